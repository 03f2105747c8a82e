namespace Gangway.Office.Community.Upstream;

/// <summary>Where a patch of a fork stands.</summary>
public enum PatchOutcome
{
    /// <summary>Not upstream: kept here, and carried along at every update.</summary>
    Kept,

    /// <summary>The fork had it first, and upstream took it.</summary>
    Landed,

    /// <summary>Upstream had it first: a backport, no gift.</summary>
    Backport,

    /// <summary>It could not be compared, or upstream could not be read whole.</summary>
    Unknown,
}
