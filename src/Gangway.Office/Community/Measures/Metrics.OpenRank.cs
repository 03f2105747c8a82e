namespace Gangway.Office.Community.Measures;

public static partial class Metrics
{
    /// <summary>The sum of the <see cref="LocalOpenRank"/> of all people in the last month of the period, with its parts by firm.</summary>
    public static Metric OpenRank(Activity activity)
    {
        const string Name = "OpenRank (local)";
        var known = activity.Period.Count(commit => commit is { Changes: not null, Day: not null });
        var of = activity.Period.Length + activity.Undated;
        var parts = LocalOpenRank.Of(activity.Period.Where(commit => !commit.IsMerge));
        return parts.Count == 0
            ? Unknown(Name, "rank", activity.Scope, "Changed paths were not read.", of)
            : new(Name, parts.Sum(part => part.Value), "rank", known, of, activity.Scope) { Parts = [.. parts], Parameters = "git history of this repository alone" };
    }
}
