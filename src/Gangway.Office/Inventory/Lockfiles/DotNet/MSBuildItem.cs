using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles.DotNet;

// A package that a project references, while the elements that say something of it are read one after the other.
internal sealed record MSBuildItem(string Id, Evidence Evidence)
{
    /// <summary>Several where a condition that could not be decided chooses between them.</summary>
    public ImmutableArray<string> Versions { get; init; } = [];

    public ImmutableArray<string> Overrides { get; init; } = [];

    public bool IsPrivate { get; init; }

    /// <summary>What an Include or a later Update says of it; for certain, or only where a condition holds that was not decided.</summary>
    public MSBuildItem With(string? version, string? versionOverride, string? privateAssets, bool isCertain) => this with
    {
        Versions = With(Versions, version, isCertain),
        Overrides = With(Overrides, versionOverride, isCertain),
        IsPrivate = privateAssets is null ? IsPrivate : IsAll(privateAssets) && (isCertain || IsPrivate),
    };

    private static ImmutableArray<string> With(ImmutableArray<string> known, string? stated, bool isCertain) =>
        stated is null || known.Contains(stated) ? known : isCertain ? [stated] : known.Add(stated);

    // PrivateAssets="all", or a list that holds it.
    private static bool IsAll(string assets) =>
        assets.Split(';', StringSplitOptions.TrimEntries).Contains("all", StringComparer.OrdinalIgnoreCase);
}
