using Gangway.Office.Inventory;

namespace Gangway.Office.Community.Measures;

public static partial class Metrics
{
    private const double DaysInYear = 365.25;

    /// <summary>Libyears: the years by which the versions in use lie behind the newest, summed. A version newer than the newest known counts 0.</summary>
    /// <param name="ages">Null where release dates are not known at all.</param>
    public static Metric Libyears(IReadOnlyCollection<ComponentAge>? ages, MetricScope scope)
    {
        if (ages is null)
        {
            return Unknown("Libyears", "years", scope, "Release dates are not known.");
        }

        var known = ages.Where(age => age is { Used: not null, Newest: not null }).Select(age => Math.Max(0, age.Newest!.Value.DayNumber - age.Used!.Value.DayNumber) / DaysInYear).ToList();
        return known.Count == 0 && ages.Count > 0
            ? Unknown("Libyears", "years", scope, "No release date is known.", ages.Count)
            : new("Libyears", known.Sum(), "years", known.Count, ages.Count, scope) { Parts = [new("median", Median(known)), new("largest", known.Count == 0 ? null : known.Max())] };
    }

    /// <summary>Upstream Code Dependencies: distinct components that an inventory names.</summary>
    /// <param name="components">Null where there is no inventory.</param>
    public static Metric UpstreamCodeDependencies(IReadOnlyCollection<Component>? components, MetricScope scope)
    {
        if (components is null)
        {
            return Unknown("Upstream Code Dependencies", "components", scope, "There is no inventory.");
        }

        var distinct = components.GroupBy(component => component.Purl?.ToString() ?? $"{component.Group}/{component.Name}@{component.Version}").ToList();
        var direct = distinct.Count(group => group.Any(component => component.Directness == Directness.Direct));
        var unknown = distinct.Count(group => group.All(component => component.Directness == Directness.Unknown));
        return new("Upstream Code Dependencies", distinct.Count, "components", distinct.Count, distinct.Count, scope)
        {
            Parts = [new("direct", direct), new("transitive", distinct.Count - direct - unknown), new("directness unknown", unknown)],
        };
    }

    /// <summary>License Coverage: the share of files for which a license is declared.</summary>
    /// <param name="files">Files with a license, those that were looked at, and all; null where nobody looked.</param>
    public static Metric LicenseCoverage(Share? files, MetricScope scope) =>
        files is { Known: > 0 } share
            ? new("License Coverage", share.OfKnown, "ratio", share.Known, share.Total, scope) { Interval = share.Interval }
            : Unknown("License Coverage", "ratio", scope, "Files were not looked at for licenses.", files?.Total ?? 0);

    /// <summary>Technical Fork: copies of the repository on forges; those from which something came back and those that are developed apart.</summary>
    /// <param name="forks">Null where no export of the forge was given: git does not know its copies.</param>
    public static Metric TechnicalFork(IReadOnlyCollection<Fork>? forks, MetricScope scope) =>
        forks is null
            ? Unknown("Technical Fork", "forks", scope, "No export of the forge was given.")
            : new("Technical Fork", forks.Count, "forks", forks.Count, forks.Count, scope)
            {
                Parts = [new("contributing", forks.Count(fork => fork.Contributed == true)), new("not contributing", forks.Count(fork => fork.Contributed == false)), new("unknown", forks.Count(fork => fork.Contributed is null))],
            };
}
