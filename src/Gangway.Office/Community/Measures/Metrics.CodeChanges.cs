namespace Gangway.Office.Community.Measures;

public static partial class Metrics
{
    /// <summary>Code Changes Commits: commits in the period.</summary>
    public static Metric CodeChangesCommits(Activity activity) =>
        new("Code Changes Commits", activity.Period.Length, "commits", activity.Period.Length, activity.Period.Length + activity.Undated, activity.Scope)
        {
            Parts = [new("merges", activity.Period.Count(commit => commit.IsMerge)), new("bots", activity.Period.Count(commit => commit.IsBot))],
        };

    /// <summary>
    /// Authors as git counts them: distinct names and addresses after the mailmap, programs among them, as <c>git shortlog -se</c> lists them. One person
    /// with two unmapped addresses counts twice; <see cref="Contributors"/> counts people.
    /// </summary>
    public static Metric Authors(Activity activity) =>
        new("Authors", activity.Period.Select(commit => commit.Signature).Distinct().Count(), "names", activity.Period.Length, activity.Period.Length + activity.Undated, activity.Scope);

    /// <summary>
    /// Code Changes Lines: lines added and deleted by the commits in the period that are no merges (<c>git log</c> compares none). Files without lines count
    /// none.
    /// </summary>
    public static Metric CodeChangesLines(Activity activity)
    {
        const string Name = "Code Changes Lines";
        var asked = activity.Period.Where(commit => !commit.IsMerge).ToList();
        var known = asked.Where(commit => commit.Changes is { } changes && changes.All(change => change.LinesKnown)).ToList();
        var of = asked.Count + activity.Undated;
        if (known.Count == 0 && of > 0)
        {
            return Unknown(Name, "lines", activity.Scope, "Lines were not counted.", of);
        }

        var added = known.Sum(commit => commit.Changes!.Value.Sum(change => change.Added ?? 0));
        var deleted = known.Sum(commit => commit.Changes!.Value.Sum(change => change.Deleted ?? 0));
        return new(Name, added + deleted, "lines", known.Count, of, activity.Scope) { Parts = [new("added", added), new("deleted", deleted)] };
    }

    /// <summary>Types of Contributions: commits, merges aside, that touch paths of each type. A commit that touches two types counts in both.</summary>
    public static Metric TypesOfContributions(Activity activity)
    {
        var asked = activity.Period.Where(commit => !commit.IsMerge).ToList();
        var known = asked.Where(commit => commit.Changes is not null).ToList();
        if (known.Count == 0 && asked.Count > 0)
        {
            return Unknown("Types of Contributions", "types", activity.Scope, "Changed paths were not read.", asked.Count + activity.Undated);
        }

        var byPath = known.SelectMany(commit => commit.Changes!.Value.Select(change => change.Path)).Distinct().ToDictionary(path => path, ContributionTypes.Of);
        var types = known.SelectMany(commit => commit.Changes!.Value.Select(change => byPath[change.Path]).Distinct()).CountBy(type => type).OrderBy(pair => pair.Key).ToList();
        return new("Types of Contributions", types.Count, "types", known.Count, asked.Count + activity.Undated, activity.Scope)
        {
            Parts = [.. types.Select(pair => new MetricPart(ContributionTypes.Label(pair.Key), pair.Value))],
        };
    }

    /// <summary>Bot Activity: the share of the period's commits that programs made.</summary>
    public static Metric BotActivity(Activity activity)
    {
        var (bots, all) = (activity.WithBots.LongCount(commit => commit.IsBot), (long)activity.WithBots.Length);
        return all == 0
            ? Unknown("Bot Activity", "ratio", activity.Scope, "There is no commit in the period.")
            : new("Bot Activity", (double)bots / all, "ratio", all, all + activity.Undated, activity.Scope) { Parts = [new("bot commits", bots), new("commits", all)] };
    }

    /// <summary>
    /// DCO coverage: commits that their author or committer signed off, of those that are no merges (the Developer Certificate of Origin is given for
    /// what one contributes; a merge contributes nothing of its own).
    /// </summary>
    public static Metric DcoCoverage(Activity activity)
    {
        var asked = activity.Period.Where(commit => !commit.IsMerge).ToList();
        var signed = asked.Count(commit => commit.HasOwnSignOff);
        return asked.Count == 0
            ? Unknown("DCO coverage", "ratio", activity.Scope, "There is no commit in the period.")
            : new("DCO coverage", (double)signed / asked.Count, "ratio", asked.Count, asked.Count + activity.Undated, activity.Scope) { Parts = [new("signed off", signed), new("not signed off", asked.Count - signed)] };
    }
}
