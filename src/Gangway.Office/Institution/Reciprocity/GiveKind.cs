namespace Gangway.Office.Institution.Reciprocity;

/// <summary>What somebody reports to have given beside commits.</summary>
public enum GiveKind
{
    Hours,
    Money,

    /// <summary>A place on a board or committee.</summary>
    Seat,
    Membership,
}
