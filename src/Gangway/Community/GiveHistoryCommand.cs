using System.CommandLine;
using Gangway.Shell;

namespace Gangway.Community;

/// <summary><c>gangway give history</c>: commits, authors, merges and lines of one repository.</summary>
internal static class GiveHistoryCommand
{
    public static Command Define(TextWriter output, TextWriter error)
    {
        var folder = new Argument<string>("REPO") { Description = "A work tree or a bare repository" };
        var lines = new Option<bool>("--lines") { Description = "Also count added and deleted lines" };
        var all = new Option<bool>("--all") { Description = "From every branch and tag; else from the branch HEAD stands for" };
        var grouping = new Option<string>("--by") { Description = string.Join(" | ", HistoryReport.Groupings), DefaultValueFactory = _ => HistoryReport.Groupings[0], HelpName = "GROUP" };
        grouping.AcceptOnlyFromAmong(HistoryReport.Groupings);
        var cache = new Option<string?>("--cache") { Description = "Keep what is found in this folder: next time only new commits are read", HelpName = "FOLDER" };
        var (language, format) = (Options.Language(), Options.Format(Report.Formats));
        var command = new Command("history", """
            Commits, authors, merges and changed paths of a repository by period of the committer's time, or for each commit or change. Nothing of
            the repository is run, and no git is needed. Merges are counted and not compared, as git log does; renames are not looked for. Authors
            are counted after the .mailmap of the newest commit. Lines are exact: what is not in the longest common subsequence.

            Examples:
              gangway give history .
              gangway give history ~/src/project --lines --by quarter --format csv
            """)
        {
            folder, lines, all, grouping, cache, language, format,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var (reading, issues) = await HistorySource.Read(
                parsed.GetRequiredValue(folder),
                new() { Scope = parsed.GetValue(all) ? GitScope.AllReferences : GitScope.MainBranch, WithLines = parsed.GetValue(lines), Cache = parsed.GetValue(cache) },
                stop);
            foreach (var issue in issues)
            {
                await error.WriteLineAsync(IssueLine.Of(issue));
            }

            if (reading is null)
            {
                return (int)ExitCode.Failed;
            }

            ReportWriter.Write(HistoryReport.Of(reading, parsed.GetRequiredValue(grouping), words), parsed.GetRequiredValue(format), output, words);
            return (int)ExitCode.Fine;
        });
        return command;
    }
}
