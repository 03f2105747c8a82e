using System.Text;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Institution;
using Gangway.Office.Norms;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>Writes a census as Markdown (GitHub's dialect), for an issue or a merge request. Foreign text is escaped, so that it stays text.</summary>
internal static partial class CensusMarkdown
{
    private const int Most = 20;

    public static void Write(Census census, TextWriter output, Words words)
    {
        var sheet = new Sheet(census, CensusFigures.Of(census), output, words);
        sheet.Line($"# {words["title"]}");
        sheet.Line($"{Safe(words.List(census.Paths))} · {Words.Instant(census.Taken)} · gangway {CensusJson.Version}");
        sheet.List([
            $"**{words["take.word"]}** {Safe(CensusSentences.Take(sheet.Figures, words))}",
            $"**{words["owe.word"]}** {Safe(CensusSentences.Owe(sheet.Figures, words))}",
            $"**{words["give.word"]}** {Safe(CensusSentences.Give(sheet.Figures, words))}",
        ]);
        Next(sheet);
        Take(sheet);
        Owe(sheet);
        Give(sheet);
        HouseRules(sheet);
        Issues(sheet);
        SetAside(sheet);
    }

    /// <summary>Text in which no character means anything to Markdown or HTML. Line ends and controls are written out.</summary>
    public static string Safe(string foreign)
    {
        var safe = new StringBuilder(foreign.Length + 8);
        foreach (var character in Printable.Of(foreign))
        {
            _ = character switch
            {
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '&' => safe.Append("&amp;"),
                '|' or '`' or '[' or ']' or '*' or '_' or '\\' or '#' or '~' or '!' => safe.Append('\\').Append(character),
                '@' => safe.Append("&#64;"),
                ':' => safe.Append("&#58;"),
                _ => safe.Append(character),
            };
        }

        return safe.ToString();
    }

    /// <summary>A command or a path as code: the fence is longer than any run of backticks inside.</summary>
    public static string Code(string foreign)
    {
        var text = Printable.Of(foreign);
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        return longest == 0 ? $"`{text}`" : $"{fence} {text} {fence}";
    }

    private sealed record Sheet(Census Census, CensusFigures Figures, TextWriter Output, Words Words)
    {
        public void Line(string text) => Output.Write(text + "\n\n");

        public void List(IEnumerable<string> items)
        {
            foreach (var item in items)
            {
                Output.Write($"- {item}\n");
            }

            Output.Write("\n");
        }

        /// <param name="right">How many of the last columns hold figures.</param>
        public void Table(IReadOnlyCollection<string> heads, IEnumerable<IEnumerable<string>> rows, int right = 0)
        {
            Output.Write($"| {string.Join(" | ", heads)} |\n");
            Output.Write($"| {string.Join(" | ", heads.Select((_, at) => at >= heads.Count - right ? "---:" : "---"))} |\n");
            foreach (var row in rows)
            {
                Output.Write($"| {string.Join(" | ", row)} |\n");
            }

            Output.Write("\n");
        }

        public void Rest(int all, int most = Most)
        {
            if (all > most)
            {
                Line($"*{Words.Of("more", all - most)}*");
            }
        }
    }

    private static void Next(Sheet sheet)
    {
        var (census, _, output, words) = sheet;
        sheet.Line($"## {words["next.title"]}");
        var number = 1;
        foreach (var step in census.NextSteps)
        {
            output.Write($"{number++}. {Safe(CensusSentences.Next(step, words))} {Code(step.Command ?? step.File ?? "")}\n");
        }

        sheet.Line(census.NextSteps.IsEmpty ? words["next.none"] : "");
    }

    private static void Issues(Sheet sheet)
    {
        var (census, _, _, words) = sheet;
        sheet.Line($"## {words["issues.title"]}");
        if (census.Issues.IsEmpty)
        {
            sheet.Line(words["issues.none"]);
            return;
        }

        var issues = CensusIssues.Of(census);
        sheet.Table([words["column.severity"], words["column.place"], words["column.what"], words["column.fix"]],
            issues.Take(Most).Select(group => new[]
            {
                words[$"severity.{CensusSentences.Word(group.First.Severity)}"], Safe(CensusIssues.Named(group.Places, words)),
                Safe(group.First.Message), Safe(group.First.HowToFix ?? ""),
            }));
        sheet.Rest(issues.Length);
    }

    private static void SetAside(Sheet sheet)
    {
        var (census, _, _, words) = sheet;
        if (!census.SetAside.IsEmpty)
        {
            sheet.Line($"## {words["aside.title"]}");
            sheet.Line(words.Of("aside.question", census.SetAside.Length));
            sheet.List(census.SetAside.Take(Most).Select(document => $"{Safe(document.Path)} ({Safe(document.Format)}, {words.Of("components", document.Components)})"));
            sheet.Rest(census.SetAside.Length);
        }
    }
}
