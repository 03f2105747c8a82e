using System.Collections.Immutable;

namespace Gangway.Office.Inventory;

/// <summary>Makes one component of several entries for it.</summary>
internal static class ComponentFolding
{
    /// <summary>The first entry's words; what others add to it; the scope and the directness that weigh most. Linear.</summary>
    public static Component Fold(IReadOnlyList<Component> entries)
    {
        var first = entries[0];
        return entries.Count == 1 ? first : first with
        {
            Type = entries.Select(entry => entry.Type).FirstOrDefault(type => type is not null),
            Directness = Strongest(entries.Select(entry => entry.Directness)),
            Scope = Strongest(entries.Select(entry => entry.Scope)),
            Declared = [.. entries.SelectMany(entry => entry.Declared).DistinctBy(claim => (claim.Form, claim.Value))],
            Concluded = [.. entries.SelectMany(entry => entry.Concluded).DistinctBy(claim => (claim.Form, claim.Value))],
            Copyright = entries.Select(entry => entry.Copyright).FirstOrDefault(text => text is not null),
            SourceRepository = entries.Select(entry => entry.SourceRepository).FirstOrDefault(text => text is not null),
            DownloadLocation = entries.Select(entry => entry.DownloadLocation).FirstOrDefault(text => text is not null),
            Supplier = entries.Select(entry => entry.Supplier).FirstOrDefault(party => party is not null),
            Creator = entries.Select(entry => entry.Creator).FirstOrDefault(party => party is not null),
            Hashes = [.. entries.SelectMany(entry => entry.Hashes).Distinct()],
            OtherIds = [.. entries.SelectMany(entry => entry.OtherIds).Distinct(StringComparer.Ordinal)],
            File = entries.Select(entry => entry.File).FirstOrDefault(file => file is not null),
        };
    }

    private static Directness Strongest(IEnumerable<Directness> all) => all.MinBy(one => one switch
    {
        Directness.Direct => 0,
        Directness.Transitive => 1,
        _ => 2,
    });

    /// <summary>Shipped if any entry says that it is; what is not said may be.</summary>
    private static DependencyScope Strongest(IEnumerable<DependencyScope> all) => all.MinBy(one => one switch
    {
        DependencyScope.Runtime => 0,
        DependencyScope.Unknown => 1,
        DependencyScope.Optional => 2,
        DependencyScope.Development => 3,
        _ => 4,
    });
}
