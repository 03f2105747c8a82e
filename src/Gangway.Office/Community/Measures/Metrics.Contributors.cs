namespace Gangway.Office.Community.Measures;

public static partial class Metrics
{
    /// <summary>Contributors: people who authored a commit in the period; those named only as co-authors beside them.</summary>
    public static Metric Contributors(Activity activity)
    {
        var commits = OfPeople(activity.Period).ToList();
        var authors = commits.Select(commit => commit.Author).OfType<int>().ToHashSet();
        var coAuthors = commits.SelectMany(commit => commit.CoAuthors).Where(person => !authors.Contains(person)).Distinct().Count();
        return new("Contributors", authors.Count, "people", commits.Count(commit => commit.Author is not null), commits.Count + activity.Undated, activity.Scope)
        {
            Parts = [new("authors", authors.Count), new("co-authors only", coAuthors)],
        };
    }

    /// <summary>Committers: people whom commits of the period name as committer; forges and programs are none.</summary>
    public static Metric Committers(Activity activity)
    {
        var commits = OfPeople(activity.Period).ToList();
        var committers = commits.Select(commit => commit.Committer).OfType<int>().ToHashSet();
        return new("Committers", committers.Count, "people", commits.Count(commit => commit.Committer is not null), commits.Count + activity.Undated, activity.Scope);
    }

    /// <summary>New Contributors: people whose first commit of all lies in the period. It needs the history before the period.</summary>
    public static Metric NewContributors(Activity activity)
    {
        var lives = Lives(activity, out var undated);
        var count = lives.Count(life => activity.Scope.Holds(life.First));
        return new("New Contributors", count, "people", lives.Count, lives.Count + undated, activity.Scope);
    }

    /// <summary>
    /// Inactive Contributors: people whose last commit lies in the period and longer ago than the interval, counted from the period's end. Parts tell
    /// the quarter in which each was last seen.
    /// </summary>
    public static Metric InactiveContributors(Activity activity, int days = 365)
    {
        var lives = Lives(activity, out var undated);
        var cutoff = activity.End.AddDays(-days);
        var gone = lives.Where(life => life.Last < cutoff && activity.Scope.Holds(life.Last)).ToList();
        return new("Inactive Contributors", gone.Count, "people", lives.Count, lives.Count + undated, activity.Scope)
        {
            Parameters = $"inactive after {days} days",
            Parts = [.. gone.CountBy(life => Quarter.Of(life.Last)).OrderBy(pair => pair.Key.First).Select(pair => new MetricPart(pair.Key.ToString(), pair.Value))],
        };
    }

    /// <summary>
    /// Occasional Contributors: people active in the period with few commits in all and none in the last days before its end (CHAOSS cites: not more
    /// than 12 in all, none in 3 months).
    /// </summary>
    public static Metric OccasionalContributors(Activity activity, int most = 12, int quietDays = 90)
    {
        var lives = Lives(activity, out var undated);
        var quietSince = activity.End.AddDays(-quietDays);
        var active = activity.Scope.IsWhole ? null : OfPeople(activity.Period).Select(commit => commit.Author).OfType<int>().ToHashSet();
        var count = lives.Count(life => life.Commits <= most && life.Last < quietSince && active?.Contains(life.Person) != false);
        return new("Occasional Contributors", count, "people", lives.Count, lives.Count + undated, activity.Scope) { Parameters = $"at most {most} commits in all, none in the last {quietDays} days" };
    }

    /// <summary>Retention: people active in the period who were active in the one of equal length before it, of those active then.</summary>
    public static Metric Retention(Activity activity)
    {
        if (activity.Scope is not { From: { } from, Until: { } until })
        {
            return Unknown("Retention", "ratio", activity.Scope, "Retention needs a period with both ends.");
        }

        var before = activity.Within(activity.Scope with { From = from.AddDays(from.DayNumber - until.DayNumber), Until = from });
        var then = OfPeople(before.Period).Select(commit => commit.Author).OfType<int>().ToHashSet();
        var now = OfPeople(activity.Period).Select(commit => commit.Author).OfType<int>().ToHashSet();
        return then.Count == 0
            ? Unknown("Retention", "ratio", activity.Scope, "Nobody was active in the period before.")
            : new("Retention", (double)then.Count(now.Contains) / then.Count, "ratio", then.Count, then.Count, activity.Scope) { Parts = [new("active before", then.Count), new("still active", then.Count(now.Contains))] };
    }

    /// <summary>First and last day and commits of everybody until the period's end.</summary>
    /// <param name="undated">People all of whose commits have no credible time.</param>
    private static List<Life> Lives(Activity activity, out int undated)
    {
        var lives = new Dictionary<int, Life>();
        var without = new HashSet<int>();
        foreach (var commit in OfPeople(activity.Whole))
        {
            if (commit.Author is not { } person || commit.Day is not { } day)
            {
                without.UnionWith(commit.Author is { } nobody ? [nobody] : []);
            }
            else if (day < activity.End)
            {
                var life = lives.GetValueOrDefault(person, new(person, day, day, 0));
                lives[person] = life with { First = day < life.First ? day : life.First, Last = day > life.Last ? day : life.Last, Commits = life.Commits + 1 };
            }
        }

        undated = without.Count(person => !lives.ContainsKey(person));
        return [.. lives.Values];
    }

    private readonly record struct Life(int Person, DateOnly First, DateOnly Last, int Commits);
}
