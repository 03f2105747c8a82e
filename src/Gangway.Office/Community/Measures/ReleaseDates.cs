using System.Collections.Immutable;
using Gangway.Office.Inventory;

namespace Gangway.Office.Community.Measures;

/// <summary>On which day which version of which package was released, as far as somebody said.</summary>
/// <param name="Packages">Days by version, under the canonical purl without version, qualifiers and subpath.</param>
/// <param name="Issues">Rows that could not be read; the others count.</param>
public sealed record ReleaseDates(ImmutableDictionary<string, ImmutableDictionary<string, DateOnly>> Packages, ImmutableArray<Issue> Issues)
{
    /// <summary>Null where the parts name no package that could be written as a purl.</summary>
    public static string? KeyOf(PackageUrl purl) =>
        PackageUrl.TryCreate(purl.Type, purl.Namespace, purl.Name, null, null, null, out var plain, out _) ? plain.ToString() : null;

    /// <summary>Both together; of two days for one version the earlier counts.</summary>
    public ReleaseDates And(ReleaseDates other)
    {
        var packages = Packages;
        foreach (var (package, days) in other.Packages)
        {
            var known = packages.GetValueOrDefault(package, ImmutableDictionary<string, DateOnly>.Empty);
            packages = packages.SetItem(package, known.SetItems(days.Where(day => !known.TryGetValue(day.Key, out var earlier) || day.Value < earlier)));
        }

        return new(packages, [.. Issues, .. other.Issues]);
    }

    /// <summary>One age for each package and version in use. A version that is not pinned, or of which no row tells, has no known day.</summary>
    public ImmutableArray<ComponentAge> Ages(IEnumerable<Component> components) =>
        [.. components.Select(component => (component.Purl, Key: component.Purl is { } purl ? KeyOf(purl) : null, component.Name, component.Version))
            .DistinctBy(use => (use.Key ?? use.Name, use.Version)).Select(use => Age(use.Key, use.Purl?.Version ?? use.Version, use.Name))];

    private ComponentAge Age(string? key, string? version, string name) =>
        key is null || !Packages.TryGetValue(key, out var days)
            ? new(key ?? name, null, null)
            : new(key, version is not null && days.TryGetValue(version, out var used) ? used : null, days.Values.Max());
}
