using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles;

// One [[package]] of a Cargo.lock.
internal sealed record CargoLockPackage(string Id, string Name, string Version, string? Source, ImmutableArray<string> Needs, string Place)
{
    public bool IsMember => Source is null;

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
            packages.Add(new CargoLockPackage(ids.Unique(id), name, version, source, [.. needs], node.Place));
        }

        return packages;
    }
}
