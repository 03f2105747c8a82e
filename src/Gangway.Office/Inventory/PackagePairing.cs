namespace Gangway.Office.Inventory;

/// <summary>Which component of one inventory is which of another.</summary>
internal sealed class PackagePairing
{
    private readonly List<(int Place, Component Old, Component New)> pairs = [];
    private readonly List<(int Place, Component Component)> onlyOld = [];
    private readonly List<(int Place, Component Component)> onlyNew = [];

    public PackagePairing(IReadOnlyList<Component> old, IReadOnlyList<Component> @new)
    {
        var (before, after) = (ByPackage(old), ByPackage(@new));
        foreach (var (package, versions) in after)
        {
            if (before.Remove(package, out var earlier))
            {
                Pair(earlier, versions);
            }
            else
            {
                onlyNew.AddRange(versions.Select(Folded));
            }
        }

        onlyOld.AddRange(before.Values.SelectMany(versions => versions.Select(Folded)));
    }

    /// <summary>In the order of the new ones.</summary>
    public IReadOnlyList<(Component Old, Component New)> Pairs => [.. pairs.OrderBy(pair => pair.Place).Select(pair => (pair.Old, pair.New))];

    public IEnumerable<Component> OnlyOld => onlyOld.OrderBy(one => one.Place).Select(one => one.Component);

    public IEnumerable<Component> OnlyNew => onlyNew.OrderBy(one => one.Place).Select(one => one.Component);

    /// <param name="Place">Of the first entry in its inventory.</param>
    private sealed record Entries(int Place, string Version, List<Component> All);

    /// <summary>Per package its versions, each once.</summary>
    private static Dictionary<string, List<Entries>> ByPackage(IReadOnlyList<Component> components)
    {
        var packages = new Dictionary<string, List<Entries>>(components.Count, StringComparer.Ordinal);
        var known = new Dictionary<(string Package, string Version), Entries>(components.Count);
        for (var place = 0; place < components.Count; place++)
        {
            var (package, version) = (ComponentIdentity.OfPackage(components[place]), components[place].Version ?? components[place].Constraint ?? "");
            if (known.TryGetValue((package, version), out var entries))
            {
                entries.All.Add(components[place]);
                continue;
            }

            known[(package, version)] = entries = new Entries(place, version, [components[place]]);
            if (packages.TryGetValue(package, out var versions))
            {
                versions.Add(entries);
            }
            else
            {
                packages[package] = [entries];
            }
        }

        return packages;
    }

    private void Pair(List<Entries> old, List<Entries> @new)
    {
        if (old.Count == 1 && @new.Count == 1)
        {
            Add(old[0], @new[0]);
            return;
        }

        foreach (var (from, to) in VersionPairing.Of(old, @new, entries => entries.Version))
        {
            if (from is null)
            {
                onlyNew.Add(Folded(to!));
            }
            else if (to is null)
            {
                onlyOld.Add(Folded(from));
            }
            else
            {
                Add(from, to);
            }
        }
    }

    private void Add(Entries old, Entries @new) => pairs.Add((@new.Place, ComponentFolding.Fold(old.All), ComponentFolding.Fold(@new.All)));

    private static (int Place, Component Component) Folded(Entries entries) => (entries.Place, ComponentFolding.Fold(entries.All));
}
