using System.Text.Json;
using System.Xml.Linq;
using Gangway.Shell;
using Gangway.Tests.Community;
using Gangway.Tests.Support;

namespace Gangway.Tests.Institution;

public sealed class GiveLedgerCommandTests : IDisposable
{
    private const string Bom = """
        {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,
         "metadata":{"component":{"type":"application","name":"shop","version":"1","bom-ref":"shop"}},
         "components":[
           {"type":"library","name":"left","version":"1.0.0","bom-ref":"a","purl":"pkg:npm/left@1.0.0"},
           {"type":"library","name":"deep","version":"2.0.0","bom-ref":"b","purl":"pkg:npm/deep@2.0.0","externalReferences":[{"type":"vcs","url":"https://github.com/example/deep.git"}]},
           {"type":"library","name":"odd","version":"3","bom-ref":"c"}],
         "dependencies":[{"ref":"shop","dependsOn":["a","c"]},{"ref":"a","dependsOn":["b"]},{"ref":"b","dependsOn":[]},{"ref":"c","dependsOn":[]}]}
        """;

    private readonly Workspace workspace = new();
    private readonly List<GitSandbox> clones = [];

    public void Dispose()
    {
        clones.ForEach(clone => clone.Dispose());
        workspace.Dispose();
    }

    [Fact]
    public async Task Take_and_give_are_joined_by_the_package_that_a_clone_publishes()
    {
        var repos = Clone("left", people: 10);
        var json = (await Ledger("--repos", repos, "--ours", "ours.example", "--format", "json")).Json;
        var left = Entry(json, "(local)/work");
        Assert.Equal(("leading", 1.0, "direct"), (left.GetProperty("role").GetString(), left.GetProperty("take").GetProperty("criticality").GetDouble(), left.GetProperty("take").GetProperty("depth").GetString()));
        Assert.Equal((10, true, false), (left.GetProperty("give").GetProperty("commits").GetInt32(), left.GetProperty("dominated").GetBoolean(), left.GetProperty("single_vendor").GetBoolean()));
    }

    [Fact]
    public async Task What_is_not_known_is_counted_and_never_zero()
    {
        var json = (await Ledger("--repos", Clone("left", people: 1), "--ours", "ours.example", "--format", "json")).Json;
        Assert.Equal((3, 1, 1), (Unknown(json, "components"), Unknown(json, "components_without_repository"), Unknown(json, "projects_without_clone")));
        var deep = Entry(json, "github.com/example/deep");
        Assert.Equal(("unknown", JsonValueKind.Null, JsonValueKind.Null), (deep.GetProperty("role").GetString(), deep.GetProperty("give").GetProperty("commits").ValueKind, deep.GetProperty("dominated").ValueKind));
    }

    [Fact]
    public async Task Work_of_few_of_our_people_is_not_shown_the_role_is()
    {
        var json = (await Ledger("--repos", Clone("left", people: 3), "--ours", "ours.example", "--format", "json")).Json;
        var left = Entry(json, "(local)/work");
        Assert.Equal(("leading", JsonValueKind.Null, true), (left.GetProperty("role").GetString(), left.GetProperty("give").GetProperty("commits").ValueKind, left.GetProperty("give").GetProperty("suppressed").GetBoolean()));
    }

