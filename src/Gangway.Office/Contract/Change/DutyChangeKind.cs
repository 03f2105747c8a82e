namespace Gangway.Office.Contract.Change;

/// <summary>What becomes of a duty.</summary>
public enum DutyChangeKind
{
    Appears,
    Goes,

    /// <summary>The same act on the same object, but in other cases, in another way, or with another consequence.</summary>
    Changes,
    Stays,
}
