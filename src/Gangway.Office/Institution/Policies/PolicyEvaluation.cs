using System.Collections.Immutable;
using Gangway.Office.Contract;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Policies;

/// <summary>
/// Holds a policy against a subject and its facts. Deny prevails over ask and ask over allow, in whatever order the rules stand; a rule gives
/// way where one that overrides it holds, or where a decision lifts it. Of licenses joined by AND the strictest verdict counts, of alternatives
/// the mildest, which is the branch then chosen; where one that is open could be milder than one that asks, the answer is open.
/// </summary>
public sealed class PolicyEvaluation
{
    private static readonly ImmutableHashSet<string> Nothing = [];

    private readonly ImmutableDictionary<string, ImmutableArray<PolicyRule>> rulesOn;
    private readonly ILookup<string, PolicyRule> overriders;

    public PolicyEvaluation(Policy policy, LicenseLibrary library)
    {
        Policy = policy;
        Library = library;
        rulesOn = Policy.Engagements.ToImmutableDictionary(on => on, on => policy.Rules.Where(rule => rule.On.Contains(on)).ToImmutableArray(), StringComparer.Ordinal);
        overriders = policy.Rules
            .SelectMany(rule => rule.Overrides, (rule, other) => (rule, other))
            .ToLookup(pair => pair.other, pair => pair.rule, StringComparer.Ordinal);
    }

    public Policy Policy { get; }

    public LicenseLibrary Library { get; }

    /// <param name="subject">What it is about.</param>
    /// <param name="context">The facts; <c>engagement</c> must be one of them.</param>
    /// <param name="lifted">Names of rules that a decision lifts for this subject.</param>
    public PolicyAnswer Of(PolicySubject subject, Context context, ImmutableHashSet<string>? lifted = null)
    {
        lifted ??= Nothing;
        if (!subject.IsLicensed)
        {
            return OfFacts(DerivedFacts.WithLists(context, Policy, subject, null), lifted);
        }

        return subject.License is null
            ? OfFacts(DerivedFacts.WithLists(DerivedFacts.Unlicensed(context, subject.State), Policy, subject, null), lifted)
            : OfExpression(subject.License, leaf => OfLeaf(leaf, subject, context, lifted));
    }

    /// <summary>The verdict on one license alone.</summary>
    internal PolicyAnswer OfLeaf(SpdxExpression leaf, PolicySubject subject, Context context, ImmutableHashSet<string> lifted)
    {
        var license = LicenseChoice.Of(leaf, Library)[0];
        var facts = DerivedFacts.WithLists(DerivedFacts.With(context, license, Library), Policy, subject, license);
        return OfFacts(facts, lifted) with { Licenses = [license.ToString()] };
    }

    /// <summary>Verdicts on single licenses folded over an expression; linear in it. Of equally mild alternatives the first named.</summary>
    internal static PolicyAnswer OfExpression(SpdxExpression expression, Func<SpdxExpression, PolicyAnswer> leaf)
    {
        switch (expression)
        {
            case SpdxExpression.And and:
                return and.Operands.Select(operand => OfExpression(operand, leaf)).Aggregate(PolicyAnswer.Together);
            case SpdxExpression.Or or:
                var branches = or.Operands.Select(operand => OfExpression(operand, leaf)).ToList();
                var chosen = branches.MinBy(branch => (branch.Verdict, Demand(branch)))!;
                // What is open may still turn out milder than what asks: then nothing is certain yet.
                chosen = chosen.Verdict == Verdict.Ask ? branches.Where(branch => branch.Verdict == Verdict.Open).MinBy(Demand) ?? chosen : chosen;
                // What would settle another branch may still make the answer milder.
                return chosen.Verdict == Verdict.Allow ? chosen : chosen with { Missing = [.. branches.SelectMany(branch => branch.Missing).Distinct()] };
            default:
                return leaf(expression);
        }
    }

    private static int Demand(PolicyAnswer answer) => answer.Facts[DerivedFacts.Reach] switch
    {
        "none" => 0,
        "file" => 1,
        "library" => 2,
        "work" => 3,
        "network" => 4,
        _ => 5,
    };

    /// <summary>The verdict on facts that are complete as they are.</summary>
    private PolicyAnswer OfFacts(Context facts, ImmutableHashSet<string> lifted)
    {
        var engagement = facts["engagement"] ?? "use";
        var standing = new RuleStanding(rulesOn.GetValueOrDefault(engagement, []), overriders, facts, lifted);
        var (verdict, decidedBy, by) = Decide(standing, engagement);
        return new PolicyAnswer
        {
            Verdict = verdict,
            DecidedBy = decidedBy,
            By = by,
            Fired = standing.Holding,
            GaveWay = standing.GaveWay,
            Unsettled = verdict == Verdict.Deny ? [] : standing.Unsettled,
            NotChecked = verdict == Verdict.Deny ? [] : standing.NotChecked,
            Conduct = standing.Conduct,
            Missing = verdict == Verdict.Deny
                ? []
                : [.. standing.Unsettled.Concat(standing.NotChecked).SelectMany(rule => rule.Own.Facts).Where(fact => facts[fact] is null).Distinct(StringComparer.Ordinal)],
            Facts = facts,
        };
    }

    private (Verdict Verdict, PolicyRule? DecidedBy, ImmutableArray<string> By) Decide(RuleStanding standing, string engagement)
    {
        if (standing.First(Verdict.Deny) is { } denial)
        {
            return (Verdict.Deny, denial, []);
        }

        ImmutableArray<string> by = [.. standing.Holding.Where(rule => rule.Verdict == Verdict.Ask).Select(rule => rule.By!).Distinct(StringComparer.Ordinal)];
        if (standing.First(Verdict.Ask) is { } asking)
        {
            return (Verdict.Ask, asking, by);
        }

        var (otherwise, role) = Policy.Otherwise.GetValueOrDefault(engagement, (Verdict.Ask, null));
        var allowing = standing.First(Verdict.Allow);
        var isOpen = standing.Unsettled.Any(rule => rule.Verdict is Verdict.Deny or Verdict.Ask)
            || (allowing is null && otherwise != Verdict.Allow && standing.Unsettled.Any(rule => rule.Verdict == Verdict.Allow));
        if (isOpen)
        {
            return (Verdict.Open, null, []);
        }

        return allowing is not null ? (Verdict.Allow, allowing, [])
            : (otherwise, null, otherwise == Verdict.Ask && role is not null ? [role] : []);
    }
}
