using Gangway.Institution;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary>Shows what a match rests on: the matched lines beside the words of the reference that they stand for.</summary>
internal static class LicenseExplanation
{
    private const int MostLines = 400;
    private const int Context = 4;

    public static void Write(LicenseReport report, LicenseDetectOptions options, LicenseKnowledge knowledge, Words words, TextPage page)
    {
        foreach (var file in report.Files.Where(file => file.Scan.Reading is { Matches.IsEmpty: false, Nature: FileNature.Text }))
        {
            var wanted = file.Scan.Reading!.Matches.Where(match => options.Explains || match.Kind == LicenseMatchKind.NearText).ToList();
            if (wanted.Count == 0 || file.File.Tree.Read(file.File.File, LicenseFileSource.MostBytes, out _) is not { } content)
            {
                continue;
            }

            foreach (var match in wanted)
            {
                page.Blank();
                page.Line(0, (Printable.Of(match.Expression), TextPage.Head), ($"  {Printable.Of(file.File.Path)}:{FileReadings.Lines(match.StartLine, match.EndLine)} ", TextPage.Bold),
                    (new string('─', page.Width), TextPage.Faint));
                var lines = FileText.Lines(content.Span, match.StartLine, match.EndLine, MostLines);
                Explain(lines, match, options, knowledge, words, page);
            }
        }
    }

    private static void Explain(
        IReadOnlyList<string> lines, LicenseMatch match, LicenseDetectOptions options, LicenseKnowledge knowledge, Words words, TextPage page)
    {
        var isText = match.Kind is LicenseMatchKind.Text or LicenseMatchKind.NearText;
        var kind = words[$"match.{CensusSentences.Word(match.Kind)}"];
        if (!isText || knowledge.TextOf(match.Expression) is not { } reference)
        {
            page.Text(0, $"{kind}: {words.Of("explain.no-reference", Printable.Of(match.Expression))}{(match.Rule is null ? "" : " " + words.Of("explain.rule", Printable.Of(match.Rule)))}", style: TextPage.Faint);
            foreach (var line in lines)
            {
                page.Text(2, Shown(line));
            }

            return;
        }

        if (WordAlignment.Of(lines, reference.Split('\n')) is not { } alignment)
        {
            page.Text(0, words["explain.too-large"], style: TextPage.Faint);
        }
        else if (options.Explains)
        {
            SideBySide(lines, match, alignment, kind, words, page);
        }
        else
        {
            Differences(alignment, match.StartLine, words, page);
        }

        var left = match.EndLine - match.StartLine + 1 - lines.Count;
        if (left > 0)
        {
            page.Text(2, words.Of("explain.cut", left), style: TextPage.Faint);
        }
    }

    private static void SideBySide(
        IReadOnlyList<string> lines, LicenseMatch match, WordAlignment alignment, string kind, Words words, TextPage page)
    {
        var number = Math.Max(3, $"{match.EndLine}".Length);
        var width = (page.Width - number - 4) / 2;
        page.Line(0, (new string(' ', number + 1), TextPage.Faint), (Cells.Left($"{kind}: {words["explain.file"]}", width), TextPage.Bold), ("   ", TextPage.Faint),
            (Cells.Cut(words.Of("explain.reference", Printable.Of(match.Expression)), width), TextPage.Bold));
        var (at, next) = (0, 0);
        for (var line = 0; line < lines.Count; line++)
        {
            var (from, isSame) = (next, true);
            for (; at < alignment.Text.Count && alignment.Text[at].Line == line; at++)
            {
                var partner = alignment.Partners[at];
                isSame &= partner == next;
                next = partner >= 0 ? partner + 1 : next;
            }

            next = line == lines.Count - 1 ? alignment.Reference.Count : next;
            var theirs = string.Join(' ', alignment.Reference.Skip(from).Take(next - from).Select(word => word.Shown));
            Row(match.StartLine + line, number, width, Shown(lines[line]), Shown(theirs), isSame && (next > from || lines[line].AsSpan().IndexOfAnyExceptInRange('\0', '/') < 0), page);
        }
    }

    private static void Row(int line, int number, int width, string ours, string theirs, bool isSame, TextPage page)
    {
        var (left, right) = (Cells.Wrap(ours, width).ToList(), Cells.Wrap(theirs, width).ToList());
        for (var row = 0; row < Math.Max(1, Math.Max(left.Count, right.Count)); row++)
        {
            page.Line(0,
                (Cells.Right(row == 0 ? $"{line}" : "", number) + " ", TextPage.Faint),
                (Cells.Left(left.ElementAtOrDefault(row) ?? "", width), Spectre.Console.Style.Plain),
                (isSame || theirs.Length + ours.Length == 0 ? " │ " : " ≠ ", isSame ? TextPage.Faint : TextPage.Ask),
                (right.ElementAtOrDefault(row) ?? "", Spectre.Console.Style.Plain));
        }
    }

    /// <summary>Each run of words that differ: what the reference has, what the text has, and a few words before.</summary>
    private static void Differences(WordAlignment alignment, int firstLine, Words words, TextPage page)
    {
        var (next, any) = (0, false);
        for (var at = 0; at <= alignment.Text.Count; at++)
        {
            var start = at;
            while (at < alignment.Text.Count && alignment.Partners[at] < 0)
            {
                at++;
            }

            var partner = at < alignment.Text.Count ? alignment.Partners[at] : alignment.Reference.Count;
            if (at > start || partner > next)
            {
                any = true;
                var line = firstLine + (alignment.Text.Count == 0 ? 0 : alignment.Text[Math.Min(start, alignment.Text.Count - 1)].Line);
                page.Text(2, Joined(alignment.Text, Math.Max(0, start - Context), start), ($"{Cells.Right($"{line}", 6)}   ", TextPage.Faint), TextPage.Faint);
                Changed("- ", Joined(alignment.Reference, next, partner), TextPage.Bad, page);
                Changed("+ ", Joined(alignment.Text, start, at), TextPage.Good, page);
            }

            next = partner + 1;
        }

        if (!any)
        {
            page.Text(2, words["explain.same"]);
        }
    }

    private static void Changed(string sign, string text, Spectre.Console.Style style, TextPage page)
    {
        if (text.Length > 0)
        {
            page.Text(9, text, (sign, style), style);
        }
    }

    private static string Joined(IReadOnlyList<WordAlignment.Word> words, int from, int to) =>
        Shown(string.Join(' ', words.Skip(from).Take(to - from).Select(word => word.Shown)));

    private static string Shown(string text) => Printable.Of(text.Replace('\t', ' '));
}
