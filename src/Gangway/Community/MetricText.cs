using System.Globalization;
using System.Text;
using Gangway.Office.Community.Measures;
using Gangway.Shell;

namespace Gangway.Community;

/// <summary>A metric in the words of a person: name, value with its unit, interval, observations, and why it is not known.</summary>
internal static class MetricText
{
    /// <summary>Shares; the other ratios are no part of a whole.</summary>
    private static readonly string[] Shares =
        ["unknown_affiliation", "no_reply_addresses", "bot_activity", "dco_coverage", "retention", "our_share_of_commits", "change_request_closure_ratio", "license_coverage"];

    /// <summary>Scripts write <c>commits</c> for what CHAOSS calls Code Changes Commits.</summary>
    public static string KeyOf(Metric metric) => metric.Name == "Code Changes Commits" ? "commits" : MetricKey.Of(metric.Name);

    public static string Name(Metric metric, Words words) => words.Named("metric", KeyOf(metric));

    public static string Value(Metric metric, Words words) => metric.IsSuppressed ? words["give.suppressed"] : metric.Value is { } value ? Figure(metric, value, words) : "?";

    public static string Interval(Metric metric, Words words) => metric.Interval is not { } interval || interval.Least == interval.Most ? ""
        : $"{Number(metric, interval.Least)} – {Number(metric, interval.Most)}";

    public static string Observations(Metric metric) => metric is { N: 0, Of: 0 } ? "" : metric.N == metric.Of ? Words.Number(metric.N) : $"{Words.Number(metric.N)} / {Words.Number(metric.Of)}";

    /// <summary>Why it is not known, else what it is made of, else what it was computed with.</summary>
    public static string Remark(Metric metric, Words words) => metric.Why is { } why ? Sentence("why", why, words) : metric.Told is { } told ? Sentence("told", told, words) : metric.Parameters is { } parameters ? Sentence("with", parameters, words) : "";

    /// <summary>A sentence of the office in the reader's language: found by its words, numbers apart.</summary>
    public static string Sentence(string kind, string english, Words words)
    {
        var (key, numbers) = (new StringBuilder(), new List<object>());
        foreach (var word in english.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var isNumber = char.IsAsciiDigit(word.TrimStart('(').FirstOrDefault());
            var plain = isNumber ? "n" : string.Concat(word.Where(char.IsAsciiLetter)).ToLowerInvariant();
            if (isNumber)
            {
                numbers.Add(word.Trim('(', ')'));
            }

            key.Append(key.Length > 0 && plain.Length > 0 ? "-" : "").Append(plain);
        }

        var template = words.Named(kind, key.ToString());
        return template == key.ToString() ? english : string.Format(CultureInfo.InvariantCulture, template, [.. numbers]);
    }

    private static string Figure(Metric metric, double value, Words words) => metric.Unit is "ratio" or "rank" ? Number(metric, value) : $"{Number(metric, value)} {words.Named("unit", metric.Unit)}";

    private static string Number(Metric metric, double value) =>
        Shares.Contains(KeyOf(metric)) ? Percent(value)
        : value == Math.Floor(value) && Math.Abs(value) < 1e15 ? Words.Number((long)value)
        : value.ToString("0.0#", CultureInfo.InvariantCulture);

    /// <summary>A share that never rounds something to nothing or to all.</summary>
    public static string Percent(double value) => Words.Percent((long)Math.Round(value * 1_000_000), 1_000_000);
}
