using System.Collections.Immutable;

namespace Gangway.Office.Inventory;

/// <summary>Why is this component here, and where is it used?</summary>
public static class BomWhy
{
    /// <summary>
    /// Up to three paths to every match, shortest first. The first is always a shortest one; in a graph without cycles all three
    /// are. No path goes through a component twice. One breadth-first walk: time n log n in components and edges, whatever
    /// the number of matches.
    /// </summary>
    /// <param name="bom">Its subject needs what its graph says; without one, the walk begins at what nothing needs.</param>
    /// <param name="matches">Asked of the subject and of every component.</param>
    public static ImmutableArray<DependencyPaths> Of(Bom bom, Func<Component, bool> matches)
    {
        var all = bom.Subject is null ? bom.Components : bom.Components.Insert(0, bom.Subject);
        var targets = Enumerable.Range(0, all.Length).Where(index => matches(all[index])).ToArray();
        if (targets.Length == 0)
        {
            return [];
        }

        var graph = new ComponentGraph(all, bom.Dependencies);
        var walk = new PathWalk(graph, bom.Subject is null ? graph.Roots() : [0]);
        var fallback = bom.Subject is not null && Array.Exists(targets, target => !walk.Reaches(target)) ? new PathWalk(graph, graph.Roots()) : null;
        return [.. targets.Select(target => new DependencyPaths(all, fallback is null || walk.Reaches(target) ? walk : fallback, target))];
    }

    /// <summary>The same for a package; without a version all its versions match, and so do all values of qualifiers it does not name.</summary>
    public static ImmutableArray<DependencyPaths> Of(Bom bom, PackageUrl purl) => Of(bom, component => IsOf(purl, component.Purl));

    /// <summary>The same for what a person types: a purl, or a name with or without its group (<c>group/name</c>, <c>group:name</c>).</summary>
    public static ImmutableArray<DependencyPaths> Of(Bom bom, string words) => Of(bom, Matching(words));

    /// <summary>Only those in which something matches, in their order.</summary>
    public static ImmutableArray<WhereUsed> Of(IEnumerable<Bom> boms, string words)
    {
        var matches = Matching(words);
        return [.. boms.Select(bom => new WhereUsed(bom, Of(bom, matches))).Where(used => !used.Matches.IsEmpty)];
    }

    private static Func<Component, bool> Matching(string words)
    {
        if (PackageUrl.TryRepair(words.AsSpan().Trim(), out var purl, out _))
        {
            return component => IsOf(purl, component.Purl);
        }

        var name = words.Trim();
        return component => component.Name == name
            || (component.Group is { } group && name.Length == group.Length + 1 + component.Name.Length
                && name.StartsWith(group, StringComparison.Ordinal) && name[group.Length] is '/' or ':' && name.EndsWith(component.Name, StringComparison.Ordinal));
    }

    private static bool IsOf(PackageUrl asked, PackageUrl? purl) =>
        purl is not null
        && (asked.Type, asked.Namespace, asked.Name) == (purl.Type, purl.Namespace, purl.Name)
        && (asked.Version is null || asked.Version == purl.Version)
        && (asked.Subpath is null || asked.Subpath == purl.Subpath)
        && asked.Qualifiers.All(qualifier => purl.Qualifiers.GetValueOrDefault(qualifier.Key) == qualifier.Value);
}
