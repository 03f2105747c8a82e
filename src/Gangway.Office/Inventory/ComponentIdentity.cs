namespace Gangway.Office.Inventory;

/// <summary>What makes two entries the same component: the purl, or else type, group, name and version.</summary>
internal static class ComponentIdentity
{
    /// <summary>Qualifiers that tell one artifact or release of a package from another, not one package from another.</summary>
    private static readonly string[] OfRelease = ["checksum", "distro", "download_url", "epoch", "file_name", "upstream", "vcs_url", "vers"];

    /// <summary>The same text for the same component.</summary>
    public static string Of(Component component) =>
        component.Purl?.ToString() ?? $"{Plain(component)}@{component.Version ?? component.Constraint}";

    /// <summary>The same text for all versions of a package.</summary>
    public static string OfPackage(Component component)
    {
        if (component.Purl is not { } purl)
        {
            return Plain(component);
        }

        if (purl.Qualifiers.Count > 0)
        {
            purl = purl with { Qualifiers = purl.Qualifiers.RemoveRange(OfRelease) };
        }

        return purl.WithoutVersion().ToString();
    }

    private static string Plain(Component component) =>
        component.Group is null ? $"{component.Type ?? "component"}:{component.Name}" : $"{component.Type ?? "component"}:{component.Group}/{component.Name}";
}
