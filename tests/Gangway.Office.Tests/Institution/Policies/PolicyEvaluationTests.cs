using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Norms;
using static Gangway.Office.Tests.Institution.Policies.PolicyHouse;

namespace Gangway.Office.Tests.Institution.Policies;

public sealed class PolicyEvaluationTests
{
    [Fact]
    public void Deny_prevails_over_ask_and_ask_over_allow_in_whatever_order_they_stand()
    {
        string[] rules = [Rule("yes", "allow-use", "always"), Rule("who", "ask-use", "delivery != internal"), Rule("no", "deny-use", "delivery = binary")];
        foreach (var order in (int[][])[[0, 1, 2], [2, 1, 0], [1, 2, 0]])
        {
            var policy = With("norms:\n" + string.Concat(order.Select(at => rules[at])));
            Assert.Equal("no", policy.Answer(Licensed("MIT"), Facts("use", ("delivery", "binary"))).DecidedBy!.Name);
            Assert.Equal("who", policy.Answer(Licensed("MIT"), Facts("use", ("delivery", "network"))).DecidedBy!.Name);
            Assert.Equal("yes", policy.Answer(Licensed("MIT"), Facts("use", ("delivery", "internal"))).DecidedBy!.Name);
        }
    }

    [Fact]
    public void The_other_rules_that_hold_are_shown_and_every_role_that_must_answer()
    {
        var policy = With("norms:\n" + Rule("a", "ask-use", "always") + Rule("b", "ask-use", "always", "by: legal") + Rule("c", "allow-use", "always"));

        var answer = policy.Answer(Licensed("MIT"), Facts("use"));

        Assert.Equal("a", answer.DecidedBy!.Name);
        Assert.Equal(["ospo", "legal"], answer.By);
        Assert.Equal(["a", "b", "c"], answer.Fired.Select(rule => rule.Name));
    }

    [Fact]
    public void A_rule_that_overrides_another_silences_it_and_says_so()
    {
        var policy = With("norms:\n" + Rule("no", "deny-use", "license-category = strong-copyleft") + Rule("tools", "allow-use", "scope = development", "overrides: [no]"));

        var answer = policy.Answer(Licensed("GPL-2.0-only"), Facts("use", ("scope", "development")));

        Assert.Equal(Verdict.Allow, answer.Verdict);
        Assert.Equal(("no", "tools"), (answer.GaveWay[0].Rule.Name, answer.GaveWay[0].To));
        Assert.Equal(Verdict.Deny, policy.Answer(Licensed("GPL-2.0-only"), Facts("use", ("scope", "runtime"))).Verdict);
        Assert.Equal(Verdict.Open, policy.Answer(Licensed("GPL-2.0-only"), Facts("use")).Verdict);
    }

    [Fact]
    public void A_rule_that_a_decision_lifts_does_not_hold()
    {
        var policy = With("norms:\n" + Rule("no", "deny-use", "always") + Rule("yes", "allow-use", "always"));

        var answer = new PolicyEvaluation(policy, Library).Of(Licensed("MIT"), Facts("use"), ["no"]);

        Assert.Equal(Verdict.Allow, answer.Verdict);
        Assert.Equal(("no", ""), (answer.GaveWay[0].Rule.Name, answer.GaveWay[0].To));
    }

    [Fact]
    public void Where_nothing_holds_the_policys_otherwise_does()
    {
        Assert.Equal(Verdict.Deny, With("otherwise: { use: deny }\n").Answer(Licensed("MIT"), Facts("use")).Verdict);
        Assert.Equal(["legal"], With("otherwise: { use: ask legal }\n").Answer(Licensed("MIT"), Facts("use")).By);
        Assert.Equal(["ospo"], With("name: empty\n").Answer(Licensed("MIT"), Facts("use")).By);
    }

    [Fact]
    public void A_check_nobody_made_is_named_and_holds_nothing_up()
    {
        var answer = Starter.Answer(Licensed("MIT", "pkg:npm/a@1"), Facts("use", ("delivery", "binary")));

        Assert.Equal(Verdict.Allow, answer.Verdict);
        Assert.Equal(["exploited", "vulnerable", "abandoned"], answer.NotChecked.Select(rule => rule.Name));
    }

    [Fact]
    public void What_a_license_may_demand_is_asked_only_where_it_could_change_the_answer()
    {
        var evaluation = new PolicyEvaluation(Starter, Library);
        var (subject, context) = (Licensed("GPL-2.0-only"), Facts("use", ("delivery", "binary")));

        var questions = PolicyQuestions.Of(evaluation, subject, context, evaluation.Of(subject, context));

        var linking = Assert.Single(questions, question => question.HoldsUp && question.Fact == "linking");
        Assert.Equal([("none", Verdict.Allow), ("dynamic", Verdict.Ask), ("static", Verdict.Ask)], linking.Answers.Select(answer => (answer.Value, answer.Verdict)));
        Assert.DoesNotContain(questions, question => question.Fact is "modified" or "recipients");
    }

