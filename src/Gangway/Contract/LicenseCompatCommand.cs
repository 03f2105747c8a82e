using System.CommandLine;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary><c>gangway license compat</c>: may software under one license become part of a work under another?</summary>
internal static class LicenseCompatCommand
{
    private const string Description = """
        May software under IN become part of a work that is passed on as a whole under OUT?

        Without options the strictest case is answered: its code is copied in, and copies of the work reach others. Both sides may be
        expressions: of alternatives in IN the best is taken. Exit code 0 for yes, 2 for no, 3 where a person must look (check, unknown).

        Examples:
          gangway license compat Apache-2.0 GPL-2.0-only
          gangway license compat LGPL-2.1-only MIT --linking dynamic
          gangway license compat "MIT OR GPL-2.0-only" Apache-2.0 --format json
          gangway license compat --against osloc DIR --format csv
        """;

    private static readonly string[] Columns = ["inbound", "outbound", "answer", "why", "inbound-clause", "outbound-clause", "ways"];

    public static Command Define(TextWriter output, TextWriter error)
    {
        var sides = new Argument<string[]>("IN OUT") { Description = "License of the part, license of the whole; with --against the folder of the data", Arity = new ArgumentArity(1, 2) };
        var against = new Option<string?>("--against") { Description = "Hold every answer against a matrix: osloc", HelpName = "WHAT" };
        against.AcceptOnlyFromAmong("osloc");
        var question = LicenseQuestionOptions.Define();
        var (format, target, language) = (Options.Format(Report.Formats), Options.Output(), Options.Language());
        var command = new Command("compat", Description) { sides, question.Linking, question.Delivery, against, format, target, language };
        command.Validators.Add(result =>
        {
            if (result.GetValue(against) is null && result.GetValue(sides) is not { Length: 2 })
            {
                result.AddError("name two licenses: gangway license compat IN OUT");
            }
        });
        command.SetAction(parsed =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var knowledge = new LicenseKnowledge();
            var given = parsed.GetRequiredValue(sides);
            var (report, code) = parsed.GetValue(against) is null
                ? Asked(given, question.Read(parsed), knowledge, words)
                : Compared(given[0], knowledge, words);
            if (report is null)
            {
                error.WriteLine(IssueLine.Of(new Issue(given[0], words.Of("compat.not-encoded", given[0], given[^1]), Severity.Error)));
                return (int)code;
            }

            Destination.Write(parsed.GetValue(target), output, error, words, writer => Show(report, parsed.GetRequiredValue(format), writer, words));
            return (int)code;
        });
        return command;
    }

    private static (Report?, ExitCode) Asked(string[] sides, CompatibilityQuestion question, LicenseKnowledge knowledge, Words words)
    {
        if (LicenseQuestionOptions.Expression(sides[0], knowledge) is not { } inbound || LicenseQuestionOptions.Expression(sides[1], knowledge) is not { } outbound)
        {
            return (null, ExitCode.Failed);
        }

        var verdict = question.Of(inbound, outbound, knowledge.Terms);
        var answer = CompatibilitySentences.Word(verdict.Answer);
        string[] ways = verdict.Ways.IsEmpty ? [] : [words.Of("compat.way", words.List(verdict.Ways), verdict.Outbound.ToString())];
        return (new Report(
            "gangway.license-compat/1",
            [words.Of("compat.answer", inbound.ToString(), outbound.ToString(), words.Named("value", answer)), CompatibilitySentences.Why(verdict, words), .. ways],
            [("inbound", inbound.ToString()), ("outbound", outbound.ToString()), ("answer", answer), ("reason", CompatibilitySentences.Word(verdict.Reason))],
            Columns,
            [Row(verdict, words)]), CompatibilitySentences.Code(verdict.Answer));
    }

    private static object?[] Row(CompatibilityVerdict verdict, Words words) =>
    [
        verdict.Inbound.ToString(), verdict.Outbound.ToString(), new Report.Word(CompatibilitySentences.Word(verdict.Answer)), CompatibilitySentences.Why(verdict, words),
        verdict.InboundClause, verdict.OutboundClause, verdict.Ways.ToArray(),
    ];

    /// <summary>The cells on which we differ, with what decided ours.</summary>
    private static (Report, ExitCode) Compared(string folder, LicenseKnowledge knowledge, Words words)
    {
        var agreement = OslocAgreement.Of(OslocFolder.Matrix(folder), knowledge.Ids, knowledge.Terms);
        return (new Report(
            "gangway.license-agreement/1",
            [
                words.Of("compat.agreed", agreement.Agreed, agreement.Cells.Length, Words.Percent(agreement.Agreed, agreement.Cells.Length)),
                words.Of("compat.left", agreement.Left),
            ],
            [("agreed", agreement.Agreed), ("compared", agreement.Cells.Length), ("left", agreement.Left)],
            ["inbound", "outbound", "theirs", "ours", "why"],
            [.. agreement.Cells.Where(cell => !cell.Agrees).Select(cell => new object?[]
            {
                cell.Ours.Inbound.ToString(), cell.Ours.Outbound.ToString(), cell.Theirs, new Report.Word(CompatibilitySentences.Word(cell.Ours.Answer)), CompatibilitySentences.Why(cell.Ours, words),
            })]), ExitCode.Fine);
    }

    /// <summary>One answer is three sentences, no table.</summary>
    private static void Show(Report report, string format, TextWriter output, Words words)
    {
        var isOne = report.Schema == "gangway.license-compat/1";
        ReportWriter.Write(isOne && format is "table" or "markdown" && isOne ? report with { Rows = [] } : report, format, output, words);
    }
}
