using System.Collections.Immutable;
using System.CommandLine;
using Gangway.Office.Contract.SignOff;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary><c>gangway dco check</c>: whether commits carry the Developer Certificate of Origin of those who wrote them.</summary>
internal static class DcoCommand
{
    private const int MostShown = 40;
    private static readonly string[] Columns = ["commit", "dco", "email", "signed", "fix"];

    public static Command Define(TextWriter output, TextWriter error) =>
        new("dco", "Developer Certificate of Origin: who signed what they wrote.") { Check(output, error) };

    private static Command Check(TextWriter output, TextWriter error)
    {
        var repository = new Argument<string>("REPO") { Description = "A work tree or a bare repository" };
        var range = new Argument<string?>("RANGE") { Description = "A..B, a branch, tag or commit; else all of the main branch", Arity = ArgumentArity.ZeroOrOne };
        var merges = new Option<bool>("--merges") { Description = "Merges need a sign-off too" };
        var bots = new Option<bool>("--bots") { Description = "Commits by programs need one too" };
        var coAuthors = new Option<bool>("--co-authors") { Description = "Every co-author must sign; else a missing one is a question" };
        var committers = new Option<bool>("--committers") { Description = "Who commits another's work must sign too" };
        var (format, language, target) = (Options.Format(Report.Formats), Options.Language(), Options.Output());
        var command = new Command("check", """
            Whether each commit is signed off by its author: the address decides, through the project's .mailmap. Names written otherwise, no-reply
            addresses and co-authors who did not sign are questions for a person. Every commit is judged by itself.

            Exit code 0: all signed. 2: a sign-off is missing or another's. 3: a person must look. 1: the range could not be read.

            Examples:
              gangway dco check . origin/main..HEAD
              gangway dco check project.git v1.0..v1.1 --co-authors --format json
            """)
        {
            repository, range, merges, bots, coAuthors, committers, format, language, target,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var (read, issues) = await CommitRangeSource.Read(parsed.GetRequiredValue(repository), parsed.GetValue(range), stop);
            foreach (var issue in issues)
            {
                await error.WriteLineAsync(IssueLine.Of(issue));
            }

            if (read is null)
            {
                return (int)ExitCode.Failed;
            }

            var rules = new DcoRules(parsed.GetValue(merges), parsed.GetValue(bots), parsed.GetValue(coAuthors), parsed.GetValue(committers));
            var findings = DcoCheck.Of(read.Commits, read.Canonical, rules, read.Base);
            Destination.Write(parsed.GetValue(target), output, error, words, writer => Show(findings, parsed.GetRequiredValue(format), words, writer));
            return (int)(findings.Any(finding => finding.IsViolation) ? ExitCode.PolicyViolation : findings.Any(finding => finding.IsQuestion) ? ExitCode.NeedsDecision : ExitCode.Fine);
        });
        return command;
    }

    private static void Show(ImmutableArray<DcoFinding> findings, string format, Words words, TextWriter output)
    {
        var told = findings.Where(finding => finding.IsViolation || finding.IsQuestion).ToList();
        var signed = findings.Count(finding => finding.Verdict == DcoVerdict.Signed);
        var exempt = findings.Count(finding => finding.Verdict == DcoVerdict.Exempt);
        var (wrong, open) = (told.Count(finding => finding.IsViolation), told.Count(finding => finding.IsQuestion));
        var report = new Report(
            "gangway.dco-check/1", [words.Of("dco.said", findings.Length, signed, exempt, wrong, open)],
            [("commits", findings.Length), ("signed", signed), ("exempt", exempt), ("violations", wrong), ("questions", open)],
            Columns,
            [.. told.Select(finding => new object?[] { finding.Commit.Id, new Report.Word(WordOf(finding.Verdict)), Mails(finding.Expected), Mails(finding.Commit.SignOffs), finding.Fix ?? "" })]);
        if (format != "table")
        {
            ReportWriter.Write(report, format, output, words);
            return;
        }

        var page = TextPage.For(output);
        page.Text(0, report.Sentences[0]);
        foreach (var finding in told.Take(MostShown))
        {
            page.Blank();
            page.Text(0, Printable.Of($"{finding.Commit.Id[..12]}  {string.Join(", ", Mails(finding.Expected))}"), style: TextPage.Bold);
            page.Text(2, Printable.Of(words.Of($"dco.{WordOf(finding.Verdict)}", finding.Commit.SignOffs.IsEmpty ? "–" : words.List(Mails(finding.Commit.SignOffs)))));
            if (finding.Fix is { } fix)
            {
                page.Text(2, Printable.Of(fix));
            }
        }

        if (told.Count > MostShown)
        {
            page.Text(0, words.Of("report.more", (long)(told.Count - MostShown)));
        }
    }

    private static IReadOnlyList<string> Mails(IEnumerable<Signer> signers) => [.. signers.Select(signer => signer.Email).Distinct(StringComparer.Ordinal)];

    /// <summary>NoReplyAddress → no-reply-address.</summary>
    private static string WordOf(DcoVerdict verdict) =>
        string.Concat(verdict.ToString().Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"-{char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));
}
