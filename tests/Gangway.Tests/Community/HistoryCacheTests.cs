using Gangway.Community;
using Gangway.Tests.Support;

namespace Gangway.Tests.Community;

/// <summary>What a scan with a cache says is what one without says, byte by byte, whatever happened to the repository in between.</summary>
public sealed class HistoryCacheTests
{
    private static readonly string[] Scratch = [];

    [Fact]
    public async Task After_new_commits_merges_and_a_forced_push_the_result_is_that_of_a_scratch_run()
    {
        using var sandbox = Grown();
        await IsScratch(sandbox);
        sandbox.Commit("new\nlines\n", file: "a.txt");
        sandbox.Git("checkout", "-q", "-b", "side", "HEAD~3");
        sandbox.Commit("side\n", author: "Two <two@example.com>", file: "side/s.txt");
        sandbox.Git("checkout", "-q", "main");
        sandbox.Git("merge", "-q", "--no-edit", "side");
        await IsScratch(sandbox);
        sandbox.Git("gc", "-q");
        await IsScratch(sandbox);
        sandbox.Git("reset", "-q", "--hard", "HEAD~4"); // what a forced push leaves
        sandbox.Commit("another way\n", file: "a.txt");
        await IsScratch(sandbox);
        sandbox.Commit("Proper <one@example.com>\n", file: ".mailmap");
        await IsScratch(sandbox);
    }

    [Fact]
    public async Task Tags_on_commits_that_are_kept_or_new_are_no_second_commits()
    {
        using var sandbox = Grown();
        await IsScratch(sandbox, "--all");
        sandbox.Git("tag", "-a", "old", "HEAD~2", "-m", "old");
        sandbox.Commit("new\n", file: "n.txt");
        sandbox.Git("tag", "-a", "new", "HEAD", "-m", "new");
        sandbox.Git("tag", "-a", "again", "new", "-m", "a tag of a tag");
        await IsScratch(sandbox, "--all");
        await IsScratch(sandbox, "--all");
    }

    [Fact]
    public async Task A_forced_push_drops_what_no_branch_leads_to_any_more()
    {
        using var sandbox = Grown();
        sandbox.Commit("a secret name\n", author: "Leaver <leaver@example.com>", file: "gone.txt");
        await Ask(sandbox, "--cache", Cache(sandbox));
        Assert.True(Bytes(sandbox).AsSpan().IndexOf("leaver@example.com"u8) >= 0);
        sandbox.Git("reset", "-q", "--hard", "HEAD~1");
        await IsScratch(sandbox);
        Assert.True(Bytes(sandbox).AsSpan().IndexOf("leaver@example.com"u8) < 0);
    }

    [Fact]
    public async Task Lines_asked_for_later_are_counted_then_and_kept()
    {
        using var sandbox = Grown();
        await Terminal.Run("give", "history", sandbox.Folder, "--cache", Cache(sandbox));
        var without = new FileInfo(CacheFile(sandbox)).Length;
        await IsScratch(sandbox);
        var with = new FileInfo(CacheFile(sandbox)).Length;
        Assert.True(with > without);
        await IsScratch(sandbox);
        Assert.Equal(with, new FileInfo(CacheFile(sandbox)).Length);
    }

