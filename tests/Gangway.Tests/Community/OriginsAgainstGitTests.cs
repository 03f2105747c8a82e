using System.Text;
using Gangway.Tests.Support;

namespace Gangway.Tests.Community;

/// <summary>git blame on every file is the oracle. Where a line stands several times, what it is matched with is a choice: there nearly all are git's.</summary>
public sealed class OriginsAgainstGitTests
{
    [Theory]
    [InlineData("CliWrap")]
    [InlineData("kas")]
    [InlineData("ospolandscape")]
    public async Task Lines_of_a_public_history_have_the_commits_that_git_blame_says(string name)
    {
        using var sandbox = new GitSandbox();
        GitSandbox.GitIn(sandbox.Folder, "clone", "-q", "--mirror", Checkout.SharedData($"git/{name}.bundle"), sandbox[name]);
        var (same, all) = await Compare(sandbox[name]);
        Assert.True(same >= 0.99 * all, $"{same} of {all}");
    }

    [Fact]
    public async Task Lines_of_random_histories_with_merges_and_renamed_files_have_the_commits_that_git_blame_says()
    {
        for (var seed = 0; seed < 4; seed++)
        {
            using var sandbox = Random(seed);
            var (same, all) = await Compare(sandbox.Folder);
            Assert.True(all > 50 && same == all, $"seed {seed}: {same} of {all}");
        }
    }

    private static async Task<(int Same, int All)> Compare(string folder)
    {
        var rows = (await Terminal.Run("give", "history", folder, "--ownership", "--by", "line", "--format", "json")).Json.GetProperty("rows").EnumerateArray()
            .GroupBy(row => row.GetProperty("path").GetString()!).ToDictionary(
                group => group.Key, group => group.SelectMany(row => Enumerable.Repeat(row.GetProperty("commit").GetString(), row.GetProperty("lines").GetInt32())).ToList());
        var tip = (await Reading.Of(folder)).Start.Tips[0];
        var (same, all, seen) = (0, 0, 0);
        foreach (var line in GitSandbox.GitIn(folder, "ls-tree", "-r", "-z", tip).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var path = line[(line.IndexOf('\t') + 1)..];
            if (!line.StartsWith("100", StringComparison.Ordinal) || !rows.TryGetValue(path, out var ours))
            {
                continue;
            }

            var theirs = GitSandbox.GitIn(folder, "blame", "--root", "-s", "-l", tip, "--", path).Split('\n').Where(text => text.Length > 0).Select(text => text[..40]).ToList();
            Assert.Equal(theirs.Count, ours.Count);
            same += theirs.Zip(ours).Count(pair => pair.First == pair.Second);
            (all, seen) = (all + theirs.Count, seen + 1);
        }

        Assert.Equal(rows.Count, seen);
        return (same, all);
    }

    /// <summary>Branches that edit, rename and merge; no line stands twice, and a file's lines never change their order.</summary>
    private static GitSandbox Random(int seed)
    {
        var random = new Random(seed);
        var sandbox = new GitSandbox().Init();
        var next = 0;
        for (var file = 0; file < 3; file++)
        {
            File.WriteAllText(sandbox[$"f{file}.txt"], string.Concat(Enumerable.Range(0, 40).Select(_ => $"a line that is there once: {next++}\n")));
        }

        sandbox.Git("add", "-A");
        sandbox.Commit("begin");
        for (var round = 0; round < 5; round++)
        {
            sandbox.Git("checkout", "-q", "-b", $"side{round}");
            Edit(0);
            sandbox.Git("checkout", "-q", "main");
            Edit(20);
            sandbox.Git("merge", "-q", "--no-edit", $"side{round}");
        }

        return sandbox;

        // The branches keep to a half of each file, so that they merge by themselves.
        void Edit(int from)
        {
            for (var commit = random.Next(1, 4); commit > 0; commit--)
            {
                var path = Directory.GetFiles(sandbox.Folder, "*.txt").Order().ElementAt(random.Next(3));
                var lines = File.ReadAllLines(path).ToList();
                var at = from == 0 ? random.Next(8) : lines.Count - 1 - random.Next(8);
                lines[at] = $"a line that is there once: {next++}";
                lines.Insert(at, $"a line that is there once: {next++}");
                File.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")));
                if (from == 0 && random.Next(3) == 0)
                {
                    sandbox.Git("mv", Path.GetFileName(path), $"{Path.GetFileNameWithoutExtension(path)}x.txt");
                }

                sandbox.Git("add", "-A");
                sandbox.Commit($"edit {next}");
            }
        }
    }
}
