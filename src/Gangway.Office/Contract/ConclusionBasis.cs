namespace Gangway.Office.Contract;

/// <summary>What a concluded license rests on, or why there is none.</summary>
public enum ConclusionBasis
{
    /// <summary>Nothing declared, nothing detected. Unknown.</summary>
    Nothing,

    /// <summary>Something is declared, but its words do not say which license. Unknown.</summary>
    NotUnderstood,

    /// <summary>What is declared and what is detected differ. Unknown until a person decides.</summary>
    Disagreement,

    /// <summary>Only a text close to a license was found. Unknown until a person looks.</summary>
    NearTextOnly,

    /// <summary>Declared by the supplier; the license text was not seen.</summary>
    Declared,

    /// <summary>Several licenses are declared without saying "and" or "or": all of them are kept, the stricter reading.</summary>
    DeclaredSeveral,

    /// <summary>Only detected, in the component's own license file.</summary>
    Detected,

    /// <summary>Declared and detected agree.</summary>
    DeclaredAndDetected,

    /// <summary>Concluded by the author of the SBOM.</summary>
    ConcludedByDocument,
}
