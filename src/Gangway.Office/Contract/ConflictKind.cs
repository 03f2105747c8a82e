namespace Gangway.Office.Contract;

/// <summary>Why two licenses cannot both be kept.</summary>
public enum ConflictKind
{
    /// <summary>The other license restricts what the copyleft license says nobody may restrict further.</summary>
    FurtherRestriction,

    /// <summary>The other license has a copyleft of its own and no permission to pass under this one.</summary>
    OtherCopyleft,

    /// <summary>The copyleft reaches our own code, which is released under other terms.</summary>
    ReachesOwnWork,
}
