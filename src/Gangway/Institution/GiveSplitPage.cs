using System.Globalization;
using System.Text.Json;
using Gangway.Community;
using Gangway.Office.Institution.Reciprocity;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary><c>give split</c> as people and as scripts read it: each share with how it came about.</summary>
internal static class GiveSplitPage
{
    private const int NamedGivers = 3;
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JsonFields.Encoder };

    public static void Write(GiveSplitAnswer answer, string format, TextWriter output, Words words)
    {
        switch (format)
        {
            case "json":
                Json(answer, output);
                break;
            case "csv":
                ReportWriter.Write(Csv(answer), format, output, words);
                break;
            default:
                Page(answer, words).Write(format, output, words);
                break;
        }
    }

    private static GivePage Page(GiveSplitAnswer answer, Words words) => new(
        words["split.title"], answer.Source, answer.AsOf,
        [
            words.Of("split.sum", Money(answer.Given), answer.Currency, (long)answer.Shares.Length, (long)answer.Graph.Direct.Length, (long)answer.Graph.Components),
            .. answer.Graph.DirectIsAssumed ? [words["split.assumed"]] : Array.Empty<string>(),
            .. answer.Graph.Needs.IsEmpty ? [words["split.no-graph"]] : Array.Empty<string>(),
            .. answer.Given < answer.Cents ? [words["split.left"]] : Array.Empty<string>(),
        ],
        [new("shares", words["split.shares"], words["split.shares-question"], [],
            [new(words["split.whom"], false), new(words.Of("split.amount", answer.Currency), true), new(words["give-col.share"], true), new(words["split.why"], false)],
            [.. answer.Shares.Select(share => new[] { share.Share.Key, Money(share.Share.Cents), Words.Percent(share.Share.Cents, answer.Cents), Why(share, answer, words) })])],
        [words.Of("split.how", answer.Rules.PassedOn.ToString("P0", CultureInfo.InvariantCulture)), words["split.edit"]]);

    private static string Why(GiveShareReason share, GiveSplitAnswer answer, Words words)
    {
        var parts = new List<string>();
        if (share.Direct > 0)
        {
            parts.Add(words.Of("split.direct", Money(share.Direct)));
        }

        if (share.Received > 0)
        {
            var givers = share.From.OrderByDescending(giver => giver.Value).ThenBy(giver => giver.Key, StringComparer.Ordinal).Select(giver => giver.Key).ToList();
            var more = givers.Count > NamedGivers ? words.Of("split.and-more", (long)(givers.Count - NamedGivers)) : "";
            parts.Add(words.Of("split.received", Money(share.Received), words.List(givers.Take(NamedGivers)) + more));
        }

        if (share.PassedOn > 0)
        {
            parts.Add(words.Of("split.passed", Money(share.PassedOn), (long)answer.Graph.Needs.GetValueOrDefault(share.Share.Key, []).Length));
        }

        return string.Join(words.Language == "zh" ? "；" : "; ", parts);
    }

    private static Report Csv(GiveSplitAnswer answer) => new(
        "gangway.give-split/1", [], [], ["key", "amount", "currency", "direct", "received", "passed_on", "weight"],
        [.. answer.Shares.Select(share => new object?[]
        {
            share.Share.Key, Money(share.Share.Cents), answer.Currency, Money(share.Direct), Money(share.Received), Money(share.PassedOn),
            answer.Rules.Weights.TryGetValue(share.Share.Key, out var weight) ? weight.ToString(CultureInfo.InvariantCulture) : "",
        })]);

    private static void Json(GiveSplitAnswer answer, TextWriter output)
    {
        using (var bytes = new Utf8Sink(output))
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", "gangway.give-split/1");
            JsonFields.Text(json, "source", answer.Source);
            json.WriteNumber("budget", answer.Cents / 100m);
            json.WriteNumber("given", answer.Given / 100m);
            JsonFields.Text(json, "currency", answer.Currency);
            json.WriteNumber("passed_on", answer.Rules.PassedOn);
            json.WriteBoolean("direct_is_assumed", answer.Graph.DirectIsAssumed);
            JsonFields.Each(json, "shares", answer.Shares, (row, share) =>
            {
                JsonFields.Text(row, "key", share.Share.Key);
                row.WriteNumber("amount", share.Share.Cents / 100m);
                row.WriteNumber("direct", Math.Round(share.Direct / 100m, 4));
                row.WriteNumber("received", Math.Round(share.Received / 100m, 4));
                row.WriteNumber("passed_on", Math.Round(share.PassedOn / 100m, 4));
                JsonFields.Texts(row, "from", share.From.OrderByDescending(giver => giver.Value).ThenBy(giver => giver.Key, StringComparer.Ordinal).Select(giver => giver.Key));
            });
            json.WriteEndObject();
        }

        output.Write('\n');
    }

    private static string Money(decimal cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
