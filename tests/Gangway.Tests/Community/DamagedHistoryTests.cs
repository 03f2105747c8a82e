using System.Diagnostics;
using Gangway.Tests.Support;

namespace Gangway.Tests.Community;

public sealed class DamagedHistoryTests
{
    [Fact]
    public async Task A_broken_folder_is_an_issue_with_its_object_id_and_the_rest_is_told()
    {
        using var sandbox = Grown();
        var tree = sandbox.Git("rev-parse", "HEAD~2^{tree}");
        Break(sandbox[$".git/objects/{tree[..2]}/{tree[2..]}"]);
        var told = await Terminal.Run("give", "history", sandbox.Folder, "--lines", "--format", "json");
        Assert.Equal(0, told.ExitCode);
        Assert.Contains(tree, told.Error, StringComparison.Ordinal);
        Assert.Equal((8, 2), (told.Json.GetProperty("commits").GetInt32(), told.Json.GetProperty("differencesUnread").GetInt32()));
    }

    [Fact]
    public async Task A_broken_commit_is_an_issue_with_its_object_id_and_what_lies_behind_is_unknown()
    {
        using var sandbox = Grown();
        var commit = sandbox.Git("rev-parse", "HEAD~3");
        Break(sandbox[$".git/objects/{commit[..2]}/{commit[2..]}"]);
        var told = await Terminal.Run("give", "history", sandbox.Folder, "--lines", "--lang", "en");
        Assert.Contains(commit, told.Error, StringComparison.Ordinal);
        Assert.Contains("Not known: 1 commits could not be read; of 1 commits the changes are not, or not all, here.", told.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_has_unknown_lines_and_a_shallow_clone_says_where_it_ends()
    {
        using var sandbox = Grown();
        var blob = sandbox.Git("rev-parse", "HEAD:f7.txt");
        Break(sandbox[$".git/objects/{blob[..2]}/{blob[2..]}"]);
        Assert.Equal(1, (await Terminal.Run("give", "history", sandbox.Folder, "--lines", "--format", "json")).Json.GetProperty("linesUnknown").GetInt32());
        using var whole = Grown();
        GitSandbox.GitIn(whole.Folder, "clone", "-q", "--depth=2", "file://" + whole.Folder, whole["../shallow"]);
        var told = await Terminal.Run("give", "history", whole["../shallow"], "--lang", "en");
        Assert.Contains("A shallow clone: behind one commit the history is cut off, and unknown.", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_commit_graph_and_without_the_same_is_told()
    {
        using var sandbox = Grown();
        var without = await Terminal.Run("give", "history", sandbox.Folder, "--lines", "--by", "change", "--format", "jsonl");
        sandbox.Git("commit-graph", "write", "--reachable");
        Assert.Equal(without, await Terminal.Run("give", "history", sandbox.Folder, "--lines", "--by", "change", "--format", "jsonl"));
        sandbox.Git("commit-graph", "write", "--reachable", "--split", "--changed-paths");
        Assert.Equal(without, await Terminal.Run("give", "history", sandbox.Folder, "--lines", "--by", "change", "--format", "jsonl"));
    }

    [Fact]
    public async Task A_pack_with_any_bytes_changed_gives_issues_no_crash_and_no_hang()
    {
        using var sandbox = Grown();
        sandbox.Git("gc", "-q");
        var files = Directory.GetFiles(sandbox[".git/objects/pack"]).Where(path => path.EndsWith(".pack", StringComparison.Ordinal) || path.EndsWith(".idx", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        var random = new Random(11);
        var clock = Stopwatch.StartNew();
        for (var round = 0; round < 60; round++)
        {
            var path = files[round % files.Length];
            var whole = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
            byte[] damaged = [.. whole];
            for (var times = random.Next(1, 30); times > 0; times--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            Write(path, round % 7 == 0 ? damaged[..random.Next(damaged.Length)] : damaged);
            var told = await Terminal.Run("give", "history", sandbox.Folder, "--lines", "--format", "json");
            Assert.True(told.ExitCode is 0 or 1, told.Error);
            Assert.DoesNotContain("a mistake in Gangway", told.Error, StringComparison.Ordinal);
            Write(path, whole);
        }

        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(3));
        Assert.Equal("", (await Terminal.Run("give", "history", sandbox.Folder)).Error);
    }

    private static GitSandbox Grown()
    {
        var sandbox = new GitSandbox().Init();
        for (var i = 0; i < 8; i++)
        {
            sandbox.Commit(string.Concat(Enumerable.Range(0, 30 + i).Select(line => $"{line} {line * line}\n")), file: $"f{i}.txt");
        }

        return sandbox;
    }

    private static void Break(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 0x55;
        bytes[^1] ^= 0x55;
        Write(path, bytes);
    }

    // A new file under the old name: git's are read-only, and an old mapping must not change under its reader.
    private static void Write(string path, byte[] bytes)
    {
        File.WriteAllBytes(path + ".new", bytes);
        File.Move(path + ".new", path, overwrite: true);
    }
}
