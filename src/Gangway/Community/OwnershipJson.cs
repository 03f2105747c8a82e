using System.Text.Json;
using Gangway.Shell;

namespace Gangway.Community;

/// <summary>Writes whose the lines are as one JSON document: what is known of how much, owners, years, years over time, survival.</summary>
internal static class OwnershipJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JsonFields.Encoder };

    public static void Write(OwnershipAnswer answer, TextWriter output)
    {
        using (var bytes = new Utf8Sink(output))
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", OwnershipRows.Schema);
            foreach (var (key, value) in OwnershipRows.Figures(answer))
            {
                Figure(json, key, value);
            }

            JsonFields.Each(json, "owners", answer.Owners.Owners, (one, owner) =>
            {
                JsonFields.Text(one, "owner", owner.Label);
                JsonFields.Number(one, "lines", (long?)owner.Value);
                one.WriteBoolean("suppressed", owner.Value is null);
            });
            JsonFields.Each(json, "years", answer.Years(), (one, year) =>
            {
                JsonFields.Number(one, "year", year.Year);
                one.WriteNumber("lines", year.Lines);
                one.WriteNumber("commits", year.Commits);
            });
            Cohorts(json, answer);
            Survival(json, answer);
            json.WriteEndObject();
        }

        output.Write('\n');
    }

    private static void Figure(Utf8JsonWriter json, string key, object? value)
    {
        switch (value)
        {
            case string text:
                JsonFields.Text(json, key, text);
                break;
            case long number:
                json.WriteNumber(key, number);
                break;
            case double share:
                json.WriteNumber(key, Math.Round(share, 6));
                break;
            case bool truth:
                json.WriteBoolean(key, truth);
                break;
            default:
                json.WriteNull(key);
                break;
        }
    }

    private static void Cohorts(Utf8JsonWriter json, OwnershipAnswer answer)
    {
        json.WriteStartObject("cohorts");
        Numbers(json, "years", answer.Cohorts.Years.Select(year => (long?)year));
        JsonFields.Each(json, "samples", answer.Cohorts.Samples, (one, sample) =>
        {
            one.WriteString("period", sample.Period);
            one.WriteNumber("total", sample.Total);
            Numbers(one, "lines", sample.Lines.Select(lines => (long?)lines));
        });
        json.WriteEndObject();
    }

    private static void Survival(Utf8JsonWriter json, OwnershipAnswer answer)
    {
        json.WriteStartObject("survival");
        json.WriteNumber("gone", answer.Cohorts.Gone);
        json.WriteNumber("standing", answer.Cohorts.Standing);
        JsonFields.Number(json, "medianDays", (long?)answer.Cohorts.Survival.Median);
        JsonFields.Each(json, "shares", OwnershipPage.SurvivalYears, (one, years) =>
        {
            one.WriteNumber("years", years);
            Figure(one, "share", OwnershipPage.Share(answer, years));
        });
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<long?> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            if (number is { } known)
            {
                json.WriteNumberValue(known);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }
}
