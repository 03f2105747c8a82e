using System.Collections.Immutable;

namespace Gangway.Inventory;

/// <summary>Where package managers keep what they installed on this machine, the product's own folder aside.</summary>
internal sealed record PackageFolders
{
    /// <summary>In the order they are searched.</summary>
    public ImmutableArray<string> NuGet { get; init; } = [];

    public string? GoModules { get; init; }

    /// <summary>The folder with one sub-folder a registry.</summary>
    public string? CargoRegistry { get; init; }

    public string? Maven { get; init; }

    public static PackageFolders None { get; } = new();

    /// <summary>The places each tool documents, moved by the variables it documents.</summary>
    /// <param name="fromAssets">The packageFolders of a project.assets.json; they go first.</param>
    public static PackageFolders OfThisMachine(params ReadOnlySpan<string> fromAssets)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var goPath = Variable("GOPATH")?.Split(Path.PathSeparator)[0] ?? Path.Combine(home, "go");
        return new PackageFolders
        {
            NuGet = [.. fromAssets, Variable("NUGET_PACKAGES") ?? Path.Combine(home, ".nuget", "packages")],
            GoModules = Variable("GOMODCACHE") ?? Path.Combine(goPath, "pkg", "mod"),
            CargoRegistry = Path.Combine(Variable("CARGO_HOME") ?? Path.Combine(home, ".cargo"), "registry", "src"),
            Maven = Path.Combine(home, ".m2", "repository"),
        };
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
