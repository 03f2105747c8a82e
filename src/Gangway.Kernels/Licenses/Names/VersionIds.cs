namespace Gangway.Kernels.Licenses.Names;

/// <summary>The SPDX ids of one version of a license, made once: every notice names one.</summary>
/// <param name="Id">Without -only and -or-later.</param>
/// <param name="Only">What a grant of this version alone is called; the id itself where that is not said.</param>
/// <param name="OrLater">What a grant of later ones, too, is called.</param>
internal sealed record VersionIds(string Id, string Only, string OrLater)
{
    /// <param name="isGnu">Whether a grant says "only" or "or later".</param>
    public static VersionIds Of(string id, bool isGnu) => isGnu ? new(id, $"{id}-only", $"{id}-or-later") : new(id, id, id);
}
