namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>How several licenses of one manifest belong together, as its format defines it.</summary>
public enum ManifestRelation
{
    /// <summary>All of them hold.</summary>
    All,

    /// <summary>The recipient chooses one.</summary>
    Any,

    /// <summary>The format does not say.</summary>
    Unclear,
}
