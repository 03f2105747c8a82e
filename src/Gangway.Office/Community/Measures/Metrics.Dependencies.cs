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

        if (ages.Count == 0)
        {
            return Unknown("Libyears", "years", scope, "There is no lockfile and no manifest that is read.");
        }

        var known = ages.Where(age => age is { Used: not null, Newest: not null }).Select(age => Math.Max(0, age.Newest!.Value.DayNumber - age.Used!.Value.DayNumber) / DaysInYear).ToList();
        return known.Count == 0
            ? Unknown("Libyears", "years", scope, "No release date is known.", ages.Count)
            : new("Libyears", known.Sum(), "years", known.Count, ages.Count, scope) { Parts = [new("median", Median(known)), new("largest", known.Max())] };
    }

    /// <summary>Upstream Code Dependencies: distinct packages that lockfiles and manifests name; two versions of one are one package.</summary>
    /// <param name="components">Null where there is no inventory.</param>
    public static Metric UpstreamCodeDependencies(IReadOnlyCollection<Component>? components, MetricScope scope)
    {
        if (components is null)
        {
            return Unknown("Upstream Code Dependencies", "packages", scope, "There is no lockfile and no manifest that is read.");
        }

        var distinct = components.GroupBy(component => component.Purl?.WithoutVersion().ToString() ?? $"{component.Group}/{component.Name}").ToList();
        var direct = distinct.Count(group => group.Any(component => component.Directness == Directness.Direct));
        var unknown = distinct.Count(group => group.All(component => component.Directness == Directness.Unknown));
        var transitive = distinct.Count - direct - unknown;
        return new("Upstream Code Dependencies", distinct.Count, "packages", distinct.Count, distinct.Count, scope)
        {
            Parts = [new("direct", direct), new("transitive", transitive), new("directness unknown", unknown)],
            Told = $"{direct} direct, {transitive} through others, {unknown} not known which",
        };
    }

    /// <summary>License Coverage: the share of source files that state a license.</summary>
    /// <param name="files">Null where nobody looked.</param>
    public static Metric LicenseCoverage(LicensedFiles? files, MetricScope scope)
    {
        const string Name = "License Coverage";
        if (files is not { Known: > 0 } looked)
        {
            return Unknown(Name, "ratio", scope, files switch
            {
                null => "Files were not looked at for licenses.",
                { Total: 0 } => "There is no source file in the newest commit.",
                _ => "No source file could be read.",
            }, files?.Total ?? 0);
        }

        return new(Name, looked.Share.OfKnown, "ratio", looked.Known, looked.Total, scope)
        {
            Interval = looked.Share.Interval,
            Parts = [new("licensed", looked.Licensed), new("without", looked.Without), new("terms not understood", looked.NotUnderstood), new("binary", looked.Binary), new("not readable", looked.Unreadable)],
            Told = $"{looked.Without} without, {looked.NotUnderstood} not understood, {looked.Binary} binary, {looked.Unreadable} not readable",
        };
    }

    /// <summary>Technical Fork: copies of the repository on forges that were made in the period, and to how many of them somebody pushed since.</summary>
    /// <param name="forks">Null where no export of the forge was given: git does not know its copies.</param>
    public static Metric TechnicalFork(IReadOnlyCollection<Fork>? forks, MetricScope scope)
    {
        if (forks is null)
        {
            return Unknown("Technical Fork", "forks", scope, "No export of the forge was given.");
        }

        var counted = forks.Where(fork => fork.Created is { } created ? scope.Holds(DayOf(created)) : scope.IsWhole).ToList();
        var undated = scope.IsWhole ? 0 : forks.Count(fork => fork.Created is null);
        var (pushed, not) = (counted.Count(fork => fork.PushedSince == true), counted.Count(fork => fork.PushedSince == false));
        var unknown = counted.Count - pushed - not;
        return new("Technical Fork", counted.Count, "forks", counted.Count, counted.Count + undated, scope)
        {
            Parts = [new("pushed after they were made", pushed), new("not pushed since", not), new("unknown", unknown)],
            Told = $"{pushed} pushed after they were made, {not} not, {unknown} not known",
        };
    }
}
