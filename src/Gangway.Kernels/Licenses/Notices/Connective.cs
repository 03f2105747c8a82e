namespace Gangway.Kernels.Licenses.Notices;

/// <summary>How two licenses of a text stand to each other.</summary>
internal enum Connective
{
    /// <summary>Both hold.</summary>
    And,

    /// <summary>The recipient may choose.</summary>
    Or,

    /// <summary>A comma: whatever the list ends with.</summary>
    List,
}
