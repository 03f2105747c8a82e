using System.Text;
using Gangway.Community;
using Gangway.Kernels.History;
using Gangway.Tests.Support;

namespace Gangway.Tests.Community;

/// <summary>git's own difference is a heuristic and not always minimal; ours is. So ours equals git's nearly always, and is never larger.</summary>
public sealed class LinesAgainstGitTests
{
    [Theory]
    [InlineData("CliWrap")]
    [InlineData("Polly")]
    [InlineData("apisix")]
    [InlineData("kas")]
    [InlineData("markdig")]
    [InlineData("ospolandscape")]
    [InlineData("sw360")]
    public async Task Lines_of_a_public_history_are_gits(string name)
    {
        using var sandbox = new GitSandbox();
        GitSandbox.GitIn(sandbox.Folder, "clone", "-q", "--mirror", Checkout.SharedData($"git/{name}.bundle"), sandbox[name]);
        var (same, all) = await Compare(sandbox[name]);
        Assert.True(same >= 0.98 * all, $"{same} of {all}");
    }

    [Fact]
    public async Task Lines_of_random_small_histories_are_gits()
    {
        for (var seed = 0; seed < 6; seed++)
        {
            using var sandbox = Random(seed);
            var (same, all) = await Compare(sandbox.Folder);
            Assert.True(same >= 0.9 * all, $"seed {seed}: {same} of {all}");
            sandbox.Git("gc", "-q");
            Assert.Equal((same, all), await Compare(sandbox.Folder));
        }
    }

    [Fact]
    public async Task Of_files_that_are_not_here_the_lines_are_unknown_and_counted()
    {
        using var sandbox = new GitSandbox().Init();
        sandbox.Git("config", "uploadpack.allowFilter", "true");
        sandbox.Commit("a\n", file: "a.txt");
        sandbox.Commit("a\nb\n", file: "a.txt");
        GitSandbox.GitIn(sandbox.Folder, "clone", "-q", "--bare", "--filter=blob:none", "file://" + sandbox.Folder, sandbox["../partial"]);
        var json = (await Terminal.Run("give", "history", sandbox["../partial"], "--lines", "--by", "change", "--format", "json")).Json;
        Assert.Equal(2, json.GetProperty("linesUnknown").GetInt32());
        Assert.All(json.GetProperty("rows").EnumerateArray(), row => Assert.Equal(System.Text.Json.JsonValueKind.Null, row.GetProperty("added").ValueKind));
    }

    /// <summary>How many of git's pairs are equal, and of how many.</summary>
    private static async Task<(int Same, int All)> Compare(string folder)
    {
        var (reading, _) = await HistorySource.Read(folder, new() { WithLines = true }, TestContext.Current.CancellationToken);
        var rows = reading!.Rows;
        var tip = rows.Commits[0].Id.ToHex(reading.IdLength);
        var theirs = GitSandbox.GitIn(folder, "-c", "core.quotePath=false", "log", "--no-merges", "--numstat", "--no-renames", "--format=", tip)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t', 3)).ToList();
        Assert.Equal(theirs.Select(row => row[2]), rows.Changes.Select(change => rows.Paths.PathOf(change.Path)));
        var (same, ours, gits) = (0, 0L, 0L);
        for (var i = 0; i < theirs.Count; i++)
        {
            var line = reading.Lines![i];
            var isBinary = theirs[i][0] == "-";
            Assert.Equal(isBinary, line.Kind == LineCountKind.Binary);
            var (added, deleted) = isBinary ? (0, 0) : (int.Parse(theirs[i][0]), int.Parse(theirs[i][1]));
            Assert.True(line.Added + line.Deleted <= added + deleted, $"{theirs[i][2]}: {line}, git {added} {deleted}");
            Assert.Equal(added - deleted, line.Added - line.Deleted);
            same += line.Added == added && line.Deleted == deleted ? 1 : 0;
            (ours, gits) = (ours + line.Added + line.Deleted, gits + added + deleted);
        }

        Assert.True(ours <= gits);
        return (same, theirs.Count);
    }

    private static GitSandbox Random(int seed)
    {
        var random = new Random(seed);
        var sandbox = new GitSandbox().Init();
        var files = Enumerable.Range(0, 4).Select(_ => new List<string>()).ToArray();
        for (var commit = 0; commit < 25; commit++)
        {
            var number = random.Next(files.Length);
            var file = files[number];
            for (var edits = random.Next(12); edits >= 0; edits--)
            {
                var at = random.Next(file.Count + 1);
                if (random.Next(3) > 0 || file.Count == 0)
                {
                    file.Insert(at, random.Next(4) == 0 ? "}" : $"line {random.Next(200)}");
                }
                else
                {
                    file.RemoveAt(Math.Min(at, file.Count - 1));
                }
            }

            var text = string.Join('\n', file) + (random.Next(3) == 0 ? "" : "\n") + (random.Next(15) == 0 ? "\0" : "");
            Directory.CreateDirectory(sandbox["dir"]);
            File.WriteAllBytes(sandbox[$"dir/{number}.txt"], Encoding.UTF8.GetBytes(text));
            sandbox.Git("add", "-A");
            sandbox.Commit($"change {commit}");
        }

        return sandbox;
    }
}
