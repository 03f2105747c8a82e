using System.Text.Json;

namespace Gangway.Office.Inventory.Lockfiles;

// One place of an npm tree, whichever lockfileVersion wrote it down.
internal sealed record NpmLockEntry
{
    /// <summary>Where it is installed: <c>node_modules/a/node_modules/@b/c</c>, or a workspace's folder.</summary>
    public required string Key { get; init; }

    public required string Pointer { get; init; }

    /// <summary>The package's own name; it differs from the folder's for aliases. Null for folders outside node_modules that name none.</summary>
    public required string? Name { get; init; }

    public string? Version { get; init; }

    public string? Resolved { get; init; }

    /// <summary>A symbolic link to a folder of the repository, or that folder: not a third party's.</summary>
    public bool IsLocal { get; init; }

    public required JsonElement Json { get; init; }

    public IEnumerable<string> Requires { get; init; } = [];

    public DependencyScope Scope =>
        Json.Flag("dev") ? DependencyScope.Development
        : Json.Flag("optional") || Json.Flag("devOptional") ? DependencyScope.Optional
        : Json.Flag("extraneous") ? DependencyScope.Unknown
        : DependencyScope.Runtime;

    public Component ToComponent(string source, Directness directness)
    {
        var (scope, name) = LockfileNames.SplitNpm(Name!);
        var git = LockfileVcs.OfResolved(Resolved);
        return new Component
        {
            Id = Key,
            Group = scope,
            Name = name,
            Version = Version,
            Purl = LockfilePurl.Npm(scope, name, Version, git),
            Directness = directness,
            Scope = Scope,
            Declared = NpmLicense.Claims(Json, source, Pointer),
            SourceRepository = git,
            Hashes = LockfileHashes.OfIntegrity(Json.Text("integrity")),
            Evidence = new Evidence(source, Pointer),
        };
    }
}
