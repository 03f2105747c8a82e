namespace Gangway.Office.Community.Privacy;

/// <summary>What somebody wants to see about people.</summary>
public enum DisclosureKind
{
    /// <summary>A figure about a group.</summary>
    GroupFigure,

    /// <summary>What is held about one person, with their name.</summary>
    PersonRecord,

    /// <summary>Pairs of identities for somebody to decide about.</summary>
    IdentityProposals,

    /// <summary>Employees in the order of a figure.</summary>
    Ranking,

    /// <summary>When in the day or week an employee works.</summary>
    WorkingTimes,
}
