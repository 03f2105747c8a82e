using Gangway.Tests.Support;

namespace Gangway.Tests.Institution;

public sealed class PolicyCommandTests : IDisposable
{
    private const string Head = """
        policy: 1
        name: House policy
        roles: { ospo: { answers-within: 2, en: office, zh: 办公室 } }
        otherwise: { use: allow, modify: allow, distribute: allow, contribute: ask ospo, release: allow, join: allow, fund: allow }
        norms:

        """;

    private const string NoGpl = "  - { id: no-gpl, duty: deny-use, when: \"license-category = strong-copyleft and delivery = binary\" }\n";

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("en", "Not allowed, if license category is strong copyleft and delivery form is binary. Else:")]
    [InlineData("zh", "不允许，条件：许可证类别为强著佐权，且交付形式为二进制")]
    public async Task A_policy_reads_as_prose_in_both_languages(string language, string sentence) =>
        Assert.Contains(sentence, (await Run("policy", "show", workspace.Write("policy.yaml", Head + NoGpl), "--lang", language)).Output.ReplaceLineEndings(" ").Replace("   ", " ", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public async Task The_starter_policy_is_what_holds_where_there_is_none_and_can_be_copied()
    {
        var copy = await Run("policy", "show", "--source");

        Assert.StartsWith("# The policy to start with", copy.Output, StringComparison.Ordinal);
        Assert.Equal((await Run("policy", "show", "--format", "json")).Json.GetProperty("version").GetString(),
            (await Run("policy", "show", workspace.Write("policy.yaml", $"# ours\n{copy.Output}"), "--format", "json")).Json.GetProperty("version").GetString());
    }

    [Fact]
    public async Task A_policy_beside_the_store_is_the_one_in_force()
    {
        workspace.Write("store/policy.yaml", Head + NoGpl);

        Assert.Equal(2, (await Run("ask", "use", "pkg:generic/a@1", "--license", "GPL-2.0-only", "--ship", "binary")).ExitCode);
    }

    [Fact]
    public async Task A_mistake_is_found_with_its_line_and_ends_with_2()
    {
        var run = await Run("policy", "lint", workspace.Write("policy.yaml", Head + NoGpl.Replace("= binary", "= boat", StringComparison.Ordinal)), "--format", "json");

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("policy.yaml:6", run.Json.GetProperty("rows")[0].GetProperty("place").GetString()!, StringComparison.Ordinal);
        Assert.Equal(1, (await Run("ask", "use", "pkg:generic/a@1", "--policy", workspace.Path("policy.yaml"))).ExitCode);
    }

    [Fact]
    public async Task The_starter_policy_passes_its_tests_and_its_lint()
    {
        Assert.Equal(0, (await Run("policy", "test")).ExitCode);
        var lint = await Run("policy", "lint", "--format", "json");
        Assert.Equal((0, 0), (lint.ExitCode, lint.Json.GetProperty("rows").GetArrayLength()));
    }

    [Fact]
    public async Task A_test_that_fails_says_what_was_expected_and_ends_with_2()
    {
        var policy = workspace.Write("policy.yaml", Head + NoGpl);
        workspace.Write("policy.tests.yaml", """
            tests:
              - { name: the GPL goes nowhere, license: GPL-2.0-only, facts: { delivery: binary }, verdict: deny, rule: no-gpl }
              - { name: nor inside, license: GPL-2.0-only, facts: { delivery: internal }, verdict: deny }
            """);

        var run = await Run("policy", "test", policy);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("ok    the GPL goes nowhere", run.Output, StringComparison.Ordinal);
        Assert.Contains("FAIL  nor inside", run.Output, StringComparison.Ordinal);
        Assert.Contains("expected deny, was allow", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await Run("policy", "test", workspace.Path("policy.tests.yaml"))).ExitCode);
    }

    [Fact]
    public async Task A_simulation_counts_what_would_change_over_products_and_asks()
    {
        await Run("bom", "import", workspace.Write("bom.json", """
            {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"metadata":{"component":{"type":"application","name":"shop","version":"1","bom-ref":"s"}},
             "components":[{"type":"library","name":"a","version":"1","bom-ref":"a","purl":"pkg:generic/a@1","licenses":[{"license":{"id":"GPL-2.0-only"}}]},
                           {"type":"library","name":"b","version":"1","bom-ref":"b","purl":"pkg:generic/b@1","licenses":[{"license":{"id":"MIT"}}]}]}
            """));
        var now = workspace.Write("now.yaml", Head);
        await Run("ask", "use", "pkg:generic/a@1", "--ship", "binary", "--policy", now);

        var run = await Run("policy", "simulate", workspace.Write("new.yaml", Head + NoGpl), "--policy", now, "--ship", "binary", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal((2, 1, 1, 1), (Figure(run, "portfolioEntries"), Figure(run, "portfolioChanged"), Figure(run, "asksEntries"), Figure(run, "asksChanged")));
        Assert.Equal("no-gpl", run.Json.GetProperty("rows")[0].GetProperty("rule").GetString());
        Assert.Equal("pkg:generic/a@1", run.Json.GetProperty("rows")[0].GetProperty("names")[0].GetString());
    }

    private static int Figure(Terminal run, string key) => run.Json.GetProperty(key).GetInt32();

    private Task<Terminal> Run(params string[] arguments) => Terminal.Run([.. arguments, "--data", workspace.Path("store")]);
}
