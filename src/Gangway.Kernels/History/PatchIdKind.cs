namespace Gangway.Kernels.History;

/// <summary>Whether a commit is a patch that can be told again.</summary>
public enum PatchIdKind : byte
{
    /// <summary>Something it changed could not be read.</summary>
    Unknown,

    Known,

    /// <summary>It changes nothing, or is a merge.</summary>
    None,
}
