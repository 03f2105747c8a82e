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
        var grouping = new Option<string>("--by") { Description = $"{string.Join(" | ", HistoryReport.Groupings)}; with --ownership {string.Join(" | ", OwnershipRows.Groupings)}", DefaultValueFactory = _ => HistoryReport.Groupings[0], HelpName = "GROUP" };
        grouping.AcceptOnlyFromAmong([.. HistoryReport.Groupings, .. GiveOwnership.MoreGroupings]);
        var upstream = new Option<string?>("--upstream") { Description = "REPO is a fork of this repository: which of its patches are upstream, and how long it took", HelpName = "REPO" };
        var cache = new Option<string?>("--cache") { Description = "Keep what is found in this folder: next time only new commits are read", HelpName = "FOLDER" };
        var (language, format, target) = (Options.Language(), Options.Format([.. Report.Formats, "html"]), Options.Output());
        var command = new Command("history", """
            Commits, authors, merges and changed paths of a repository by period of the committer's time, or for each commit or change. Nothing of
            the repository is run, and no git is needed. Merges are counted and not compared, as git log does; renames are not looked for. Authors
            are counted after the .mailmap of the newest commit. Lines are exact: what is not in the longest common subsequence.

            Examples:
              gangway give history .
              gangway give history ~/src/project --lines --by quarter --format csv
              gangway give history ~/src/project --lines --format html --output history.html
              gangway give history ~/src/our-fork --upstream ~/src/project
              gangway give history . --ownership --ours example.com
              gangway give history . --ownership --format html --output lines.html
              gangway give history . --ownership --by line --format csv
            """)
        {
            folder, lines, all, grouping, upstream, cache, language, format, target,
        };
        var ownership = new GiveOwnership();
        ownership.AddTo(command, grouping, lines, all, upstream, cache);
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(upstream) is not null && parsed.GetValue(format) == "html")
            {
                parsed.AddError("A list of patches has no plot: with --upstream take --format markdown.");
            }
        });
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            if (ownership.IsAskedBy(parsed))
            {
                var by = parsed.GetResult(grouping) is { Implicit: false } ? parsed.GetValue(grouping) : null;
                return (int)await ownership.Run(parsed, parsed.GetRequiredValue(folder), by, parsed.GetRequiredValue(format), parsed.GetValue(target), words, output, error, stop);
            }

            if (parsed.GetValue(upstream) is { } other)
            {
                return (int)await UpstreamOf(parsed.GetRequiredValue(folder), other, parsed.GetRequiredValue(format), parsed.GetValue(target), words, output, error, stop);
            }

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

            Destination.Write(parsed.GetValue(target), output, error, words, writer => Show(
                reading, parsed.GetRequiredValue(folder), parsed.GetValue(grouping), parsed.GetRequiredValue(format), words, writer));
            return (int)ExitCode.Fine;
        });
        return command;
    }

    private static void Show(HistoryReading reading, string folder, string? grouping, string format, Words words, TextWriter output)
    {
        if (format == "html")
        {
            HistoryHtml.Write(reading, folder, words, TimeProvider.System.GetUtcNow(), output);
            return;
        }

        ReportWriter.Write(HistoryReport.Of(reading, grouping ?? HistoryReport.Groupings[0], words), format, output, words);
    }

    private static async Task<ExitCode> UpstreamOf(
        string fork, string upstream, string format, string? target, Words words, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var (lag, issues) = await UpstreamSource.Read(fork, upstream, stop);
        foreach (var issue in issues)
        {
            await error.WriteLineAsync(IssueLine.Of(issue));
        }

        if (lag is null)
        {
            return ExitCode.Failed;
        }

        Destination.Write(target, output, error, words, writer => ReportWriter.Write(UpstreamReport.Of(lag, words), format, writer, words));
        return ExitCode.Fine;
    }
}
