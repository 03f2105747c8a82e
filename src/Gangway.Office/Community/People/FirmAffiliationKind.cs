namespace Gangway.Office.Community.People;

/// <summary>Where a contribution counts. Only one of the four is a firm.</summary>
public enum FirmAffiliationKind
{
    /// <summary>Nobody has said, and the address does not tell.</summary>
    Unknown,

    Firm,

    /// <summary>Known to work for no firm on what was contributed.</summary>
    Independent,

    /// <summary>A program.</summary>
    Bot,
}
