namespace Gangway.Kernels.History;

/// <summary>How the lines of a change were counted.</summary>
public enum LineCountKind : byte
{
    /// <summary>Exactly: what is not in the longest common subsequence.</summary>
    Counted,

    /// <summary>Too much differs to look for the longest: a common subsequence, never fewer lines than changed.</summary>
    Approximate,

    /// <summary>One side is no text, by git's rule: a NUL in the first 8,000 bytes.</summary>
    Binary,

    /// <summary>One side could not be read.</summary>
    Unknown,
}