    [Fact]
    public async Task A_broken_file_is_thrown_away_and_said()
    {
        using var sandbox = Grown();
        await IsScratch(sandbox);
        var bytes = await File.ReadAllBytesAsync(CacheFile(sandbox), TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(CacheFile(sandbox), bytes, TestContext.Current.CancellationToken);
        var told = await Ask(sandbox, "--cache", Cache(sandbox));
        Assert.Contains("What was kept of its history is broken or of another version; it was read anew.", told.Error, StringComparison.Ordinal);
        Assert.Equal((await Ask(sandbox, Scratch)).Output, told.Output);
        Assert.Equal("", (await Ask(sandbox, "--cache", Cache(sandbox))).Error);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_costs_nothing_but_time()
    {
        using var sandbox = Grown();
        await File.WriteAllTextAsync(Cache(sandbox), "a file", TestContext.Current.CancellationToken);
        var told = await Ask(sandbox, "--cache", Cache(sandbox));
        Assert.Equal(0, told.ExitCode);
        Assert.Contains("could not be kept", told.Error, StringComparison.Ordinal);
        Assert.Equal((await Ask(sandbox, Scratch)).Output, told.Output);
    }

    [Fact]
    public async Task At_the_edge_of_a_shallow_clone_and_after_it_is_made_whole_the_result_is_that_of_a_scratch_run()
    {
        using var sandbox = Grown();
        using var clone = new GitSandbox();
        GitSandbox.GitIn(clone.Folder, "clone", "-q", "--depth=3", "file://" + sandbox.Folder, clone.Folder);
        await IsScratch(clone);
        GitSandbox.GitIn(clone.Folder, "fetch", "-q", "--unshallow");
        await IsScratch(clone);
        Assert.Equal(sandbox.Git("rev-list", "--count", "HEAD"), $"{(await Terminal.Run("give", "history", clone.Folder, "--format", "json", "--cache", Cache(clone))).Json.GetProperty("commits")}");
    }

    [Fact]
    public async Task What_a_partial_clone_lacks_is_unknown_until_it_is_here()
    {
        using var sandbox = Grown();
        sandbox.Git("config", "uploadpack.allowFilter", "true");
        using var clone = new GitSandbox();
        GitSandbox.GitIn(clone.Folder, "clone", "-q", "--bare", "--filter=tree:0", "file://" + sandbox.Folder, clone.Folder);
        await IsScratch(clone);
        GitSandbox.GitIn(clone.Folder, "fetch", "-q", "--refetch", "--no-filter", "file://" + sandbox.Folder, "main");
        await IsScratch(clone);
    }

    [Fact]
    public async Task Rows_become_the_words_of_the_office_without_loss()
    {
        using var sandbox = Grown();
        var (reading, _) = await HistorySource.Read(sandbox.Folder, new() { WithLines = true, WithCommits = true, Cache = Cache(sandbox) }, TestContext.Current.CancellationToken);
        var given = reading!.Contributions().ToList();
        var commits = (await Reading.Of(sandbox.Folder)).Commits;
        Assert.Equal(commits.Select(commit => commit.Id), given.Select(contribution => contribution.Commit.Id));
        Assert.Equal(commits.Select(commit => $"{commit.Author} {commit.Committer} {commit.Authored:o} {commit.Committed:o} {string.Join(' ', commit.Trailers)}"),
            given.Select(contribution => contribution.Commit).Select(commit => $"{commit.Author} {commit.Committer} {commit.Authored:o} {commit.Committed:o} {string.Join(' ', commit.Trailers)}"));
        Assert.All(given, contribution => Assert.NotNull(contribution.Changes));
        var numstat = GitSandbox.GitIn(sandbox.Folder, "log", "--no-merges", "--numstat", "--no-renames", "--format=").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(numstat, given.SelectMany(contribution => contribution.Changes!.Value)
            .Select(change => change.IsBinary ? $"-\t-\t{change.Path}" : $"{change.Added}\t{change.Deleted}\t{change.Path}"));
    }

    private static async Task IsScratch(GitSandbox sandbox, params string[] more)
    {
        foreach (var arguments in new[] { new[] { "--by", "change", "--format", "jsonl" }, ["--by", "quarter", "--format", "json"] })
        {
            var (scratch, kept) = (await Ask(sandbox, [.. arguments, .. more]), await Ask(sandbox, [.. arguments, .. more, "--cache", Cache(sandbox)]));
            Assert.Equal(scratch.Output, kept.Output);
            Assert.Equal(scratch.Error, kept.Error);
        }
    }

    private static Task<Terminal> Ask(GitSandbox sandbox, params string[] more) => Terminal.Run(["give", "history", sandbox.Folder, "--lines", .. more]);

    private static string Cache(GitSandbox sandbox) => sandbox["../cache"];

    private static string CacheFile(GitSandbox sandbox) => Directory.GetFiles(Cache(sandbox), "*.history").Single();

    private static byte[] Bytes(GitSandbox sandbox) => File.ReadAllBytes(CacheFile(sandbox));

    private static GitSandbox Grown()
    {
        var sandbox = new GitSandbox().Init();
        for (var i = 0; i < 12; i++)
        {
            sandbox.Commit(string.Concat(Enumerable.Range(0, 5 + i).Select(line => $"line {line * i}\n")), author: i % 3 == 0 ? "Two <two@example.com>" : "One <one@example.com>", file: i % 2 == 0 ? "a.txt" : $"dir/f{i}.txt");
        }

        File.WriteAllBytes(sandbox["p.bin"], [0, 1, 2]);
        sandbox.Git("add", "p.bin");
        sandbox.Commit("a picture");
        sandbox.Commit("signed\n\nSigned-off-by: One <one@example.com>\n", file: "s.txt");
        return sandbox;
    }
}
