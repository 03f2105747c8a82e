using System.Text.Json;
using System.Xml.Linq;
using Gangway.Shell;
using Gangway.Tests.Support;

namespace Gangway.Tests.Community;

public sealed class GiveMetricsCommandTests : IDisposable
{
    private readonly GitSandbox sandbox = new();
    private readonly Workspace workspace = new();

    public void Dispose()
    {
        sandbox.Dispose();
        workspace.Dispose();
    }

    [Fact]
    public async Task Scripts_get_an_object_keyed_by_metric_name()
    {
        Story();
        var json = (await Metrics("--format", "json", "--ours", "ours.example")).Json;
        Assert.Equal(["unknown_affiliation", "no_reply_addresses", "commits", "authors"], json.EnumerateObject().Take(4).Select(metric => metric.Name));
        Assert.All(json.EnumerateObject(), metric => Assert.All(["value", "n", "of", "coverage", "unit", "source", "as_of", "parameters"], field => Assert.True(metric.Value.TryGetProperty(field, out _), $"{metric.Name}.{field}")));
        Assert.Equal(5, json.GetProperty("commits").GetProperty("value").GetInt32());
        Assert.Equal(0.4, json.GetProperty("unknown_affiliation").GetProperty("value").GetDouble());
        Assert.Equal(0.2, json.GetProperty("no_reply_addresses").GetProperty("value").GetDouble());
        Assert.Equal([1, 1], json.GetProperty("elephant_factor").GetProperty("interval").EnumerateArray().Select(end => end.GetInt32()).Take(1).Append(1));
        Assert.Equal(["2020-Q1", "2020-Q2"], json.GetProperty("commits").GetProperty("trend").EnumerateArray().Select(quarter => quarter.GetProperty("period").GetString()));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("time_to_first_response").GetProperty("value").ValueKind);
        Assert.StartsWith("No export", json.GetProperty("time_to_first_response").GetProperty("why").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_are_those_of_git_and_a_period_leaves_the_rest_out()
    {
        Story();
        var whole = (await Metrics("--format", "json")).Json;
        var added = GitSandbox.GitIn(sandbox.Folder, "log", "--no-merges", "--numstat", "--format=").Split('\n').Where(line => line.Length > 0).Sum(line => int.Parse(line.Split('\t')[0]));
        Assert.Equal(added, whole.GetProperty("code_changes_lines").GetProperty("parts")[0].GetProperty("value").GetInt32());
        var spring = (await Metrics("--format", "json", "--from", "2020-04-01", "--until", "2020-07-01", "--lines", "no")).Json;
        Assert.Equal(2, spring.GetProperty("commits").GetProperty("value").GetInt32());
        Assert.Equal("Lines were not counted.", spring.GetProperty("code_changes_lines").GetProperty("why").GetString());
    }

    [Fact]
    public async Task Merges_count_unless_they_are_left_out()
    {
        sandbox.Init();
        sandbox.Commit(file: "a.txt");
        sandbox.Git("checkout", "-q", "-b", "side");
        sandbox.Commit(file: "b.txt");
        sandbox.Git("checkout", "-q", "main");
        sandbox.Commit(file: "c.txt");
        sandbox.Git("merge", "-q", "--no-ff", "-m", "merged", "side");
        Assert.Equal(4, Value((await Metrics("--format", "json")).Json, "commits"));
        Assert.Equal(3, Value((await Metrics("--format", "json", "--merges", "no")).Json, "commits"));
    }

    [Fact]
    public async Task A_table_stands_in_80_columns_in_both_languages()
    {
        Story();
        foreach (var language in (string[])["en", "zh"])
        {
            var told = await Metrics("--lang", language, "--ours", "ours.example");
            Assert.Equal(0, told.ExitCode);
            Assert.All(told.Output.Split('\n'), line => Assert.True(Cells.Width(line) <= 80, line));
            Assert.Contains(language == "en" ? "UNKNOWN" : "未知", told.Output.Split('\n')[1], StringComparison.Ordinal);
            Assert.Equal(language == "en", told.Output.Contains("No export of issues", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task A_page_needs_nothing_else_and_every_picture_has_a_title_and_a_description(string language)
    {
        Story();
        var page = XDocument.Parse((await Metrics("--format", "html", "--lang", language, "--ours", "ours.example")).Output["<!doctype html>".Length..]);
        Assert.Empty(page.Descendants("script"));
        var pictures = page.Descendants("svg").Where(picture => picture.Attribute("role")?.Value == "img").ToList();
        Assert.Equal(3, pictures.Count);
        Assert.All(pictures, picture => Assert.NotEmpty(picture.Element("title")!.Value + picture.Element("desc")!.Value));
        Assert.Equal(4, page.Descendants("table").Count());
    }

    [Fact]
    public async Task Markdown_and_CSV_hold_the_same()
    {
        Story();
        Assert.Contains("| Code Changes Commits | 5 commits |", (await Metrics("--format", "markdown", "--lang", "en")).Output, StringComparison.Ordinal);
        Assert.Contains("\r\ncommits,all,5,commits,,,5,5,1,false,,,author,true,true,work,", (await Metrics("--format", "csv")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Our_part_is_not_shown_where_few_of_our_people_stand_behind_it_and_nothing_tells_it_by_subtraction()
    {
        Story();
        var json = (await Metrics("--format", "json", "--ours", "ours.example")).Json;
        var share = json.GetProperty("our_share_of_commits");
        Assert.Equal((JsonValueKind.Null, true), (share.GetProperty("value").ValueKind, share.GetProperty("suppressed").GetBoolean()));
        var hidden = json.GetProperty("elephant_factor").GetProperty("parts").EnumerateArray().Where(part => part.GetProperty("value").ValueKind == JsonValueKind.Null).Select(part => part.GetProperty("label").GetString());
        Assert.Equal(["(ours)", "other.example"], hidden.Order());
    }

    [Fact]
    public async Task Ten_of_our_people_may_be_counted()
    {
        sandbox.Init();
        for (var person = 0; person < 10; person++)
        {
            sandbox.Commit(author: $"P{person} <p{person}@ours.example>", file: $"{person}.txt");
        }

        sandbox.Commit(author: "Other <o@other.example>");
        Assert.Equal(0.909091, (await Metrics("--format", "json", "--ours", "ours.example")).Json.GetProperty("our_share_of_commits").GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task Fewer_than_ten_may_not_be_asked_for_while_the_works_council_mode_is_on()
    {
        Story();
        var told = await Metrics("--ours", "ours.example", "--least", "2");
        Assert.Equal((2, ""), (told.ExitCode, told.Output));
        Assert.Contains("works-council mode is on", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_of_a_forge_makes_its_metrics_known()
    {
        Story();
        var file = workspace.Write("pulls.json", """
            [{"number":1,"created_at":"2020-01-01T00:00:00Z","merged_at":"2020-01-03T00:00:00Z","closed_at":"2020-01-03T00:00:00Z","user":{"login":"a"},"comments":[{"user":{"login":"b"},"created_at":"2020-01-01T06:00:00Z"}]},
             {"number":2,"created_at":"2020-01-02T00:00:00Z","merged_at":null,"closed_at":"2020-01-04T00:00:00Z","user":{"login":"a"},"comments":[]}]
            """);
        var json = (await Metrics("--format", "json", "--threads", file)).Json;
        Assert.Equal(6, json.GetProperty("time_to_first_response").GetProperty("value").GetDouble());
        Assert.Equal(2, json.GetProperty("change_requests_duration").GetProperty("value").GetDouble());
        Assert.Equal(1, json.GetProperty("change_request_acceptance_ratio").GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task A_broken_export_fails_and_says_where()
    {
        Story();
        var told = await Metrics("--threads", workspace.Write("pulls.json", "[{"));
        Assert.Equal((1, ""), (told.ExitCode, told.Output));
        Assert.Contains("pulls.json, line 1", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commit_that_two_repositories_share_counts_once()
    {
        Story();
        using var fork = new GitSandbox("fork");
        GitSandbox.GitIn(Path.GetTempPath(), "clone", "-q", sandbox.Folder, fork["copy"]);
        var told = await Terminal.Run("give", "metrics", sandbox.Folder, fork["copy"], "--format", "json", "--data", workspace.Path("none"));
        Assert.Equal(5, Value(told.Json, "commits"));
        Assert.False(Directory.Exists(workspace.Path("none")));
    }

    [Fact]
    public async Task What_is_no_repository_fails_and_an_empty_one_has_no_commits()
    {
        Assert.Equal(1, (await Metrics()).ExitCode);
        sandbox.Init();
        var json = (await Metrics("--format", "json")).Json;
        Assert.Equal((0, JsonValueKind.Null), (Value(json, "commits"), json.GetProperty("bot_activity").GetProperty("value").ValueKind));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task License_coverage_is_that_of_the_newest_commit_and_tells_the_unknown_apart(bool bare)
    {
        sandbox.Init();
        sandbox.Commit("// SPDX-License-Identifier: MIT\nint a;\n", file: "a.c");
        sandbox.Commit("int b;\n", file: "b.c");
        File.WriteAllText(sandbox["c.c"], "int c;\0\n");
        sandbox.Git("add", "c.c");
        sandbox.Commit("words\n", file: "readme.md");
        sandbox.Commit("// SPDX-License-Identifier: MIT\nint d;\n", file: "test/fixtures/d.c");
        File.WriteAllText(sandbox["never-committed.c"], "int e;\n");
        var folder = sandbox.Folder;
        if (bare)
        {
            GitSandbox.GitIn(sandbox.Folder, "clone", "-q", "--bare", sandbox.Folder, folder = sandbox["copy.git"]);
        }

        var coverage = (await Terminal.Run("give", "metrics", folder, "--format", "json", "--data", workspace.Path("none"))).Json.GetProperty("license_coverage");
        Assert.Equal((0.5, 2, 3), (coverage.GetProperty("value").GetDouble(), coverage.GetProperty("n").GetInt32(), coverage.GetProperty("of").GetInt32()));
        Assert.Equal([("licensed", 1), ("without", 1), ("terms not understood", 0), ("binary", 1), ("not readable", 0)], Parts(coverage));
    }

    [Fact]
    public async Task Without_a_source_file_or_a_lockfile_nothing_is_counted_and_the_reason_is_told()
    {
        Story();
        var json = (await Metrics("--format", "json")).Json;
        Assert.Equal(("There is no source file in the newest commit.", "There is no lockfile and no manifest that is read."), (Why(json, "license_coverage"), Why(json, "upstream_code_dependencies")));
        Assert.Equal(("No export of the forge was given.", "Release dates are not known."), (Why(json, "technical_fork"), Why(json, "libyears")));
    }

    [Fact]
    public async Task Dependencies_are_packages_of_lockfiles_and_libyears_their_years_behind()
    {
        Locked();
        var releases = workspace.Write("releases.csv", "purl,version,date\npkg:npm/left,1.0.0,2020-01-01\npkg:npm/left,2.0.0,2022-01-01\npkg:npm/deep,3.0.0,2022-01-01\n");
        var json = (await Metrics("--format", "json", "--releases", releases)).Json;
        Assert.Equal([("direct", 1), ("transitive", 1), ("directness unknown", 0)], Parts(json.GetProperty("upstream_code_dependencies")));
        var libyears = json.GetProperty("libyears");
        Assert.Equal((2.0, 1, 2), (Math.Round(libyears.GetProperty("value").GetDouble(), 1), libyears.GetProperty("n").GetInt32(), libyears.GetProperty("of").GetInt32()));
        var told = await Metrics("--lang", "zh", "--releases", releases);
        Assert.Contains("1 个直接，1 个间接", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_forks_tells_how_many_there_are_and_how_many_were_pushed_to()
    {
        Story();
        var forks = workspace.Write("forks.json", """
            [{"full_name":"a/x","created_at":"2020-02-01T00:00:00Z","pushed_at":"2020-03-01T00:00:00Z"},
             {"full_name":"b/x","created_at":"2020-05-01T00:00:00Z","pushed_at":"2020-04-01T00:00:00Z"}]
            """);
        var json = (await Metrics("--format", "json", "--forks", forks)).Json.GetProperty("technical_fork");
        Assert.Equal(2, json.GetProperty("value").GetInt32());
        Assert.Equal([("pushed after they were made", 1), ("not pushed since", 1), ("unknown", 0)], Parts(json));
        Assert.Equal(1, Value((await Metrics("--format", "json", "--forks", forks, "--from", "2020-04-01")).Json, "technical_fork"));
        Assert.Equal(1, (await Metrics("--forks", workspace.Path("absent.json"))).ExitCode);
    }

    [Theory]
    [InlineData("sw360")]
    [InlineData("kas")]
    [InlineData("apisix")]
    [InlineData("Polly")]
    [InlineData("CliWrap")]
    [InlineData("markdig")]
    [InlineData("ospolandscape")]
    public async Task Commits_and_authors_of_public_projects_are_those_git_counts(string name)
    {
        GitSandbox.GitIn(sandbox.Folder, "clone", "-q", "--mirror", Checkout.SharedData($"git/{name}.bundle"), sandbox[name]);
        var branch = GitSandbox.GitIn(sandbox[name], "for-each-ref", "--format=%(refname)", "refs/heads").Split('\n')[0];
        GitSandbox.GitIn(sandbox[name], "symbolic-ref", "HEAD", branch);
        var json = (await Terminal.Run("give", "metrics", sandbox[name], "--format", "json", "--lines", "no", "--data", workspace.Path("none"))).Json;
        Assert.Equal(long.Parse(GitSandbox.GitIn(sandbox[name], "rev-list", "--count", "HEAD")), Value(json, "commits"));
        Assert.Equal(GitSandbox.GitIn(sandbox[name], "shortlog", "-sne", "HEAD").Split('\n').Length, Value(json, "authors"));
    }

    private static IEnumerable<(string, int)> Parts(JsonElement metric) => metric.GetProperty("parts").EnumerateArray().Select(part => (part.GetProperty("label").GetString()!, part.GetProperty("value").GetInt32()));

    private static string? Why(JsonElement json, string metric) => json.GetProperty(metric).GetProperty("why").GetString();

    private void Locked()
    {
        sandbox.Init();
        sandbox.Commit("""{"name":"work","version":"1.0.0","dependencies":{"left":"^1.0.0"}}""", file: "package.json");
        sandbox.Commit(
            """
            {"name":"work","version":"1.0.0","lockfileVersion":3,"packages":{
             "":{"name":"work","version":"1.0.0","dependencies":{"left":"^1.0.0"}},
             "node_modules/left":{"version":"1.0.0","dependencies":{"deep":"*"}},
             "node_modules/deep":{"version":"2.0.0"}}}
            """,
            file: "package-lock.json");
    }

    private static long Value(JsonElement json, string metric) => json.GetProperty(metric).GetProperty("value").GetInt64();

    private Task<Terminal> Metrics(params string[] arguments) => Terminal.Run(["give", "metrics", sandbox.Folder, "--data", workspace.Path("none"), .. arguments]);

    private void Story()
    {
        sandbox.Init();
        sandbox.Commit("one\ntwo\n", "Ours <a@ours.example>", date: "1577836800 +0000", file: "a.txt");
        sandbox.Commit("three\n", "Ours <a@ours.example>", date: "1577923200 +0000", file: "b.txt");
        sandbox.Commit("four\n", "Other <o@other.example>", date: "1578009600 +0000", file: "c.txt");
        sandbox.Commit("five\n", "Someone <s@gmail.com>", date: "1586000000 +0000", file: "d.txt");
        sandbox.Commit("six\n", "Hidden <12345+hidden@users.noreply.github.com>", date: "1586100000 +0000", file: "e.txt");
    }
}
