using System.Collections.Immutable;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory;

/// <summary>Gathers the entries of several inventories by component.</summary>
internal sealed class BomMerging(string source)
{
    private readonly List<Bom> boms = [];
    private readonly Dictionary<string, List<Component>> entries = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly List<string?> subjects = [];
    private readonly HashSet<Dependency> seen = [];
    private readonly List<Dependency> edges = [];
    private readonly BomIssues issues = new(source);

    public void Add(Bom bom)
    {
        boms.Add(bom);
        var identities = new Dictionary<string, string>(StringComparer.Ordinal);
        subjects.Add(bom.Subject is { } subject ? Gather(subject, identities) : null);
        foreach (var component in bom.Components)
        {
            Gather(component, identities);
        }

        foreach (var edge in bom.Dependencies)
        {
            AddEdge(edge, identities, bom);
        }
    }

    public BomMerge Finish(Component? given)
    {
        var subject = given is null ? CommonSubject() : Gather(given, []);
        if (given is not null)
        {
            AddSubjects(subject!);
        }

        var components = order.ToDictionary(identity => identity, Merged, StringComparer.Ordinal);
        var bom = new Bom
        {
            Format = boms.Select(one => one.Format).Distinct().Take(2).ToArray() is [var only] ? only : "several",
            IsSbom = boms.TrueForAll(one => one.IsSbom),
            Subject = subject is null ? null : components[subject],
            Components = [.. order.Where(identity => identity != subject).Select(identity => components[identity])],
            Dependencies = [.. edges],
            Leaves = Leaves(),
            Authors = [.. boms.SelectMany(one => one.Authors).Distinct()],
            Tools = [.. boms.SelectMany(one => one.Tools).Distinct(StringComparer.Ordinal)],
            Evidence = new Evidence(source),
        };
        return new BomMerge(bom, Provenance(), issues.ToImmutable());
    }

    private string Gather(Component component, Dictionary<string, string> identities)
    {
        var identity = ComponentIdentity.Of(component);
        identities.TryAdd(component.Id, identity);
        if (!entries.TryGetValue(identity, out var known))
        {
            entries[identity] = known = [];
            order.Add(identity);
        }

        known.Add(component);
        return identity;
    }

    /// <summary>Two entries that became one may have needed each other: that they need themselves says nothing.</summary>
    private void AddEdge(Dependency edge, Dictionary<string, string> identities, Bom bom)
    {
        if (!identities.TryGetValue(edge.From, out var from) || !identities.TryGetValue(edge.To, out var to))
        {
            var (missing, path) = (identities.ContainsKey(edge.From) ? edge.To : edge.From, bom.Evidence.Source);
            issues.Add("references to nothing", Severity.Warning, $"{BomIssues.Quote(missing)} is no component of its document; the edge was left out", path, "name a component that is there, or add it");
            return;
        }

        var merged = new Dependency(from, to);
        if (from != to && seen.Add(merged))
        {
            edges.Add(merged);
        }
    }

    private string? CommonSubject() =>
        subjects.Count > 0 && subjects.Distinct().Take(2).ToArray() is [{ } only] ? only : null;

    private void AddSubjects(string subject)
    {
        foreach (var part in subjects.Distinct())
        {
            var edge = new Dependency(subject, part ?? subject);
            if (part is not null && part != subject && seen.Add(edge))
            {
                edges.Add(edge);
            }
        }
    }

    private Component Merged(string identity)
    {
        var all = entries[identity];
        MergeConflicts.Note(identity, all, issues);
        return ComponentFolding.Fold(all) with { Id = identity };
    }

    /// <summary>What needs nothing in one document and something in another needs something.</summary>
    private ImmutableArray<string> Leaves()
    {
        var needing = edges.Select(edge => edge.From).ToHashSet(StringComparer.Ordinal);
        var leaves = new HashSet<string>(StringComparer.Ordinal);
        foreach (var bom in boms.Where(one => one.Leaves.Length > 0))
        {
            var named = bom.Leaves.ToHashSet(StringComparer.Ordinal);
            leaves.UnionWith(bom.Components.Where(component => named.Contains(component.Id)).Select(ComponentIdentity.Of));
        }

        return [.. order.Where(identity => leaves.Contains(identity) && !needing.Contains(identity))];
    }

    private ImmutableDictionary<string, ImmutableArray<Evidence>> Provenance() => entries.ToImmutableDictionary(
        one => one.Key,
        one => one.Value.Select(component => component.Evidence).Distinct().ToImmutableArray(),
        StringComparer.Ordinal);
}
