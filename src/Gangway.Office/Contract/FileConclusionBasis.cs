namespace Gangway.Office.Contract;

/// <summary>What the license of one file rests on.</summary>
public enum FileConclusionBasis
{
    /// <summary>Nothing says: not the file, no record, no file it points to.</summary>
    Nothing,

    /// <summary>The file has words that read like terms and were not understood, or a text that is only near a license's.</summary>
    NotUnderstood,

    /// <summary>The file itself.</summary>
    Detected,

    /// <summary>A record about the file: REUSE.toml, FILE.license, DEP-5.</summary>
    Stated,

    /// <summary>The file it points to: "see LICENSE".</summary>
    Followed,
}
