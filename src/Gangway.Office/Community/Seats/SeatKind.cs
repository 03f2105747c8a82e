namespace Gangway.Office.Community.Seats;

/// <summary>What a place in a project's own list allows.</summary>
public enum SeatKind
{
    /// <summary>Decides about changes: maintainer, approver, owner of code.</summary>
    Maintainer,

    /// <summary>Asked about changes, does not decide.</summary>
    Reviewer,

    /// <summary>No longer active: listed to honor, counts as no seat.</summary>
    Emeritus,
}
