using Gangway.Community;
using Gangway.Kernels.History;
using Gangway.Office.Community.Upstream;
using Gangway.Tests.Support;

namespace Gangway.Tests.Community;

public sealed class UpstreamSourceTests
{
    private const int Day = 86400;
    private const int Start = 1_600_000_000;

    [Fact]
    public async Task Of_a_fork_it_is_told_which_patches_landed_which_came_from_upstream_and_which_are_kept()
    {
        using var upstream = Upstream();
        using var fork = new GitSandbox();
        GitSandbox.GitIn(fork.Folder, "clone", "-q", upstream.Folder, fork.Folder);
        var gift = Change(fork, "a.txt", "line 3", "line three", "Our gift", 10);
        var kept = Change(fork, "b.txt", "line 5", "line five", "Our own", 11);
        Change(upstream, "a.txt", "line 15", "line fifteen", "Something else", 12);
        Apply(upstream, fork, gift, 40);
        var theirs = Change(upstream, "c.txt", "line 1", "line one", "Their fix", 41);
        Apply(fork, upstream, theirs, 60);
        fork.Commit("empty", date: Date(61));
        var (lag, issues) = await UpstreamSource.Read(fork.Folder, upstream.Folder, TestContext.Current.CancellationToken);
        Assert.Empty(issues);
        Assert.Equal(
            [("Their fix", PatchOutcome.Backport, null), ("Our own", PatchOutcome.Kept, null), ("Our gift", PatchOutcome.Landed, (int?)30)],
            lag!.Patches.Select(fate => (fate.Patch.Subject, fate.Outcome, fate.Days)));
        Assert.Equal(kept, lag.Patches[1].Patch.Commit);
        var told = await Terminal.Run("give", "history", fork.Folder, "--upstream", upstream.Folder, "--format", "csv");
        Assert.Equal(0, told.ExitCode);
        Assert.StartsWith($"patch,written,outcome,days,upstream,subject\r\n{kept[..12]},2020-09-24,kept,,,Our own\r\n", told.Output, StringComparison.Ordinal);
        var json = (await Terminal.Run("give", "history", fork.Folder, "--upstream", upstream.Folder, "--format", "json")).Json;
        Assert.Equal((3, 1, 1, 1, 30), (json.GetProperty("patches").GetInt32(), json.GetProperty("kept").GetInt32(), json.GetProperty("landed").GetInt32(), json.GetProperty("backports").GetInt32(), json.GetProperty("medianDays").GetInt32()));
    }

    [Fact]
    public async Task A_merged_pull_of_upstream_makes_no_patch_of_the_fork()
    {
        using var upstream = Upstream();
        using var fork = new GitSandbox();
        GitSandbox.GitIn(fork.Folder, "clone", "-q", upstream.Folder, fork.Folder);
        Change(fork, "a.txt", "line 3", "line three", "Ours", 10);
        Change(upstream, "b.txt", "line 3", "line three", "Theirs", 11);
        fork.Git("pull", "-q", "--no-rebase", "--no-edit", upstream.Folder, "main");
        var (lag, _) = await UpstreamSource.Read(fork.Folder, upstream.Folder, TestContext.Current.CancellationToken);
        Assert.Equal(("Ours", PatchOutcome.Kept), (Assert.Single(lag!.Patches).Patch.Subject, lag.Patches[0].Outcome));
    }

    [Fact]
    public async Task Without_the_files_of_one_side_every_patch_is_unknown()
    {
        using var upstream = Upstream();
        using var fork = new GitSandbox();
        GitSandbox.GitIn(fork.Folder, "clone", "-q", upstream.Folder, fork.Folder);
        Change(fork, "a.txt", "line 3", "line three", "Ours", 10);
        Change(upstream, "a.txt", "line 7", "line seven", "Theirs", 11);
        upstream.Git("config", "uploadpack.allowFilter", "true");
        GitSandbox.GitIn(upstream.Folder, "clone", "-q", "--bare", "--filter=blob:none", "file://" + upstream.Folder, upstream["../partial"]);
        var (lag, _) = await UpstreamSource.Read(fork.Folder, upstream["../partial"], TestContext.Current.CancellationToken);
        Assert.Equal(PatchOutcome.Unknown, Assert.Single(lag!.Patches).Outcome);
        var (none, issues) = await UpstreamSource.Read(fork.Folder, upstream["../nothing"], TestContext.Current.CancellationToken);
        Assert.Null(none);
        Assert.NotEmpty(issues);
    }

