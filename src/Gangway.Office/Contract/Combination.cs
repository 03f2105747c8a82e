namespace Gangway.Office.Contract;

/// <summary>How software becomes part of a work.</summary>
public enum Combination
{
    /// <summary>Its code is copied into the work itself. The strictest reading, and the one without further facts.</summary>
    Merged,

    /// <summary>Linked into one file with it.</summary>
    Static,

    /// <summary>Loaded by it.</summary>
    Dynamic,

    /// <summary>Beside it on one medium, or spoken to over a pipe or a network.</summary>
    Separate,
}
