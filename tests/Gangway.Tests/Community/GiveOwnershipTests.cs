using System.Text;
using System.Xml.Linq;
using Gangway.Tests.Support;

namespace Gangway.Tests.Community;

public sealed class GiveOwnershipTests : IDisposable
{
    private readonly GitSandbox sandbox = new();
    private readonly Workspace workspace = new();

    public void Dispose()
    {
        sandbox.Dispose();
        workspace.Dispose();
    }

    [Fact]
    public async Task What_is_unknown_and_what_ownership_means_stand_before_the_owners()
    {
        Story();
        var told = await Ownership("--lang", "en");
        Assert.Equal((0, ""), (told.ExitCode, told.Error));
        var flat = string.Join(' ', told.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Of 20.0% of the lines it is unknown for whom they were written: of 1 nobody knows", flat, StringComparison.Ordinal);
        Assert.Contains("5 lines in 3 text files stand at the newest commit; 3 people wrote them.", flat, StringComparison.Ordinal);
        Assert.Contains("Not counted: 1 files that are no text, 1 links, 0 submodules; 0 files could not be read.", flat, StringComparison.Ordinal);
        Assert.Contains("A line counts for whoever touched it last, not for who made its value", flat, StringComparison.Ordinal);
        Assert.True(flat.IndexOf("touched it last", StringComparison.Ordinal) < flat.IndexOf("big.example 4 80.0%", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_grouping_adds_up_to_the_lines_of_the_tree()
    {
        Story();
        var json = (await Ownership("--format", "json")).Json;
        Assert.Equal("gangway.give-ownership/1", json.GetProperty("schema").GetString());
        Assert.Equal((5, 0, 1, 0.8), (json.GetProperty("lines").GetInt32(), json.GetProperty("linesWithoutOrigin").GetInt32(), json.GetProperty("linesWithoutFirm").GetInt32(), json.GetProperty("coverage").GetDouble()));
        Assert.Equal(5, json.GetProperty("owners").EnumerateArray().Sum(owner => owner.GetProperty("lines").GetInt32()));
        Assert.Equal([(2020, 3), (2021, 2)], json.GetProperty("years").EnumerateArray().Select(year => (year.GetProperty("year").GetInt32(), year.GetProperty("lines").GetInt32())));
        Assert.Equal([3, 2], json.GetProperty("cohorts").GetProperty("samples").EnumerateArray().Last().GetProperty("lines").EnumerateArray().Select(lines => lines.GetInt32()));
        foreach (var grouping in (string[])["owner", "year", "path", "commit", "line"])
        {
            var rows = (await Ownership("--by", grouping, "--format", "json")).Json.GetProperty("rows").EnumerateArray();
            Assert.Equal(5, rows.Sum(row => row.GetProperty("lines").GetInt32()));
        }
    }

    [Fact]
    public async Task Scripts_get_each_line_with_its_commit()
    {
        Story();
        var (first, second) = (sandbox.Git("rev-parse", "HEAD~1"), sandbox.Git("rev-parse", "HEAD"));
        var csv = (await Ownership("--by", "line", "--format", "csv")).Output;
        Assert.Equal($"path,line,lines,commit\r\na.txt,1,1,{first}\r\na.txt,2,1,{second}\r\na.txt,3,1,{first}\r\nb.txt,1,1,{sandbox.Git("rev-parse", "HEAD~2")}\r\nlink.txt,1,1,{second}\r\n", csv);
        Assert.Equal($"path,lines,unknown,commits,oldest,newest\r\na.txt,3,0,2,2020,2021\r\nb.txt,1,0,1,2020,2020\r\nlink.txt,1,0,1,2021,2021\r\n", (await Ownership("--by", "path", "--format", "csv")).Output);
    }

    [Fact]
    public async Task Lines_of_few_of_our_people_are_not_shown_in_any_format()
    {
        Story();
        foreach (var format in (string[])["table", "json", "csv", "markdown", "html"])
        {
            var told = await Ownership("--ours", "big.example", "--format", format, "--lang", "en");
            Assert.Equal(0, told.ExitCode);
            Assert.DoesNotContain("80.0%", told.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("(ours),4", told.Output, StringComparison.Ordinal);
        }

        var json = (await Ownership("--ours", "big.example", "--format", "json")).Json;
        Assert.All(json.GetProperty("owners").EnumerateArray().Where(owner => owner.GetProperty("owner").GetString() == "(ours)"), owner => Assert.Equal(System.Text.Json.JsonValueKind.Null, owner.GetProperty("lines").ValueKind));
        Assert.Equal(2, (await Ownership("--ours", "big.example", "--least", "2")).ExitCode);
    }

    [Theory]
    [InlineData("en", "Of the lines that stood then, how many were written in which year?")]
    [InlineData("zh", "当时存在的代码行中，各年份写成的有多少？")]
    public async Task The_page_draws_the_years_over_time_and_has_the_same_numbers_as_a_table(string language, string question)
    {
        Story();
        sandbox.Commit("<script>alert(1)</script>\n", author: "Evil <e@evil.example>", date: "1640995200 +0000", file: "<i>.txt");
        var page = (await Ownership("--format", "html", "--lang", language)).Output;
        Assert.Contains(question, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        var svg = XDocument.Parse(page.Replace("<!doctype html>", "", StringComparison.OrdinalIgnoreCase)).Descendants().Single(node => node.Name.LocalName == "svg" && node.Attribute("aria-labelledby")?.Value == "time-plot-title time-plot-desc");
        Assert.Equal(["2020", "2021", "2022"], svg.Elements().Where(node => node.Name.LocalName == "path" && node.Attribute("class")!.Value.EndsWith(" block", StringComparison.Ordinal)).Select(node => node.Value));
        Assert.Equal(["2020", "2021", "2022"], svg.Elements().Where(node => node.Name.LocalName == "text" && node.Attribute("x")!.Value == "632").Select(node => node.Value));
        Assert.Contains("<th scope=\"row\">2021-Q1</th><td class=\"n\">5</td>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--lines")]
    [InlineData("--all")]
    [InlineData("--by", "change")]
    public async Task What_has_no_meaning_beside_ownership_is_refused(params string[] more) => Assert.Equal(64, (await Ownership(more)).ExitCode);

    [Fact]
    public async Task Its_groupings_have_no_meaning_without_it() => Assert.Equal(64, (await Terminal.Run("give", "history", sandbox.Init().Folder, "--by", "owner")).ExitCode);

    [Fact]
    public async Task An_empty_repository_has_no_lines()
    {
        sandbox.Init();
        foreach (var format in (string[])["table", "json", "csv", "html"])
        {
            Assert.Equal(0, (await Ownership("--format", format)).ExitCode);
        }
    }

    [Fact]
    public async Task Of_files_that_are_not_here_the_number_of_lines_is_unknown_and_they_are_counted()
    {
        Story();
        sandbox.Git("config", "uploadpack.allowFilter", "true");
        GitSandbox.GitIn(sandbox.Folder, "clone", "-q", "--bare", "--filter=blob:none", "file://" + sandbox.Folder, sandbox["../partial"]);
        var told = await Terminal.Run("give", "history", sandbox["../partial"], "--ownership", "--format", "json");
        Assert.Equal((0, 4), (told.Json.GetProperty("lines").GetInt32(), told.Json.GetProperty("filesUnread").GetInt32()));
        Assert.Contains("4 of its files could not be read", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_from_behind_the_edge_of_a_shallow_clone_are_unknown()
    {
        Story();
        GitSandbox.GitIn(sandbox.Folder, "clone", "-q", "--bare", "--depth", "1", "file://" + sandbox.Folder, sandbox["../shallow"]);
        var json = (await Terminal.Run("give", "history", sandbox["../shallow"], "--ownership", "--format", "json")).Json;
        Assert.Equal((5, 5, 1), (json.GetProperty("lines").GetInt32(), json.GetProperty("linesWithoutOrigin").GetInt32(), json.GetProperty("shallowEdge").GetInt32()));
    }

    private Task<Terminal> Ownership(params string[] arguments) => Terminal.Run(["give", "history", sandbox.Folder, "--ownership", "--data", workspace.Path("none"), .. arguments]);

    // Three files of text: four lines for big.example, of one nobody knows for whom; a picture and a link.
    private void Story()
    {
        sandbox.Init();
        sandbox.Commit("b\n", author: "One <one@gmail.com>", date: "1577880000 +0000", file: "b.txt");
        sandbox.Commit("1\n2\n3\n", author: "Two <two@big.example>", date: "1580558400 +0000", file: "a.txt");
        File.WriteAllBytes(sandbox["picture.png"], Encoding.ASCII.GetBytes("x\0y\n"));
        File.WriteAllText(sandbox["a.txt"], "1\nnew\n3\n");
        File.WriteAllText(sandbox["link.txt"], "no link\n");
        File.CreateSymbolicLink(sandbox["link"], "a.txt");
        sandbox.Git("add", "-A");
        sandbox.Commit("more", author: "Three <three@big.example>", date: "1612180800 +0000");
    }
}