    [Fact]
    public async Task A_fragile_project_that_we_ride_on_for_free_stands_first()
    {
        var now = DateTimeOffset.UtcNow;
        var sandbox = Sandbox("left");
        for (var number = 0; number < 8; number++)
        {
            sandbox.Commit(author: "Alone <alone@solo.example>", date: $"{now.AddDays(-(number < 6 ? 500 : 30) - number).ToUnixTimeSeconds()} +0000", file: $"{number}.js");
        }

        var told = await Ledger("--repos", Path.GetDirectoryName(sandbox.Folder)!, "--ours", "ours.example", "--lang", "en");
        Assert.Contains("One project: much taken, nothing given, two people or fewer, declining.", told.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(["(local)/work"], (await Ledger("--repos", Path.GetDirectoryName(sandbox.Folder)!, "--ours", "ours.example", "--format", "json")).Json.GetProperty("fragile_free_riding").EnumerateArray().Select(key => key.GetString()));
    }

    [Fact]
    public async Task Reported_gifts_stand_beside_their_project_and_the_others_apart()
    {
        var gifts = workspace.Write("gifts.csv", "kind,to,amount,currency,purpose\nmoney,https://github.com/example/deep,500,eur,maintainer\nmembership,Some Foundation,1,,foundation\n");
        var json = (await Ledger("--ours", "ours.example", "--gifts", gifts, "--format", "json")).Json;
        Assert.Equal("participating", Entry(json, "github.com/example/deep").GetProperty("role").GetString());
        Assert.Equal("Some Foundation", json.GetProperty("other_gifts")[0].GetProperty("to").GetString());
        Assert.Equal(1, (await Ledger("--gifts", workspace.Path("absent.csv"))).ExitCode);
    }

    [Fact]
    public async Task Seats_are_told_with_those_of_which_nobody_knows_whose_they_are()
    {
        var sandbox = Sandbox("left");
        sandbox.Commit("* a@ours.example b@other.example @someone\n", "A <a@ours.example>", file: "CODEOWNERS");
        var seats = Entry((await Ledger("--repos", Path.GetDirectoryName(sandbox.Folder)!, "--ours", "ours.example", "--format", "json")).Json, "(local)/work").GetProperty("seats");
        Assert.Equal((1, 1, 3), (seats.GetProperty("ours").GetInt32(), seats.GetProperty("unknown").GetInt32(), seats.GetProperty("total").GetInt32()));
    }

    [Fact]
    public async Task Patches_of_our_fork_stand_in_the_row_of_their_project()
    {
        var upstream = Sandbox("left");
        var fork = new GitSandbox();
        clones.Add(fork);
        GitSandbox.GitIn(fork.Folder, "clone", "-q", upstream.Folder, fork.Folder);
        fork.Commit("ours\n", "A <a@ours.example>", date: "1600000000 +0000", file: "kept.js");
        fork.Commit("gift\n", "A <a@ours.example>", date: "1600000000 +0000", file: "gift.js");
        upstream.Commit("gift\n", "A <a@ours.example>", "B <b@other.example>", $"{1600000000 + (10 * 86400)} +0000", "gift.js");
        string[] arguments = ["--repos", Path.GetDirectoryName(upstream.Folder)!, "--fork", $"{upstream.Folder}={fork.Folder}"];
        var patches = Entry((await Ledger([.. arguments, "--format", "json"])).Json, "(local)/work").GetProperty("fork_patches");
        Assert.Equal((1, 1, 0, 0), (patches.GetProperty("kept").GetInt32(), patches.GetProperty("landed").GetInt32(), patches.GetProperty("from_upstream").GetInt32(), patches.GetProperty("unknown").GetInt32()));
        Assert.Contains("1 kept, 1 landed", (await Ledger([.. arguments, "--lang", "en", "--format", "markdown"])).Output, StringComparison.Ordinal);
        Assert.All((await Ledger([.. arguments, "--lang", "zh"])).Output.Split('\n'), line => Assert.True(Cells.Width(line) <= 80, line));
    }

    [Fact]
    public async Task Without_a_named_fork_its_patches_are_unknown_and_a_fork_of_nothing_is_refused()
    {
        var repos = Clone("left", people: 1);
        Assert.Equal(JsonValueKind.Null, Entry((await Ledger("--repos", repos, "--format", "json")).Json, "(local)/work").GetProperty("fork_patches").ValueKind);
        var told = await Ledger("--repos", repos, "--fork", $"github.com/example/absent={repos}");
        Assert.Equal((64, ""), (told.ExitCode, told.Output));
        Assert.Contains("github.com/example/absent", told.Error, StringComparison.Ordinal);
        Assert.Equal(64, (await Ledger("--fork", "absent")).ExitCode);
    }

    [Fact]
    public async Task It_is_read_in_80_columns_and_as_a_page_in_both_languages()
    {
        var repos = Clone("left", people: 2);
        foreach (var language in (string[])["en", "zh"])
        {
            Assert.All((await Ledger("--repos", repos, "--ours", "ours.example", "--lang", language)).Output.Split('\n'), line => Assert.True(Cells.Width(line) <= 80, line));
            Assert.NotEmpty(XDocument.Parse((await Ledger("--repos", repos, "--ours", "ours.example", "--lang", language, "--format", "html")).Output["<!doctype html>".Length..]).Descendants("table"));
        }

        Assert.StartsWith("project,role,components,", (await Ledger("--repos", repos, "--format", "csv")).Output, StringComparison.Ordinal);
        Assert.Equal(64, (await Terminal.Run("give", "ledger")).ExitCode);
    }

    [Fact]
    public async Task A_budget_is_split_to_the_cent_and_each_share_explains_itself()
    {
        var told = await Split("--budget", "100", "--format", "json");
        var shares = told.Json.GetProperty("shares").EnumerateArray().ToDictionary(share => share.GetProperty("key").GetString()!, share => share.GetProperty("amount").GetDecimal());
        Assert.Equal((25m, 25m, 50m), (shares["pkg:npm/left"], shares["pkg:npm/deep"], shares["name:odd"]));
        Assert.Contains("25.00 passed on by pkg:npm/left", (await Split("--budget", "100", "--lang", "en")).Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(0.01m, (await Split("--budget", "0.01", "--format", "json")).Json.GetProperty("given").GetDecimal());
    }

    [Fact]
    public async Task A_split_is_edited_in_its_own_list()
    {
        var list = (await Split("--budget", "100", "--format", "csv")).Output;
        Assert.StartsWith("key,amount,currency,direct,received,passed_on,weight\r\n", list, StringComparison.Ordinal);
        var edited = workspace.Write("split.csv", list.Replace("name:odd,50.00,EUR,50.00,0.00,0.00,", "name:odd,50.00,EUR,50.00,0.00,0.00,0", StringComparison.Ordinal));
        var json = (await Split("--budget", "100", "--rules", edited, "--passed-on", "0.1", "--format", "json")).Json;
        Assert.Equal([("pkg:npm/left", 90m), ("pkg:npm/deep", 10m)], json.GetProperty("shares").EnumerateArray().Select(share => (share.GetProperty("key").GetString()!, share.GetProperty("amount").GetDecimal())));
        Assert.Equal(64, (await Split("--budget", "1.001")).ExitCode);
    }

    private static JsonElement Entry(JsonElement json, string project) => json.GetProperty("entries").EnumerateArray().Single(entry => entry.GetProperty("project").GetString() == project);

    private static int Unknown(JsonElement json, string key) => json.GetProperty("unknown").GetProperty(key).GetInt32();

    private Task<Terminal> Ledger(params string[] arguments) => Terminal.Run(["give", "ledger", "--bom", workspace.Write("bom.json", Bom), "--data", workspace.Path("none"), .. arguments]);

    private Task<Terminal> Split(params string[] arguments) => Terminal.Run(["give", "split", "--bom", workspace.Write("bom.json", Bom), .. arguments]);

    private string Clone(string package, int people)
    {
        var sandbox = Sandbox(package);
        var now = DateTimeOffset.UtcNow;
        for (var person = 0; person < people; person++)
        {
            sandbox.Commit(author: $"P{person} <p{person}@ours.example>", date: $"{now.AddDays(-30 - person).ToUnixTimeSeconds()} +0000", file: $"{person}.js");
        }

        return Path.GetDirectoryName(sandbox.Folder)!;
    }

    private GitSandbox Sandbox(string package)
    {
        var sandbox = new GitSandbox().Init();
        clones.Add(sandbox);
        sandbox.Commit($$"""{"name":"{{package}}","version":"1.0.0"}""", "Start <start@old.example>", date: "1577836800 +0000", file: "package.json");
        return sandbox;
    }
}
