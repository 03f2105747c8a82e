using System.Text.Json;
using Dapper;
using Gangway.Storage;
using Gangway.Tests.Support;

namespace Gangway.Tests.Institution;

public sealed class DockCommandTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task A_clone_is_docked_from_its_license_its_files_and_its_history()
    {
        var dock = await Dock("--as", "contribute", "--format", "json");

        Assert.Equal("gangway.dock/1", dock.Json.GetProperty("schema").GetString());
        Assert.Equal("MIT", dock.Json.GetProperty("project").GetProperty("license").GetString());
        Assert.True(dock.Json.GetProperty("firm").GetProperty("isStarter").GetBoolean());
        var signOff = Norm(dock.Json, "community.sign-off");
        Assert.Equal("CONTRIBUTING.md:3", signOff.GetProperty("place").GetString());
        Assert.Equal("yes", signOff.GetProperty("active").GetString());
        Assert.Equal(1, Norm(dock.Json, "practice.sign-off").GetProperty("kept").GetInt64());
        Assert.Contains(dock.Json.GetProperty("gaps").EnumerateArray(), gap => gap.GetProperty("kind").GetString() == "role-gap");
    }

    [Fact]
    public async Task The_starter_policy_is_called_not_yours_and_no_line_is_wider_than_eighty()
    {
        foreach (var language in new[] { "en", "zh" })
        {
            var dock = await Dock("--as", "contribute", "--lang", language);

            Assert.Contains(language == "en" ? "NOT YOURS" : "并非贵企业的政策", dock.Output, StringComparison.Ordinal);
            Assert.All(dock.Output.Split('\n'), line => Assert.InRange(Gangway.Shell.Cells.Width(line), 0, 80));
        }
    }

    [Fact]
    public async Task A_policy_that_forbids_it_is_a_conflict_and_exits_with_two()
    {
        var policy = workspace.Write("policy.yaml", """
            policy: 1
            name: No
            roles: { ospo: { answers-within: 2, en: "office", zh: "办公室" } }
            norms:
              - { id: no-giving, duty: deny-contribute, when: always }
            """);

        var dock = await Dock("--as", "contribute", "--policy", policy, "--format", "json");

        Assert.Equal(2, dock.ExitCode);
        Assert.Contains(dock.Json.GetProperty("gaps").EnumerateArray(), gap => gap.GetProperty("kind").GetString() == "conflict" && gap.GetProperty("firm").GetString() == "firm.no-giving");
        Assert.False(dock.Json.GetProperty("firm").GetProperty("isStarter").GetBoolean());
    }

    [Theory]
    [InlineData("-2 years", true)]
    [InlineData("-2 days", false)]
    public async Task A_rule_that_no_ask_of_a_whole_year_met_is_a_paper_rule(string asked, bool isPaper)
    {
        var data = workspace.Path("store");
        var policy = workspace.Write("policy.yaml", """
            policy: 1
            name: House
            roles: { ospo: { answers-within: 2, en: "office", zh: "办公室" } }
            norms:
              - { id: no-giving, duty: deny-contribute, when: always }
            """);
        await Terminal.Run("ask", "use", "pkg:npm/pad@1.0", "--license", "MIT", "--data", data);
        await using (var store = await Store.Open(data, TestContext.Current.CancellationToken))
        {
            await store.Write(connection => connection.ExecuteAsync($"update ask set asked_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '{asked}')"), TestContext.Current.CancellationToken);
        }

        var dock = await Dock("--as", "contribute", "--policy", policy, "--data", data, "--format", "json");

        Assert.Equal(isPaper, dock.Json.GetProperty("gaps").EnumerateArray().Any(gap => gap.GetProperty("kind").GetString() == "paper-rule" && gap.GetProperty("firm").GetString() == "firm.no-giving"));
    }

    [Fact]
    public async Task An_open_question_exits_with_three_and_its_answer_with_zero()
    {
        Assert.Equal(3, (await Dock("--as", "use", "--fact", "project-activity=active")).ExitCode);
        Assert.Equal(0, (await Dock("--as", "use", "--ship", "binary", "--fact", "modified=no", "--fact", "has-security-contact=yes", "--fact", "project-activity=active")).ExitCode);
    }

    [Fact]
    public async Task A_page_needs_no_script_and_encodes_what_the_project_wrote()
    {
        workspace.Write("project/CONTRIBUTING.md", "You must sign our CLA <script>alert(1)</script> first.\n");
        workspace.Commit("project");

        var page = (await Terminal.Run("dock", workspace.Path("project"), "--as", "contribute", "--format", "html")).Output;

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("class=\"shore firm\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Markdown_has_the_three_answers_and_both_columns(string language)
    {
        var text = (await Dock("--as", "contribute", "--format", "markdown", "--lang", language)).Output;

        Assert.Contains(language == "en" ? "| Firm | Commons |" : "| 企业 | 社区 |", text, StringComparison.Ordinal);
        Assert.Contains(language == "en" ? "**Trust**" : "**信任**", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_repository_and_what_is_no_fact_say_so()
    {
        Directory.CreateDirectory(workspace.Path("empty"));

        Assert.Equal(1, (await Terminal.Run("dock", workspace.Path("empty"), "--as", "use")).ExitCode);
        Assert.Equal(64, (await Dock("--as", "use", "--fact", "weather=fine")).ExitCode);
        Assert.Equal(64, (await Terminal.Run("dock", workspace.Path("empty"), "--as", "steal")).ExitCode);
    }

    [Fact]
    public async Task A_package_nobody_knows_is_unknown()
    {
        var dock = await Terminal.Run("dock", "pkg:npm/left-pad@1.3.0", "--as", "use", "--data", workspace.Path("store"), "--format", "json");

        Assert.Equal(3, dock.ExitCode);
        Assert.Equal(JsonValueKind.Null, dock.Json.GetProperty("project").GetProperty("license").ValueKind);
        Assert.All(dock.Json.GetProperty("topics").EnumerateArray(), topic => Assert.Equal("unknown", topic.GetProperty("standing").GetString()));
    }

    [Fact]
    public async Task The_page_about_the_JSON_names_every_field()
    {
        var page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "dock-json.md"));

        foreach (var field in Fields((await Dock("--as", "contribute", "--format", "json")).Json).Distinct())
        {
            Assert.Contains($"`{field}`", page, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Fields(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Fields(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Fields),
        _ => [],
    };

    private static JsonElement Norm(JsonElement dock, string id) => dock.GetProperty("commonsNorms").EnumerateArray().First(norm => norm.GetProperty("id").GetString() == id);

    private async Task<Terminal> Dock(params string[] options)
    {
        if (!Directory.Exists(workspace.Path("project")))
        {
            workspace.Write("project/LICENSE", MitText);
            workspace.Write("project/CONTRIBUTING.md", "# Contributing\n\nAll commits must be signed off. You must sign the contributor license agreement.\n");
            workspace.Commit("project", "One <one@ours.example>", "feat: first\n\nSigned-off-by: One <one@ours.example>");
            workspace.Commit("project", "Two <two@theirs.example>", "second");
        }

        return await Terminal.Run(["dock", workspace.Path("project"), .. options]);
    }

    private const string MitText = """
        MIT License

        Copyright (c) 2025 The Example Authors

        Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

        The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

        THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
        """;
}
