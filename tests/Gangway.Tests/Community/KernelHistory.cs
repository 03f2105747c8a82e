using Gangway.Community;
using Gangway.Kernels.History;
using Gangway.Office.Community;

namespace Gangway.Tests.Community;

/// <summary>A repository as the history kernel reads it, written as git writes it.</summary>
internal static class KernelHistory
{
    /// <summary>What <c>git log --raw --no-abbrev --no-renames --format=%H</c> says, blank lines left out.</summary>
    public static List<string> Raw(string folder, out HistoryRows rows, int workers = 2, string? tip = null)
    {
        var repository = GitRepository.Find(folder, "repo")!;
        using var objects = new GitObjects(repository);
        rows = HistoryScan.Run(objects.Store, objects.ParseAll(tip is null ? repository.MainBranch()!.Tips : [tip]), objects.Shallow, null,
            new() { Workers = workers }, TestContext.Current.CancellationToken);
        var length = objects.Store.IdLength;
        var lines = new List<string>();
        for (var i = 0; i < rows.Commits.Length; i++)
        {
            lines.Add(rows.Commits[i].Id.ToHex(length));
            foreach (var change in rows.ChangesOf(i))
            {
                lines.Add($":{Convert.ToString(change.OldMode, 8),6} {Convert.ToString(change.NewMode, 8),6} {rows.Blobs[change.Old].ToHex(length)} {rows.Blobs[change.New].ToHex(length)} {change.Status}\t{rows.Paths.PathOf(change.Path)}".Replace(":     0", ":000000", StringComparison.Ordinal).Replace("      0 ", " 000000 ", StringComparison.Ordinal));
            }
        }

        return lines;
    }

    /// <summary>git's answer, from a configuration-free git.</summary>
    public static List<string> GitRaw(string folder, string branch = "HEAD") =>
        [.. GitSandbox.GitIn(folder, "-c", "core.quotePath=false", "log", "--raw", "--no-abbrev", "--no-renames", "--format=%H", branch).Split('\n').Where(line => line.Length > 0)];

    /// <summary>Commits and changes are git's, and so are the numbers of commits and of authors, the mailmap of HEAD applied.</summary>
    public static async Task IsGits(string folder)
    {
        var ours = await Reading.Of(folder);
        var tip = ours.Start.Tips[0];
        Assert.Equal(GitRaw(folder, tip), Raw(folder, out var rows, tip: tip));
        Assert.Equal((0, 0), (rows.CommitsUnread, rows.DifferencesUnread));
        var theirs = await Reading.Of(folder, options: new() { WithGit = true });
        Assert.Equal(theirs.Commits.Select(Text), ours.Commits.Select(Text));
        Assert.Equal(GitSandbox.GitIn(folder, "rev-list", "--count", tip), $"{ours.Commits.Length}");
        var mailmap = await MailmapOf(ours);
        Assert.Equal(
            GitSandbox.GitIn(folder, "-c", $"mailmap.blob={tip}:.mailmap", "-c", "mailmap.file=", "shortlog", "-sne", tip).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length,
            ours.Commits.Select(commit => mailmap.Canonical(commit.Author)).Distinct().Count());
    }

    private static async Task<Mailmap> MailmapOf(Reading reading)
    {
        using var source = new GitSource(reading.Repository);
        var tree = await source.Tree(reading.Start.Tips[0], TestContext.Current.CancellationToken);
        var blobs = await source.Blobs(tree.Entries.Where(entry => entry.Path == ".mailmap").Select(entry => entry.Id), TestContext.Current.CancellationToken);
        return blobs.Contents.IsEmpty ? Mailmap.Empty : Mailmap.Parse(blobs.Contents.Values.Single().Span, ".mailmap").Mailmap;
    }

    private static string Text(Commit commit) =>
        $"{commit.Id} {string.Join(' ', commit.Parents)} {commit.Author} {commit.Committer} {commit.Authored:o} {commit.Committed:o} {string.Join(' ', commit.Trailers)}";
}
