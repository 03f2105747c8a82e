namespace Gangway.Office.Inventory;

/// <summary>Which component of one inventory is which of another.</summary>
internal sealed class PackagePairing
{
    private readonly List<Pair> pairs = [];
    private readonly List<Lone> onlyOld = [];
    private readonly List<Lone> onlyNew = [];

    public PackagePairing(IReadOnlyList<Component> old, IReadOnlyList<Component> @new)
    {
        var (before, after) = (ByPackage(old), ByPackage(@new));
        foreach (var (package, versions) in after)
        {
            if (before.Remove(package, out var earlier))
            {
                Match(earlier.All, versions.All);
            }
            else
            {
                onlyNew.AddRange(versions.All.Select(Folded));
            }
        }

        onlyOld.AddRange(before.Values.SelectMany(versions => versions.All.Select(Folded)));
        pairs.Sort((one, other) => one.Place.CompareTo(other.Place));
        onlyOld.Sort((one, other) => one.Place.CompareTo(other.Place));
        onlyNew.Sort((one, other) => one.Place.CompareTo(other.Place));
    }

    /// <summary>In the order of the new ones.</summary>
    public IReadOnlyList<Pair> Pairs => pairs;

    public IEnumerable<Component> OnlyOld => onlyOld.Select(one => one.Component);

    public IEnumerable<Component> OnlyNew => onlyNew.Select(one => one.Component);

    /// <param name="Place">Of the first entry in the new inventory: no other pair has it.</param>
    public sealed record Pair(int Place, Component Old, Component New);

    private sealed record Lone(int Place, Component Component);

    /// <param name="Place">Of the first entry in its inventory.</param>
    private sealed record Entries(int Place, string Version, List<Component> All);

    /// <summary>The versions of one package, each once.</summary>
    private sealed class Versions
    {
        /// <summary>Up to here versions are compared one by one.</summary>
        private const int Few = 8;

        private Dictionary<string, Entries>? many;

        public List<Entries> All { get; } = [];

        public void Add(int place, string version, Component component)
        {
            if (Find(version) is { } known)
            {
                known.All.Add(component);
                return;
            }

            var entries = new Entries(place, version, [component]);
            All.Add(entries);
            many?.Add(version, entries);
            if (All.Count == Few)
            {
                many = All.ToDictionary(one => one.Version, StringComparer.Ordinal);
            }
        }

        private Entries? Find(string version) => many is null ? All.Find(one => one.Version == version) : many.GetValueOrDefault(version);
    }

    private static Dictionary<string, Versions> ByPackage(IReadOnlyList<Component> components)
    {
        var packages = new Dictionary<string, Versions>(components.Count, StringComparer.Ordinal);
        for (var place = 0; place < components.Count; place++)
        {
            var package = ComponentIdentity.OfPackage(components[place]);
            if (!packages.TryGetValue(package, out var versions))
            {
                packages[package] = versions = new Versions();
            }

            versions.Add(place, components[place].Version ?? components[place].Constraint ?? "", components[place]);
        }

        return packages;
    }

    private void Match(List<Entries> old, List<Entries> @new)
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

    private void Add(Entries old, Entries @new) => pairs.Add(new Pair(@new.Place, ComponentFolding.Fold(old.All), ComponentFolding.Fold(@new.All)));

    private static Lone Folded(Entries entries) => new(entries.Place, ComponentFolding.Fold(entries.All));
}