    [Fact]
    public void Of_an_unknown_license_it_is_asked_and_each_category_says_where_it_leads()
    {
        var evaluation = new PolicyEvaluation(Starter, Library);
        var (subject, context) = (Licensed(null), Facts("use", ("delivery", "internal")));
        var answer = evaluation.Of(subject, context);

        var questions = PolicyQuestions.Of(evaluation, subject, context, answer);

        Assert.Equal(("unknown-license", Verdict.Ask), (answer.DecidedBy!.Name, answer.Verdict));
        var category = Assert.Single(questions, question => question.Fact == "license-category");
        Assert.Contains(("permissive", Verdict.Allow), category.Answers.Select(then => (then.Value, then.Verdict)));
        Assert.Contains(("source-available", Verdict.Ask), category.Answers.Select(then => (then.Value, then.Verdict)));
    }

    [Fact]
    public void A_denial_that_is_certain_asks_nothing()
    {
        var evaluation = new PolicyEvaluation(Starter, Library);
        var answer = evaluation.Of(Licensed("BUSL-1.1"), Facts("use", ("delivery", "network")));

        Assert.Equal(Verdict.Deny, answer.Verdict);
        Assert.Empty(answer.Missing);
    }

    [Fact]
    public void An_alternative_that_is_open_may_still_be_milder_than_one_that_asks()
    {
        var evaluation = new PolicyEvaluation(Starter, Library);
        var linked = Facts("use", ("delivery", "binary"), ("linking", "static"), ("scope", "runtime"));

        var answer = evaluation.Of(Licensed("GPL-3.0-only OR MPL-2.0"), linked);

        Assert.Equal(Verdict.Open, answer.Verdict);
        Assert.Contains("modified", answer.Missing);
        Assert.Equal(Verdict.Ask, evaluation.Of(Licensed("GPL-3.0-only"), linked).Verdict);
        Assert.Equal(Verdict.Allow, evaluation.Of(Licensed("GPL-3.0-only OR MPL-2.0"), linked.With("modified", "no", "test")).Verdict);
    }

    /// <summary>Learning facts never turns a certain answer: allow, ask and deny may only become stricter where a rule said it was not checked.</summary>
    [Fact]
    public void Learning_a_fact_never_turns_an_answer_that_was_certain()
    {
        var evaluation = new PolicyEvaluation(Starter, Library);
        var checks = new[] { "vulnerability", "project-activity", "maintainers", "scope" };
        Prop.ForAll(Cases(), pair =>
        {
            var (license, context, more) = pair;
            var subject = Licensed(license);
            var before = evaluation.Of(subject, context);
            var after = evaluation.Of(subject, more.Aggregate(context, (with, fact) => with[fact.Key] is null && !checks.Contains(fact.Key) ? with.With(fact.Key, fact.Value, "learnt") : with));
            return before.Verdict switch
            {
                Verdict.Deny => after.Verdict == Verdict.Deny,
                Verdict.Allow => after.Verdict == Verdict.Allow,
                Verdict.Ask => after.Verdict is Verdict.Ask or Verdict.Deny or Verdict.Open,
                _ => true,
            };
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Evaluating_each_distinct_case_once_gives_what_evaluating_all_gives()
    {
        var evaluation = new PolicyEvaluation(Starter, Library);
        string?[] licenses = [null, "MIT", "GPL-2.0-only", "MIT OR GPL-2.0-only", "LGPL-2.1-only AND MPL-2.0", "JSON", "LicenseRef-x", "BUSL-1.1"];
        string?[] purls = [null, "pkg:npm/event-stream@3.3.6", "pkg:npm/event-stream@4.0.1", "pkg:npm/flatmap-stream@1", "pkg:generic/xz@5.6.0"];
        Context[] contexts = [Facts("use"), Facts("use", ("delivery", "binary")), Facts("use", ("delivery", "binary"), ("linking", "static"), ("scope", "development"))];
        var entry = from purl in Gen.Elements(purls) from license in Gen.Choose(0, licenses.Length - 1) from context in Gen.Choose(0, contexts.Length - 1)
            select new Portfolio.Entry(purl ?? "x", "p", purl is null ? null : Purl(purl), license, context);
        Prop.ForAll(entry.ListOf().ToArbitrary(), entries =>
        {
            var portfolio = new Portfolio([.. licenses.Select(text => (Licensed(text).License, LicenseState.None))], [.. contexts], [.. entries]);
            var fast = PortfolioEvaluation.Of(evaluation, portfolio);
            return portfolio.Entries.Zip(fast).All(pair =>
            {
                var naive = evaluation.Of(portfolio.Subject(pair.First), contexts[pair.First.Context]);
                return naive.Verdict == pair.Second.Verdict && naive.DecidedBy?.Name == pair.Second.DecidedBy?.Name && naive.By.SequenceEqual(pair.Second.By);
            });
        }).QuickCheckThrowOnFailure();
    }

    private static Arbitrary<(string? License, Context Context, List<KeyValuePair<string, string>> More)> Cases()
    {
        string?[] licenses = [null, "MIT", "GPL-2.0-only", "LGPL-2.1-only", "MPL-2.0 OR GPL-3.0-only", "AGPL-3.0-only AND MIT", "BUSL-1.1", "JSON"];
        var facts = new[] { "delivery", "linking", "modified", "scope" }.SelectMany(fact => PolicyHouse.Vocabulary.Facts.Fact(fact)!.Values.Select(value => KeyValuePair.Create(fact, value))).ToArray();
        var some = Gen.Elements<KeyValuePair<string, string>>(facts).ListOf();
        return (from license in Gen.Elements(licenses) from known in some from more in some
            select (license, known.Aggregate(Facts("use"), (context, fact) => context.With(fact.Key, fact.Value, "test")), more.ToList())).ToArbitrary();
    }
}
