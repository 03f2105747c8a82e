namespace Gangway.Office.Contract;

/// <summary>What the license of a project's own work rests on, or why there is none.</summary>
public enum OwnLicenseBasis
{
    /// <summary>No manifest, license file or header says. Unknown.</summary>
    Nothing,

    /// <summary>Manifest and license file differ. Unknown until a person decides.</summary>
    Disagreement,

    /// <summary>Several license texts, and nothing says whether all hold or one may be chosen. Unknown until a person decides.</summary>
    SeveralTexts,

    /// <summary>A manifest only.</summary>
    Declared,

    /// <summary>A license file only.</summary>
    Detected,

    /// <summary>Manifest and license file agree.</summary>
    DeclaredAndDetected,

    /// <summary>A license file says which license, the headers of the files say which version of its terms.</summary>
    DetectedAndHeaders,

    /// <summary>Only the files themselves.</summary>
    Headers,
}
