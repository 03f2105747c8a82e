namespace Gangway.Office.Community.Measures;

public static partial class Metrics
{
    /// <summary>Truck factor (Avelino) over code and tests as they stand at the period's end, with all the history before it.</summary>
    public static Metric Truck(Activity activity)
    {
        const string Name = "Truck factor (Avelino)";
        var commits = OfPeople(activity.Whole).Where(commit => !commit.IsMerge && (commit.Day is not { } day || day < activity.End)).ToList();
        var known = commits.Count(commit => commit.Changes is not null);
        if (known == 0)
        {
            return Unknown(Name, "people", activity.Scope, "Changed paths were not read.", commits.Count);
        }

        var types = new Dictionary<string, bool>(StringComparer.Ordinal);
        var (factor, files) = TruckFactor.Of(commits.OrderBy(commit => commit.When ?? DateTimeOffset.MinValue), Counts);
        return new(Name, factor, "people", known, commits.Count, activity.Scope)
        {
            Parts = [new("files", files)],
            Why = factor is null ? "No file of code or tests has an author." : null,
            Parameters = "code and tests; authors by degree of authorship",
        };

        bool Counts(string path)
        {
            if (!types.TryGetValue(path, out var counts))
            {
                types[path] = counts = ContributionTypes.Of(path) is ContributionType.Code or ContributionType.Tests;
            }

            return counts;
        }
    }
}
