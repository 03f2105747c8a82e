using System.CommandLine;
using Gangway.Office.Contract.SignOff;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Contract;

/// <summary><c>gangway cla check</c>: whether an address, or every author of a range, was covered by an agreement.</summary>
internal static class ClaCheckCommand
{
    public static Command Define(TextWriter output, TextWriter error)
    {
        var subject = new Argument<string>("REPO|MAIL") { Description = "A repository, or one address" };
        var range = new Argument<string?>("RANGE") { Description = "A..B, a branch, tag or commit; else all of the main branch", Arity = ArgumentArity.ZeroOrOne };
        var on = ClaCommands.DayOption("--on", "For an address: the day asked about");
        var (data, language, format) = (Options.Data(), Options.Language(), Options.Format(Report.Formats));
        var command = new Command("check", """
            Whether an address, or the author and every co-author of each commit, was covered by an agreement on the day of the contribution.
            Merges and commits by programs are passed over.

            Exit code 0: covered. 2: somebody is not. 3: only a no-reply address stands there. 1: the range could not be read.

            Examples:
              gangway cla check author@example.com --on 2026-01-31
              gangway cla check . origin/main..HEAD
            """)
        {
            subject, range, on, data, language, format,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var asked = parsed.GetRequiredValue(subject);
            var day = parsed.GetValue(on) is { } text && ClaCommands.TryDay(text, out var given) ? given : ClaCommands.Today;
            IReadOnlyList<(string? Commit, Signer Who, DateOnly Day)> contributions = [(null, new Signer("", asked), day)];
            if (!asked.Contains('@') || Directory.Exists(asked))
            {
                var (read, issues) = await CommitRangeSource.Read(asked, parsed.GetValue(range), stop);
                foreach (var issue in issues)
                {
                    await error.WriteLineAsync(IssueLine.Of(issue));
                }

                if (read is null)
                {
                    return (int)ExitCode.Failed;
                }

                contributions = [.. read.Commits.Where(commit => !commit.IsMerge && !commit.IsByBot).SelectMany(commit => commit.CoAuthors.Prepend(commit.Author)
                    .Select(who => ((string?)commit.Id, read.Canonical(who), commit.Authored is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : day)))];
            }

            await using var store = await Store.Open(parsed.GetValue(data), stop);
            var register = await store.Read(async connection => await ClaTable.Read(connection, stop) is var kept ? new ClaRegister(kept.Agreements, kept.People) : null!, stop);
            var answers = contributions.Select(one => (one.Commit, one.Who, Answer: register.Of(one.Who.Email, one.Day))).ToList();
            Show(answers, parsed.GetRequiredValue(format), words, output);
            return (int)(answers.Exists(one => one.Answer.Verdict is ClaVerdict.None or ClaVerdict.OutsideItsTime) ? ExitCode.PolicyViolation
                : answers.Exists(one => !one.Answer.IsCovered) ? ExitCode.NeedsDecision : ExitCode.Fine);
        });
        return command;
    }

    /// <summary>A row for each address and answer, with its newest commit: who wrote a thousand commits is one matter, not a thousand.</summary>
    private static void Show(List<(string? Commit, Signer Who, ClaAnswer Answer)> answers, string format, Words words, TextWriter output)
    {
        var rows = answers.GroupBy(one => (one.Who.Mail, one.Answer.Verdict, one.Answer.Agreement?.Id))
            .OrderBy(group => group.First().Answer.IsCovered).ThenByDescending(group => group.Count()).ThenBy(group => group.Key.Mail, StringComparer.Ordinal)
            .Select(group => new object?[]
            {
                group.Key.Mail, new Report.Word(WordOf(group.Key.Verdict)), group.Key.Id ?? "", group.Count(),
                format == "table" ? group.First().Commit?[..12] ?? "" : group.First().Commit ?? "", group.First().Answer.IsCovered ? "" : $"gangway cla add HOLDER --email {group.Key.Mail}",
            }).ToList();
        var (covered, all) = (answers.Count(one => one.Answer.IsCovered), answers.Count);
        string[] columns = ["email", "cla", "agreement", "commits", "commit", "fix"];
        var shown = format == "table" ? columns[..5] : columns;
        var sentences = answers is [{ Commit: null }] ? new List<string> { words.Of($"cla.{WordOf(answers[0].Answer.Verdict)}", Printable.Of(answers[0].Who.Mail)) } : [words.Of("cla.said", all, covered)];
        if (covered < all)
        {
            sentences.Add(words["cla.fix"]);
        }

        ReportWriter.Write(
            new Report("gangway.cla-check/1", sentences, [("contributions", all), ("covered", covered)], shown, [.. rows.Select(row => row[..shown.Length])]), format, output, words);
    }

    private static string WordOf(ClaVerdict verdict) => verdict switch
    {
        ClaVerdict.Covered => "covered",
        ClaVerdict.CoveredByDomain => "covered-by-domain",
        ClaVerdict.OutsideItsTime => "outside-its-time",
        ClaVerdict.NoReplyAddress => "no-reply-address",
        _ => "no-agreement",
    };
}
