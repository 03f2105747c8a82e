using Gangway.Office.Institution.Asking;
using Gangway.Office.Institution.Decisions;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Norms;
using static Gangway.Office.Tests.Institution.Policies.PolicyHouse;

namespace Gangway.Office.Tests.Institution.Decisions;

public sealed class DecisionTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly Context Shipped = Facts("use", ("delivery", "binary"), ("linking", "static"));

    [Fact]
    public void A_waiver_lifts_its_rule_until_its_end_and_then_the_rule_holds_again()
    {
        var waiver = Waive("GPL-2.0-only", "strong-copyleft-linked");

        Assert.Equal((Verdict.Allow, DecisionState.InForce), Asked("GPL-2.0-only", waiver, Monday));
        Assert.Equal((Verdict.Allow, DecisionState.EndsSoon), Asked("GPL-2.0-only", waiver, Monday.AddDays(61)));
        Assert.Equal((Verdict.Ask, DecisionState.Expired), Asked("GPL-2.0-only", waiver, Monday.AddDays(90)));
    }

    [Fact]
    public void A_waiver_that_was_revoked_lifts_nothing() =>
        Assert.Equal((Verdict.Ask, DecisionState.Revoked), Asked("GPL-2.0-only", Waive("GPL-2.0-only", "strong-copyleft-linked") with { RevokedAt = Monday }, Monday));

    [Fact]
    public void When_the_license_of_the_next_version_differs_the_decision_is_reopened_and_says_why()
    {
        var standing = Standing("GPL-3.0-only", Shipped, Waive("GPL-2.0-only", "strong-copyleft-linked"));

        Assert.Equal(DecisionState.Reopened, standing.State);
        Assert.Equal([("license", "GPL-2.0-only", "GPL-3.0-only")], standing.Changes);
    }

    [Fact]
    public void The_next_version_under_the_same_license_is_still_covered()
    {
        var scope = Waive("GPL-2.0-only", "strong-copyleft-linked").Scope;

        Assert.True(scope.Covers("use", "pkg:npm/a", Purl("pkg:npm/a@2.0.0"), "shop"));
        Assert.False(scope.Covers("use", "pkg:npm/a", Purl("pkg:npm/a@2.0.0"), "till"));
        Assert.False(scope.Covers("distribute", "pkg:npm/a", Purl("pkg:npm/a@2.0.0"), "shop"));
    }

    [Theory]
    [InlineData("^1.2", "1.9.0", true)]
    [InlineData("^1.2", "2.0.0", false)]
    [InlineData("vers:npm/<2", "1.9.0", true)]
    [InlineData("^1.2", "not a version", false)]
    public void A_range_of_versions_holds_for_those_and_for_nothing_that_is_no_version(string versions, string version, bool covered) =>
        Assert.Equal(covered, new DecisionScope("use", "pkg:npm/a", versions, null).Covers("use", "pkg:npm/a", Purl("pkg:npm/a") with { Version = version }, null));

    [Fact]
    public void When_the_product_is_delivered_otherwise_the_decision_is_reopened()
    {
        var standing = Standing("GPL-2.0-only", Facts("use", ("delivery", "hardware"), ("linking", "static")), Waive("GPL-2.0-only", "strong-copyleft-linked"));

        Assert.Equal([("delivery", "binary", "hardware")], standing.Changes);
    }

    [Fact]
    public void What_it_rests_on_and_nobody_states_any_more_reopens_it_too() =>
        Assert.Equal(("linking", "static", "?"), Standing("GPL-2.0-only", Facts("use", ("delivery", "binary")), Waive("GPL-2.0-only", "strong-copyleft-linked")).Changes[0]);

    [Fact]
    public void When_the_rule_itself_was_changed_the_decision_is_reopened()
    {
        var waiver = Waive("GPL-2.0-only", "strong-copyleft-linked");

        Assert.Equal(DecisionState.Reopened, Standing("GPL-2.0-only", Shipped, waiver with { Rules = waiver.Rules.SetItem("strong-copyleft-linked", new string('0', 64)) }).State);
    }

    [Fact]
    public void A_waiver_of_one_rule_leaves_the_others_standing()
    {
        var context = Shipped.With("vulnerability", "above", "test");
        var answer = Answered("GPL-2.0-only", context, Waive("GPL-2.0-only", "strong-copyleft-linked"), Monday);

        Assert.Equal((Verdict.Ask, "vulnerable"), (answer.Verdict, answer.Answer.DecidedBy!.Name));
        Assert.Equal(["security"], answer.By);
    }

    [Fact]
    public void A_persons_no_prevails_over_rules_that_would_allow()
    {
        var refusal = Waive("MIT") with { Allows = false, Kind = DecisionKind.Answer };

        var answer = Answered("MIT", Shipped, refusal, Monday);

        Assert.Equal((Verdict.Deny, refusal), (answer.Verdict, answer.DecidedBy));
    }

    [Fact]
    public void The_newest_of_two_decisions_counts()
    {
        var no = Waive("GPL-2.0-only", "strong-copyleft-linked") with { Id = 1, Allows = false };
        var yes = Waive("GPL-2.0-only", "strong-copyleft-linked") with { Id = 2, At = Monday.AddHours(1) };

        Assert.Equal(Verdict.Allow, DecidedAnswer.Of(new PolicyEvaluation(Starter, Library), Licensed("GPL-2.0-only"), Shipped, [no, yes], Monday.AddDays(1)).Verdict);
    }

    [Fact]
    public void What_no_rule_decides_and_a_person_allowed_is_allowed_by_that_person()
    {
        var empty = With("name: empty\n");
        var yes = Waive("MIT") with { Kind = DecisionKind.Answer };

        var answer = DecidedAnswer.Of(new PolicyEvaluation(empty, Library), Licensed("MIT"), Shipped, [yes], Monday);

        Assert.Equal((Verdict.Allow, yes), (answer.Verdict, answer.DecidedBy));
    }

    [Theory]
    [InlineData(2, "2026-03-04")]
    [InlineData(5, "2026-03-09")]
    [InlineData(0, "2026-03-02")]
    public void An_answer_is_late_after_the_working_days_that_were_promised(int days, string date) =>
        Assert.Equal(date, WorkingDays.After(Monday, days).ToString("yyyy-MM-dd", null));

    [Fact]
    public void Figures_become_facts_by_the_policys_thresholds()
    {
        var context = Context.Empty.WithScore(7.0, Starter.Thresholds).WithQuietDays(365, Starter.Thresholds).WithMaintainers(1, Starter.Thresholds).WithAmount(5001, Starter.Thresholds.FundLimit);

        Assert.Equal(("above", "active", "few", "above"), (context["vulnerability"], context["project-activity"], context["maintainers"], context["cost"]));
    }

    private static Decision Waive(string license, params string[] rules)
    {
        var chosen = rules.Select(name => Starter.Rule(name)!).ToList();
        return new Decision
        {
            Kind = DecisionKind.Waiver,
            Allows = true,
            Scope = new DecisionScope("use", "pkg:npm/a", null, "shop"),
            Rules = System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(chosen.Select(rule => KeyValuePair.Create(rule.Name, rule.Digest))),
            RestsOn = DecisionStanding.Basis(Licensed(license), Shipped, chosen, Starter),
            Reason = "replaced by summer",
            Author = "legal",
            At = Monday,
            Expires = Monday.AddDays(90),
            PolicyVersion = Starter.Version,
        };
    }

    private static DecisionStanding Standing(string license, Context context, Decision decision) => DecisionStanding.Of(decision, Licensed(license), context, Starter, Monday);

    private static DecidedAnswer Answered(string license, Context context, Decision decision, DateTimeOffset now) =>
        DecidedAnswer.Of(new PolicyEvaluation(Starter, Library), Licensed(license), context, [decision], now);

    private static (Verdict, DecisionState) Asked(string license, Decision decision, DateTimeOffset now)
    {
        var answer = Answered(license, Shipped, decision, now);
        return (answer.Verdict, answer.Considered[0].State);
    }
}
