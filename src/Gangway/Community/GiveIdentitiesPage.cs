using System.Text.Json;
using Gangway.Office.Community;
using Gangway.Office.Community.Measures;
using Gangway.Shell;

namespace Gangway.Community;

/// <summary><c>give identities</c> as people and as scripts read it. Names stand in the proposals alone, and only for a stated purpose.</summary>
internal static class GiveIdentitiesPage
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JsonFields.Encoder };

    public static GivePage Of(GiveIdentitiesAnswer answer, bool withNames, Words words) => new(
        words["identities.title"], answer.Reading.Source, answer.Reading.AsOf,
        [.. Lead(answer, words)], [Firms(answer, words), Proposals(answer, withNames, words)],
        [words["identities.how-decide"], words["identities.how-erase"], words["identities.how-mine"]]);

    public static Report Csv(GiveIdentitiesAnswer answer, bool withNames) => new(
        "gangway.give-identities/1", [], [], withNames ? ["key", "reason", "left", "right", "left_commits", "right_commits", "decision"] : ["key", "reason", "left_pseudonym", "right_pseudonym", "left_commits", "right_commits"],
        [.. answer.Proposals.Select(pair => withNames
            ? new object?[] { pair.Key, pair.Reason.ToString(), pair.LeftName, pair.RightName, pair.LeftCommits, pair.RightCommits, "" }
            : [pair.Key, pair.Reason.ToString(), pair.Left, pair.Right, pair.LeftCommits, pair.RightCommits])]);

    public static void Json(GiveIdentitiesAnswer answer, bool withNames, TextWriter output)
    {
        using (var bytes = new Utf8Sink(output))
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", "gangway.give-identities/1");
            JsonFields.Text(json, "source", answer.Reading.Source);
            json.WriteString("as_of", answer.Reading.AsOf.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
            json.WriteNumber("commits", answer.Activity.Period.Length);
            Share(json, "unknown_share", Metrics.UnknownAffiliation(answer.Activity));
            Share(json, "noreply_share", Metrics.NoReplyAddresses(answer.Activity));
            json.WriteNumber("identities", answer.Identities);
            json.WriteNumber("people", answer.People);
            json.WriteNumber("programs", answer.Programs);
            json.WriteNumber("erased_commits", answer.Erased);
            json.WriteNumber("decisions_applied", answer.Decided);
            JsonFields.Each(json, "firms", answer.Firms, (row, firm) =>
            {
                JsonFields.Text(row, "firm", firm.Name);
                JsonFields.Number(row, "people", firm.People);
                JsonFields.Number(row, "commits", firm.Commits);
                row.WriteBoolean("suppressed", firm.Commits is null);
            });
            JsonFields.Each(json, "likely_ours", answer.Likely, (row, likely) =>
            {
                JsonFields.Text(row, "domain", likely.Domain);
                JsonFields.Text(row, "reads_like", likely.Like);
                row.WriteNumber("commits", likely.Commits);
            });
            JsonFields.Each(json, "proposals", answer.Proposals, (row, pair) =>
            {
                row.WriteString("key", pair.Key);
                row.WriteString("reason", pair.Reason.ToString());
                JsonFields.Text(row, "left", withNames ? pair.LeftName : pair.Left);
                JsonFields.Text(row, "right", withNames ? pair.RightName : pair.Right);
                row.WriteNumber("left_commits", pair.LeftCommits);
                row.WriteNumber("right_commits", pair.RightCommits);
            });
            json.WriteEndObject();
        }

        output.Write('\n');
    }

    private static void Share(Utf8JsonWriter json, string name, Metric metric)
    {
        if (metric.Value is { } value)
        {
            json.WriteNumber(name, Math.Round(value, 6));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static IEnumerable<string> Lead(GiveIdentitiesAnswer answer, Words words)
    {
        yield return words.Of("give.unknown-share", MetricText.Value(Metrics.UnknownAffiliation(answer.Activity), words), MetricText.Value(Metrics.NoReplyAddresses(answer.Activity), words));
        yield return words.Of("identities.counted", answer.Identities, answer.People, answer.Programs, (long)answer.Activity.Period.Length);
        yield return answer.Activity.OurFirm is null ? words["give.nobody-ours"] : words.Of("give.k-rule", answer.Least);
        if (answer.Erased > 0)
        {
            yield return words.Of("identities.erased", answer.Erased);
        }

        foreach (var likely in answer.Likely)
        {
            yield return words.Of("identities.likely", likely.Commits, likely.Domain, likely.Like);
        }
    }

    private static GivePage.Section Firms(GiveIdentitiesAnswer answer, Words words)
    {
        long all = answer.Activity.Period.LongCount(commit => !commit.IsBot);
        var rows = answer.Firms.Select(row => new[]
        {
            row.Name switch { "(unknown)" => words["firm.unknown"], "(independent)" => words["firm.independent"], GivePeopleOptions.UnnamedFirm => words["firm.ours"], _ => MetricText.Sentence("firm", row.Name, words) },
            row.People is { } people ? Words.Number(people) : words["give.suppressed"], row.Commits is { } commits ? Words.Number(commits) : "", row.Commits is { } share ? Words.Percent(share, all) : "",
        });
        return new("firms", words["identities.firms"], words["metrics.who-question"], [],
            [new(words["give-col.firm"], false), new(words["give-col.contributors"], true), new(words["give-col.commits"], true), new(words["give-col.share"], true)], [.. rows]);
    }

    private static GivePage.Section Proposals(GiveIdentitiesAnswer answer, bool withNames, Words words)
    {
        var rows = answer.Proposals.Select(pair => new[]
        {
            pair.Key, words[$"identities.reason-{pair.Reason}"], withNames ? pair.LeftName : pair.Left[..8], withNames ? pair.RightName : pair.Right[..8],
            Words.Number(pair.LeftCommits), Words.Number(pair.RightCommits),
        });
        return new("proposals", words["identities.proposals"], words["identities.proposals-question"],
            answer.Proposals.IsEmpty ? [words["identities.no-proposals"]] : withNames ? [] : [words["identities.names-hidden"]],
            [new(words["identities.key"], false), new(words["identities.reason"], false), new(words["identities.one"], false), new(words["identities.other"], false), new(words["identities.commits-one"], true), new(words["identities.commits-other"], true)],
            [.. rows]);
    }
}
