using System.Collections.Immutable;
using System.Text.Json;
using Gangway.Office.Community.Measures;
using Gangway.Shell;

namespace Gangway.Community;

/// <summary>Writes metrics as JSON, an object keyed by metric name and nothing else, and as CSV, a row for each metric and quarter.</summary>
internal static class GiveMetricsJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JsonFields.Encoder };

    public static void Write(GiveMetricsAnswer answer, TextWriter output)
    {
        var years = answer.LastYear.ToDictionary(MetricText.KeyOf);
        using (var bytes = new Utf8Sink(output))
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            json.WriteStartObject();
            foreach (var metric in answer.Metrics)
            {
                var key = MetricText.KeyOf(metric);
                json.WriteStartObject(key);
                Fields(json, metric, answer);
                if (years.TryGetValue(key, out var year))
                {
                    json.WriteStartObject("last_365_days");
                    Figures(json, year);
                    json.WriteEndObject();
                }

                Trend(json, key, answer);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        output.Write('\n');
    }

    public static Report Csv(GiveMetricsAnswer answer) => new(
        "gangway.give-metrics/1", [], [],
        ["metric", "period", "value", "unit", "least", "most", "n", "of", "coverage", "suppressed", "why", "parameters", "dates", "merges", "bots", "source", "as_of"],
        [.. answer.Metrics.Select(metric => Row(metric, "all", answer)),
            .. answer.LastYear.Select(metric => Row(metric, "last 365 days", answer)),
            .. answer.Trend.SelectMany(quarter => quarter.Metrics.Select(metric => Row(metric, quarter.Quarter.ToString(), answer)))]);

    private static object?[] Row(Metric metric, string period, GiveMetricsAnswer answer) =>
    [
        MetricText.KeyOf(metric), period, metric.Value, metric.Unit, metric.Interval?.Least, metric.Interval?.Most, metric.N, metric.Of, metric.Coverage, metric.IsSuppressed, metric.Why, metric.Parameters,
        Dates(metric), metric.Scope.Merges, metric.Scope.Bots, metric.Scope.Source, Words.Instant(answer.Reading.AsOf),
    ];

    private static void Fields(Utf8JsonWriter json, Metric metric, GiveMetricsAnswer answer)
    {
        json.WriteString("name", metric.Name);
        Figures(json, metric);
        json.WriteStartObject("parameters");
        json.WriteString("dates", Dates(metric));
        json.WriteBoolean("merges", metric.Scope.Merges);
        json.WriteBoolean("bots", metric.Scope.Bots);
        json.WriteString("from", metric.Scope.From?.ToString("yyyy-MM-dd"));
        json.WriteString("until", metric.Scope.Until?.ToString("yyyy-MM-dd"));
        json.WriteString("metric", metric.Parameters);
        json.WriteEndObject();
        JsonFields.Text(json, "source", metric.Scope.Source);
        json.WriteString("as_of", answer.Reading.AsOf.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
        JsonFields.Each(json, "parts", metric.Parts, (part, one) =>
        {
            JsonFields.Text(part, "label", one.Label);
            Number(part, "value", one.Value);
        });
    }

    private static void Figures(Utf8JsonWriter json, Metric metric)
    {
        Number(json, "value", metric.Value);
        json.WriteString("unit", metric.Unit);
        json.WriteNumber("n", metric.N);
        json.WriteNumber("of", metric.Of);
        Number(json, "coverage", metric.Coverage);
        if (metric.Interval is { } interval)
        {
            json.WriteStartArray("interval");
            json.WriteNumberValue(Math.Round(interval.Least, 6));
            json.WriteNumberValue(Math.Round(interval.Most, 6));
            json.WriteEndArray();
        }

        if (metric.IsSuppressed)
        {
            json.WriteBoolean("suppressed", true);
        }

        if (metric.Why is { } why)
        {
            json.WriteString("why", why);
        }
    }

    private static void Trend(Utf8JsonWriter json, string key, GiveMetricsAnswer answer)
    {
        ImmutableArray<(Quarter, Metric)> quarters = [.. answer.Trend.SelectMany(quarter => quarter.Metrics.Where(metric => MetricText.KeyOf(metric) == key).Select(metric => (quarter.Quarter, metric)))];
        if (quarters.Length > 0)
        {
            JsonFields.Each(json, "trend", quarters, (entry, quarter) =>
            {
                entry.WriteString("period", quarter.Item1.ToString());
                Figures(entry, quarter.Item2);
            });
        }
    }

    private static string Dates(Metric metric) => metric.Scope.Dates == DateBasis.Author ? "author" : "committer";

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known && double.IsFinite(known))
        {
            json.WriteNumber(name, Math.Round(known, 6));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
