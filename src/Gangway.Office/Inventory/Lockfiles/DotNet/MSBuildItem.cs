namespace Gangway.Office.Inventory.Lockfiles.DotNet;

// A package that a project references, while the elements that say something of it are read one after the other.
internal sealed record MSBuildItem(string Id, Evidence Evidence)
{
    public string? Version { get; init; }

    public string? VersionOverride { get; init; }

    public bool IsPrivate { get; init; }

    /// <summary>What an Include or a later Update says of it.</summary>
    public MSBuildItem With(string? version, string? versionOverride, string? privateAssets) => this with
    {
        Version = version ?? Version,
        VersionOverride = versionOverride ?? VersionOverride,
        IsPrivate = privateAssets is null ? IsPrivate : IsAll(privateAssets),
    };

    // PrivateAssets="all", or a list that holds it.
    private static bool IsAll(string assets) =>
        assets.Split(';', StringSplitOptions.TrimEntries).Contains("all", StringComparer.OrdinalIgnoreCase);
}
