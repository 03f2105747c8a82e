namespace Gangway.Kernels.Licenses.Input;

/// <summary>How much of a text is read where it may speak of licenses.</summary>
internal enum TextReach
{
    /// <summary>A few lines around each stem.</summary>
    Near,

    /// <summary>As much as a license text may stand away from its stems.</summary>
    Far,

    /// <summary>All: of a file that is named like one that holds a license.</summary>
    Whole,
}
