using Gangway.Office.Institution.Policies;
using static Gangway.Office.Tests.Institution.Policies.PolicyHouse;

namespace Gangway.Office.Tests.Institution.Policies;

public sealed class PolicyLintTests
{
    [Fact]
    public void A_condition_no_facts_make_true_is_unreachable() =>
        Assert.Contains(("unreachable", "odd"), Found(Rule("odd", "deny-use", "delivery = binary and delivery = internal")));

    [Fact]
    public void A_rule_over_an_empty_list_is_unreachable() =>
        Assert.Contains(("unreachable", "no"), Found(Rule("no", "deny-use", "banned = yes"), "lists: { banned: { en: a, zh: b } }\n"));

    [Fact]
    public void A_permission_wholly_inside_a_ban_never_decides()
    {
        var finding = Assert.Single(Lint(Rule("no", "deny-use", "license-category = source-available and delivery != internal") + Rule("yes", "allow-use", "license-category = source-available and delivery = binary")),
            finding => finding.Kind == "unreachable");

        Assert.Equal("yes", finding.Rule);
        Assert.Contains("no (line 6)", finding.Issue.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Error, finding.Issue.Severity);
    }

    [Fact]
    public void A_permission_that_overrides_the_ban_does_decide() =>
        Assert.DoesNotContain(Found(Rule("no", "deny-use", "license-category = source-available and delivery != internal") + Rule("yes", "allow-use", "license-category = source-available and delivery = binary", "overrides: [no]")),
            finding => finding.Kind == "unreachable");

    [Fact]
    public void A_permission_that_meets_a_ban_is_told_with_an_example()
    {
        var finding = Assert.Single(Lint(Rule("yes", "allow-use", "license-category = source-available") + Rule("no", "deny-use", "license-category = source-available and delivery = network")),
            finding => finding.Kind == "overlapping");

        Assert.Contains("delivery = network", finding.Issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Showing_and_hiding_the_same_identity_is_a_contradiction() =>
        Assert.Contains(("contradicting", "sign"), Found(
            Conduct("sign", "must", "sign-off") + Conduct("hide", "must-not", "disclose-identity")));

    [Fact]
    public void Two_duties_that_exclude_each_other_are_a_contradiction() =>
        Assert.Contains(("contradicting", "show"), Found(Conduct("show", "must", "disclose-identity") + Conduct("hide", "must", "hide-identity")));

    [Fact]
    public void Rules_that_override_one_another_in_a_circle_are_an_error() =>
        Assert.Contains(("circle", "a"), Found(Rule("a", "deny-use", "modified = yes", "overrides: [b]") + Rule("b", "allow-use", "modified = yes", "overrides: [a]")));

    [Fact]
    public void Forbidding_the_GPL_for_a_tool_that_is_never_passed_on_is_over_strict()
    {
        var finding = Assert.Single(Lint(Rule("no-gpl", "deny-use", "license-category = strong-copyleft and delivery in (internal, binary)")), finding => finding.Kind == "over-strict");

        Assert.Contains("delivery = internal", finding.Issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Forbidding_what_is_passed_on_is_not() =>
        Assert.DoesNotContain(Found(Rule("no-gpl", "deny-use", "license-category = strong-copyleft and delivery = binary")), finding => finding.Kind == "over-strict");

    [Fact]
    public void A_duty_without_consequence_is_toothless() =>
        Assert.Contains(("toothless", "sign"), Found(Conduct("sign", "must", "sign-off", "none")));

    [Fact]
    public void A_rule_that_has_held_for_nothing_is_a_paper_rule()
    {
        var policy = With("norms:\n" + Rule("used", "allow-use", "modified = no") + Rule("paper", "ask-use", "modified = yes"));

        var findings = PolicyLint.Of(policy, Library, new PolicyUse(new Dictionary<string, long> { ["used"] = 30 }, new Dictionary<string, long> { ["use"] = 30 }));

        Assert.Equal(["paper"], findings.Where(finding => finding.Kind == "never-fired").Select(finding => finding.Rule));
    }

    [Fact]
    public void A_role_nobody_asks_and_one_without_a_window_are_told()
    {
        var reading = Read("policy: 1\nroles:\n  ospo: { en: office, zh: 办公室 }\n  legal: { answers-within: 5, en: counsel, zh: 法务 }\n");

        Assert.Equal(["no-window", "unused-role"], PolicyLint.Of(reading.Policy!, Library, null).Select(finding => finding.Kind).Order());
    }

    private static string Conduct(string id, string deontic, string aim, string orElse = "change-rejected") =>
        $"  - {{ id: {id}, on: [contribute], role: contributor, deontic: {deontic}, aim: {aim}, object: commits, pillar: community, artifact: none, due: always, or-else: {orElse}, "
        + "words: { en: { firm: a, commons: b }, zh: { firm: c, commons: d } }, fix: { en: e, zh: f } }\n";

    private static System.Collections.Immutable.ImmutableArray<PolicyFinding> Lint(string rules, string rest = "") => PolicyLint.Of(With($"{rest}norms:\n{rules}"), Library, use: null);

    private static IEnumerable<(string Kind, string? Rule)> Found(string rules, string rest = "") => Lint(rules, rest).Select(finding => (finding.Kind, finding.Rule));
}
