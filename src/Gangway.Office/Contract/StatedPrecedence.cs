namespace Gangway.Office.Contract;

/// <summary>What a record beside a file means where the file speaks for itself (REUSE 3.3, "precedence").</summary>
public enum StatedPrecedence
{
    /// <summary>The record counts only where the file says nothing.</summary>
    Closest,

    /// <summary>Both hold together.</summary>
    Aggregate,

    /// <summary>The record counts, whatever the file says.</summary>
    Override,
}
