namespace Gangway.Office.Community.Measures;

/// <summary>What kind of work a path stands for.</summary>
public enum ContributionType
{
    Code,
    Tests,
    Documentation,
    BuildAndCi,
    Translations,
    Design,

    /// <summary>License, conduct, security, governance, maintainers.</summary>
    Governance,

    /// <summary>Copied from elsewhere.</summary>
    Vendored,
    Other,
}
