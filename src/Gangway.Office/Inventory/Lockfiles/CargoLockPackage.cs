using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles;

// One [[package]] of a Cargo.lock.
internal sealed record CargoLockPackage(string Id, string Name, string Version, string? Source, ImmutableArray<string> Needs, string? Checksum, string Place)
{
    private static readonly string[] CratesIo =
        ["registry+https://github.com/rust-lang/crates.io-index", "sparse+https://index.crates.io/", "registry+https://index.crates.io/"];

    public bool IsMember => Source is null;

    /// <summary>git+https://host/repo?rev=…#commit as git address and commit; null for what comes from a registry.</summary>
    public string? Repository
    {
        get
        {
            var commit = Source?.LastIndexOf('#') ?? -1;
            return Source?.StartsWith("git+", StringComparison.Ordinal) == true ? LockfileVcs.Url(Source, commit < 0 ? null : Source[(commit + 1)..]) : null;
        }
    }

    /// <summary>The address of a registry that is not crates.io; its packages are others, whatever their names.</summary>
    public string? Registry => Source is null || Repository is not null || CratesIo.Contains(Source)
        ? null
        : RepositoryAddress.WithoutCredentials(Source[(Source.IndexOf('+', StringComparison.Ordinal) + 1)..]);

    public static List<CargoLockPackage> All(LockfileTomlNode root, LockfileIssues issues)
    {
        var ids = new LockfileIds();
        var packages = new List<CargoLockPackage>();
        var rootPackage = root["root"] is { Table: not null } member ? new[] { member } : [];
        foreach (var node in rootPackage.Concat(root.ItemsOf("package")))
        {
            var (name, version) = (node.TextOf("name"), LockfileNames.Version(node.TextOf("version")));
            if (name is null || version is null || !LockfileNames.IsPlain(name) || !LockfileNames.IsPlain(version))
            {
                issues.Warning("A package lacks its name or version, or has a name no crate can have, and was left out.", node.Place);
                continue;
            }

            var source = node.TextOf("source");
            var id = source is null ? $"{name} {version}" : $"{name} {version} ({RepositoryAddress.WithoutCredentials(source)})";
            var needs = node.ItemsOf("dependencies").Select(d => d.Text).OfType<string>();
            // Version 1 kept all checksums in one table.
            var checksum = node.TextOf("checksum") ?? root["metadata"]?.TextOf($"checksum {name} {version} ({source})");
            packages.Add(new CargoLockPackage(ids.Unique(id), name, version, source, [.. needs], checksum, node.Place));
        }

        return packages;
    }
}
