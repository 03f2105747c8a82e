using Gangway.Office.Institution.Policies;
using Gangway.Office.Norms;
using Gangway.Office.Tests.Contract;

namespace Gangway.Office.Tests.Institution.Policies;

public sealed class StarterPolicyTests
{
    public static TheoryData<string> Names => [.. Tests.Select(test => test.Name)];

    private static IReadOnlyList<PolicyTest> Tests
    {
        get
        {
            var tests = PolicyTestReader.Read(PolicyHouse.Text("policy/starter.tests.yaml"), "starter.tests.yaml", PolicyHouse.Starter, KnownIds.Ids, out var issues);
            Assert.Empty(issues);
            return tests;
        }
    }

    [Fact]
    public void It_can_be_read_without_a_complaint() =>
        Assert.Empty(PolicyHouse.Read(PolicyHouse.Text("policy/starter.yaml")).Issues);

    [Theory]
    [MemberData(nameof(Names))]
    public void It_answers_as_its_tests_say(string name)
    {
        var test = Tests.First(test => test.Name == name);

        Assert.Null(test.Differs(PolicyHouse.Starter.Answer(test.Subject, test.Context)));
    }

    [Fact]
    public void Every_rule_is_what_some_test_is_decided_by()
    {
        var tested = Tests.Select(test => test.Rule).ToHashSet();

        Assert.Empty(PolicyHouse.Starter.Rules.Where(rule => rule.Verdict is not null && !tested.Contains(rule.Name)).Select(rule => rule.Name)
            .Except(["weak-copyleft-inside", "whole-project", "one-sided-agreement", "patents", "core-release", "patent-release", "board-seat"]));
    }

    [Fact]
    public void Nothing_in_it_is_unreachable_contradicting_over_strict_or_toothless() =>
        Assert.Empty(PolicyLint.Of(PolicyHouse.Starter, PolicyHouse.Library, use: null).Select(finding => $"{finding.Kind}: {finding.Issue.Message}"));

    [Fact]
    public void Its_norms_are_the_firms_and_know_who_answers_within_how_many_days()
    {
        var linked = PolicyHouse.Starter.Rule("strong-copyleft-linked")!;

        Assert.Equal((Side.Firm, Deontic.Must, "obtain-approval", "release-blocked"), (linked.Norm.Side, linked.Norm.Deontic, linked.Norm.Aim, linked.Norm.OrElse));
        Assert.Equal(NormKind.Rule, linked.Norm.Kind);
        Assert.Equal(5, PolicyHouse.Starter.Windows[linked.By!]);
        Assert.StartsWith("line ", linked.Norm.Source.Clause, StringComparison.Ordinal);
    }
}