    [Fact]
    public void What_git_patch_id_holds_equal_is_equal_here_and_what_changes_other_lines_is_not()
    {
        using var sandbox = Upstream();
        sandbox.Git("checkout", "-q", "-b", "other");
        sandbox.Commit("x", date: Date(5), file: "other.txt"); // else both branches would make the same commits
        sandbox.Git("checkout", "-q", "main");
        var made = new List<string>();
        var random = new Random(3);
        for (var i = 0; i < 15; i++)
        {
            made.Add(Change(sandbox, $"{"abc"[random.Next(3)]}.txt", $"line {i + 1}", $"text {i} {random.Next(3)}", $"change {i}", 10 + i, isEverywhere: true));
        }

        File.WriteAllBytes(sandbox["p.bin"], [0, 1, 2]);
        sandbox.Git("add", "p.bin");
        made.Add(sandbox.Commit("binary", date: Date(30)));
        sandbox.Git("update-index", "--chmod=+x", "a.txt");
        made.Add(sandbox.Commit("mode", date: Date(31)));
        sandbox.Git("rm", "-q", "c.txt");
        made.Add(sandbox.Commit("gone", date: Date(32)));
        sandbox.Git("checkout", "-q", "-f", "other");
        foreach (var commit in made)
        {
            sandbox.Git("cherry-pick", commit);
        }

        var tips = new[] { "main", "other" };
        var theirs = GitSandbox.Ask(sandbox.Folder, GitSandbox.GitIn(sandbox.Folder, ["log", "-p", "--no-renames", "--full-index", .. tips]) + "\n", "patch-id", "--stable")
            .Split('\n').Select(line => line.Split(' ')).ToDictionary(parts => parts[1], parts => parts[0]);
        var ours = Ids(sandbox.Folder, tips);
        Assert.Equal(theirs.Count, ours.Count);
        var pairs = theirs.Keys.SelectMany(left => theirs.Keys.Select(right => (left, right))).ToList();
        Assert.All(pairs, pair => Assert.True(theirs[pair.left] != theirs[pair.right] || ours[pair.left] == ours[pair.right]));
        Assert.All(made, commit => Assert.Equal(2, ours.Values.Count(id => id == ours[commit])));
        Assert.Equal(theirs.Values.Distinct().Count(), ours.Values.Distinct().Count());
    }

    private static Dictionary<string, ObjectId> Ids(string folder, string[] branches)
    {
        var repository = GitRepository.Find(folder, "repo")!;
        using var objects = new GitObjects(repository);
        var rows = HistoryScan.Run(objects.Store, objects.ParseAll([.. branches.Select(branch => repository.References["refs/heads/" + branch])]), objects.Shallow, null, new() { Workers = 2 }, TestContext.Current.CancellationToken);
        var ids = PatchScan.Of(objects.Store, rows, [.. Enumerable.Range(0, rows.Commits.Length)], new() { Workers = 2 }, TestContext.Current.CancellationToken);
        return ids.Select((id, i) => (id, i)).Where(pair => pair.id.Kind == PatchIdKind.Known).ToDictionary(pair => rows.Commits[pair.i].Id.ToHex(20), pair => pair.id.Hash);
    }

    private static GitSandbox Upstream()
    {
        var sandbox = new GitSandbox().Init();
        foreach (var file in new[] { "a.txt", "b.txt", "c.txt" })
        {
            sandbox.Commit(string.Concat(Enumerable.Range(1, 20).Select(i => $"line {i}\n")), date: Date(0), file: file);
        }

        return sandbox;
    }

    private static string Change(GitSandbox sandbox, string file, string from, string to, string message, int day, bool isEverywhere = false)
    {
        File.WriteAllText(sandbox[file], File.ReadAllText(sandbox[file]).Replace(from + "\n", to + "\n", StringComparison.Ordinal));
        sandbox.Git("add", "--", file);
        return sandbox.Commit(isEverywhere ? message : message + "\n\nbody", date: Date(day));
    }

    /// <summary>Takes a commit over by hand, as a maintainer applies a mail.</summary>
    private static void Apply(GitSandbox to, GitSandbox from, string commit, int day)
    {
        GitSandbox.Ask(to.Folder, from.Git("show", "--format=", commit) + "\n", "apply", "--index", "-C0", "-");
        to.Commit(from.Git("show", "-s", "--format=%B", commit), date: Date(day));
    }

    private static string Date(int day) => $"{Start + (day * Day)} +0000";
}
