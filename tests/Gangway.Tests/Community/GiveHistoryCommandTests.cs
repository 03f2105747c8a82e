using Gangway.Tests.Support;

namespace Gangway.Tests.Community;

public sealed class GiveHistoryCommandTests
{
    [Fact]
    public async Task A_history_is_told_by_year_with_its_lines()
    {
        using var sandbox = Small();
        var told = await Terminal.Run("give", "history", sandbox.Folder, "--lines", "--lang", "en");
        Assert.Equal(0, told.ExitCode);
        Assert.StartsWith("3 commits by 2 authors, 0 of them merges; 3 changes to paths.\n3 lines added, 1 deleted; 0 changes are no text, of 0 the lines are unknown.\n", told.Output, StringComparison.Ordinal);
        Assert.Contains("2020", told.Output, StringComparison.Ordinal);
        Assert.Equal("", told.Error);
    }

    [Fact]
    public async Task Scripts_get_the_same_as_CSV_and_JSON()
    {
        using var sandbox = Small();
        var csv = await Terminal.Run("give", "history", sandbox.Folder, "--lines", "--by", "month", "--format", "csv");
        Assert.Equal("period,commits,authors,merges,changes,added,deleted,unknown\r\n2020-01,2,1,0,2,2,0,0\r\n2020-03,1,1,0,1,1,1,0\r\n", csv.Output);
        var json = (await Terminal.Run("give", "history", sandbox.Folder, "--format", "json")).Json;
        Assert.Equal("gangway.give-history/1", json.GetProperty("schema").GetString());
        Assert.Equal((3, 2), (json.GetProperty("commits").GetInt32(), json.GetProperty("authors").GetInt32()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, json.GetProperty("added").ValueKind);
        Assert.False(json.GetProperty("rows")[0].TryGetProperty("added", out _));
    }

    [Fact]
    public async Task Each_change_and_each_commit_can_be_listed()
    {
        using var sandbox = Small();
        var tip = sandbox.Git("rev-parse", "HEAD");
        var changes = await Terminal.Run("give", "history", sandbox.Folder, "--lines", "--by", "change", "--format", "csv");
        Assert.StartsWith($"commit,status,path,added,deleted\r\n{tip},M,a.txt,1,1\r\n", changes.Output, StringComparison.Ordinal);
        var commits = await Terminal.Run("give", "history", sandbox.Folder, "--by", "commit", "--format", "csv");
        Assert.StartsWith($"commit,time,merge,changes\r\n{tip},2020-03-01T00:00:00Z,false,1\r\n", commits.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_repository_fails_and_says_so()
    {
        using var sandbox = new GitSandbox();
        var told = await Terminal.Run("give", "history", sandbox.Folder);
        Assert.Equal(1, told.ExitCode);
        Assert.Contains("This is no repository.", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_repository_has_no_rows()
    {
        using var sandbox = new GitSandbox().Init();
        var told = await Terminal.Run("give", "history", sandbox.Folder, "--lines", "--format", "csv");
        Assert.Equal((0, "period,commits,authors,merges,changes,added,deleted,unknown\r\n"), (told.ExitCode, told.Output));
    }

    [Theory]
    [InlineData("en", "Commits per quarter", "2020-Q1")]
    [InlineData("zh", "每季度提交数", "2020-Q1")]
    public async Task The_page_has_plots_with_title_and_description_and_the_same_numbers_as_a_table(string language, string title, string quarter)
    {
        using var sandbox = Small("<script>");
        sandbox.Commit("x", author: "Three <three@example.com>", date: "1593561600 +0000", file: "b.txt");
        var page = (await Terminal.Run("give", "history", sandbox.Folder, "--lines", "--format", "html", "--lang", language)).Output;
        Assert.Contains($">{title}</title><desc id=\"commits-desc\">", page, StringComparison.Ordinal);
        Assert.Contains("<title id=\"lines-title\">", page, StringComparison.Ordinal);
        Assert.Contains($"<tr><th scope=\"row\">{quarter}</th><td class=\"n\">3</td><td class=\"n\">2</td>", page, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"row\">2020-Q3</th>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.EndsWith("</body></html>\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_an_empty_repository_and_a_page_of_patches()
    {
        using var sandbox = new GitSandbox().Init();
        Assert.EndsWith("</body></html>\n", (await Terminal.Run("give", "history", sandbox.Folder, "--format", "html")).Output, StringComparison.Ordinal);
        Assert.Equal(64, (await Terminal.Run("give", "history", sandbox.Folder, "--upstream", sandbox.Folder, "--format", "html")).ExitCode);
    }

    private static GitSandbox Small(string suffix = "")
    {
        var sandbox = new GitSandbox(suffix).Init();
        sandbox.Commit("one\n", date: "1577836800 +0000", file: "a.txt");
        sandbox.Commit("two\n", author: "One <one@example.com>", date: "1577836900 +0000", file: "b.txt");
        sandbox.Commit("other\n", author: "Two <two@example.com>", date: "1583020800 +0000", file: "a.txt");
        return sandbox;
    }
}
