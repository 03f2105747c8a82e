using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;

namespace Gangway.Inventory;

// Where the package managers of JavaScript put a package. npm's lockfile says the folder itself. What yarn and bun hoist lies at the
// top, a second version below the package that needs it; pnpm keeps every version in a store of its own (node_modules/.pnpm).
internal sealed partial class PackageFolderSource
{
    private const string Modules = "node_modules";
    private const int MostFolders = 100_000;
    private const int MostNested = 8;

    private InstalledPackage? FindNpm(Component component)
    {
        if (_product is null)
        {
            return null;
        }

        if (IsNodeModulesPath(component.Id))
        {
            return Confirmed(component, _product, component.Id, "package.json", PackageJsonReader.Read);
        }

        var name = NpmName(component);
        var top = $"{Modules}/{name}";
        var stored = _stored.Value.GetValueOrDefault($"{name}@{component.Version}");
        return (stored is null ? null : Read(stored, isGuess: true))
            ?? Read(top, isGuess: true)
            ?? Nested(name).Select(place => Read(place, isGuess: true)).FirstOrDefault(package => package is not null)
            ?? Read(top, isGuess: false);

        InstalledPackage? Read(string place, bool isGuess) => Confirmed(component, _product, place, "package.json", PackageJsonReader.Read, isGuess);
    }

    private IEnumerable<string> Nested(string name) => _nested.Value.GetValueOrDefault(name, []).Take(MostNested);

    private static bool IsNodeModulesPath(string id) =>
        id.StartsWith($"{Modules}/", StringComparison.Ordinal) || id.Contains($"/{Modules}/", StringComparison.Ordinal);

    private static string NpmName(Component component) => component.Group is null ? component.Name : $"{component.Group}/{component.Name}";

    // @scope+name@1.0.0_peer@2.0.0/node_modules/@scope/name: the name and version end where the peers begin.
    private Dictionary<string, string> StoredPackages()
    {
        var packages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (store, entry) in Entries($"{Modules}/.pnpm").Concat(Entries($"{Modules}/.bun")))
        {
            var at = entry.IndexOf('@', 1);
            var end = at < 0 ? -1 : entry.AsSpan(at).IndexOfAny('_', '(');
            if (at > 0)
            {
                var name = entry[..at].Replace('+', '/');
                packages.TryAdd($"{name}@{(end < 0 ? entry[(at + 1)..] : entry[(at + 1)..(at + end)])}", $"{store}/{entry}/{Modules}/{name}");
            }
        }

        return packages;
    }

    // node_modules/a/node_modules/b and deeper, by the name of b. Links are not walked: pnpm's lead into its store.
    private Dictionary<string, List<string>> NestedPackages()
    {
        var packages = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var open = new Queue<string>([Modules]);
        var looked = 0;
        while (open.TryDequeue(out var folder) && looked < MostFolders)
        {
            foreach (var name in Entries(folder).SelectMany(entry => entry.Entry.StartsWith('@')
                ? Entries($"{folder}/{entry.Entry}").Select(scoped => $"{entry.Entry}/{scoped.Entry}")
                : entry.Entry.StartsWith('.') ? [] : [entry.Entry]))
            {
                looked++;
                if (folder != Modules)
                {
                    (packages.TryGetValue(name, out var places) ? places : packages[name] = []).Add($"{folder}/{name}");
                }

                open.Enqueue($"{folder}/{name}/{Modules}");
            }
        }

        return packages;
    }

    private IEnumerable<(string Folder, string Entry)> Entries(string folder) =>
        _product?.Find(folder) is { } real && Directory.Exists(real)
            ? new DirectoryInfo(real).EnumerateDirectories().Where(entry => entry.LinkTarget is null).Select(entry => (folder, entry.Name)).OrderBy(entry => entry.Name, StringComparer.Ordinal)
            : [];
}
