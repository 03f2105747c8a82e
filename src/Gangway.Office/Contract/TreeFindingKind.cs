namespace Gangway.Office.Contract;

/// <summary>What a person should look at.</summary>
public enum TreeFindingKind
{
    /// <summary>What a manifest or record declares and what was found differ.</summary>
    Disagreement,

    /// <summary>Words that read like terms and were not understood.</summary>
    NotUnderstood,

    /// <summary>A text close to a license and not the same.</summary>
    NearText,

    /// <summary>A file names another for its terms, and there is none.</summary>
    MissingFile,

    /// <summary>A file of the project's own stands under terms that the project's license does not name.</summary>
    OtherTerms,
}
