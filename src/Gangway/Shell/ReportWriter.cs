using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CsvHelper;
using CsvHelper.Configuration;
using Gangway.Institution;

namespace Gangway.Shell;

/// <summary>Writes a <see cref="Report"/> in one of its formats. Foreign text is made safe for each of them here, and nowhere else.</summary>
internal static class ReportWriter
{
    /// <summary>What a terminal shows of a long list; the other formats show all of it.</summary>
    private const int MostRows = 40;

    /// <summary>Columns whose values are words of closed lists, which have a name in every language.</summary>
    private static readonly string[] Closed = ["change", "directness", "severity", "outcome"];

    private static JsonWriterOptions Indented => OneLine with { Indented = true, NewLine = "\n" };

    private static JsonWriterOptions OneLine => new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(Report report, string format, TextWriter output, Words words)
    {
        switch (format)
        {
            case "json":
                Json(report, output);
                break;
            case "jsonl":
                Lines(report, output);
                break;
            case "csv":
                Csv(report, output);
                break;
            case "markdown":
                Markdown(report, output, words);
                break;
            default:
                Table(report, output, words);
                break;
        }
    }

    private static void Table(Report report, TextWriter output, Words words)
    {
        // A file is nobody's terminal, whatever the program was started from.
        var isTerminal = !Console.IsOutputRedirected && ReferenceEquals(output, Console.Out);
        var width = isTerminal && Console.WindowWidth > 40 ? Math.Min(Console.WindowWidth, 140) : 80;
        var page = new TextPage(output, width, isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));
        Table(report, page, words);
    }

    internal static void Table(Report report, TextPage page, Words words)
    {
        foreach (var sentence in report.Sentences)
        {
            page.Text(0, Printable.Of(sentence));
        }

        if (report.Rows.Count == 0)
        {
            return;
        }

        var columns = new TextTable.Column[report.Columns.Count];
        for (var at = 0; at < columns.Length; at++)
        {
            columns[at] = new(words[$"rows.{report.Columns[at]}"], IsNumber(report.Rows, at));
        }

        var rows = new string[Math.Min(MostRows, report.Rows.Count)][];
        for (var place = 0; place < rows.Length; place++)
        {
            rows[place] = new string[report.Rows[place].Length];
            for (var at = 0; at < rows[place].Length; at++)
            {
                rows[place][at] = Printable.Of(Shown(report.Columns[at], report.Rows[place][at], words));
            }
        }

        new TextTable(columns, rows).Write(page);
        if (report.Rows.Count > MostRows)
        {
            page.Text(2, words.Of("report.more", (long)(report.Rows.Count - MostRows)));
        }
    }

    private static bool IsNumber(IReadOnlyList<object?[]> rows, int column) =>
        rows.All(row => row[column] is null or int or long or double) && rows.Any(row => row[column] is not null);

    /// <summary>A value as people read it: what is unknown is a question mark, a word of a closed list speaks their language.</summary>
    private static string Shown(string column, object? value, Words words) => value switch
    {
        null => "?",
        bool truth => words.Named("value", truth ? "yes" : "no"),
        int or long => Words.Number(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        Report.Word word => words.Named("value", word.Value),
        string text when Closed.Contains(column) => words.Named("value", text),
        _ => Report.Text(value),
    };

    private static void Json(Report report, TextWriter output)
    {
        using var bytes = new Utf8Sink(output);
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", report.Schema);
            foreach (var (key, value) in report.Figures)
            {
                json.WritePropertyName(key);
                Value(json, value);
            }

            json.WriteStartArray("rows");
            foreach (var row in report.Rows)
            {
                Row(json, report.Columns, row);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write('\n');
    }

    private static void Lines(Report report, TextWriter output)
    {
        using var bytes = new Utf8Sink(output);
        var options = OneLine;
        foreach (var row in report.Rows)
        {
            using (var json = new Utf8JsonWriter(bytes, options))
            {
                Row(json, report.Columns, row);
            }

            output.Write('\n');
        }
    }

    private static void Row(Utf8JsonWriter json, IReadOnlyList<string> columns, object?[] row)
    {
        json.WriteStartObject();
        for (var at = 0; at < columns.Count; at++)
        {
            json.WritePropertyName(columns[at]);
            Value(json, row[at]);
        }

        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int or long:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                json.WriteNumberValue(Math.Round(number, 4));
                break;
            case string text:
                json.WriteStringValue(WellFormed(text));
                break;
            case IEnumerable<string> list:
                json.WriteStartArray();
                foreach (var text in list)
                {
                    json.WriteStringValue(WellFormed(text));
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(WellFormed(Report.Text(value)));
                break;
        }
    }

    /// <summary>Half a surrogate pair cannot be written as UTF-8, and may stand in a file name.</summary>
    private static string WellFormed(string text)
    {
        foreach (var rune in text.AsSpan().EnumerateRunes())
        {
            if (rune == System.Text.Rune.ReplacementChar)
            {
                return string.Concat(text.EnumerateRunes());
            }
        }

        return text;
    }

    private static void Csv(Report report, TextWriter output)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n", InjectionOptions = InjectionOptions.Escape };
        using var csv = new CsvWriter(output, configuration, leaveOpen: true);
        foreach (var column in report.Columns)
        {
            csv.WriteField(column);
        }

        csv.NextRecord();
        foreach (var row in report.Rows)
        {
            foreach (var value in row)
            {
                csv.WriteField(value is null ? null : Printable.Of(Report.Text(value)));
            }

            csv.NextRecord();
        }
    }

    private static void Markdown(Report report, TextWriter output, Words words)
    {
        foreach (var sentence in report.Sentences)
        {
            output.Write($"{CensusMarkdown.Safe(sentence)}\n\n");
        }

        if (report.Rows.Count == 0)
        {
            return;
        }

        output.Write($"| {string.Join(" | ", report.Columns.Select(column => words[$"rows.{column}"]))} |\n");
        output.Write($"|{string.Concat(report.Columns.Select(_ => " --- |"))}\n");
        foreach (var row in report.Rows)
        {
            output.Write($"| {string.Join(" | ", row.Select((value, at) => CensusMarkdown.Safe(Shown(report.Columns[at], value, words))))} |\n");
        }
    }
}
