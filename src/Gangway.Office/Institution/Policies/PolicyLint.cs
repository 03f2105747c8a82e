using System.Collections.Immutable;
using Gangway.Office.Contract;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Policies;

/// <summary>
/// Decides what is wrong with a policy that can be read: rules no facts can make hold or decide, rules against one another, bans of what no
/// license restricts, norms without consequence, rules that never matched anything. Conditions are tried over all values of their facts.
/// </summary>
public static class PolicyLint
{
    public static ImmutableArray<string> Kinds { get; } =
        ["unreadable", "unreachable", "contradicting", "overlapping", "circle", "over-strict", "toothless", "never-fired", "no-window", "unused-role", "not-tried"];

    /// <summary>From fewer asks and packages nobody can tell whether a rule is needed.</summary>
    private const int FewestToJudge = 20;

    /// <param name="policy">The policy.</param>
    /// <param name="library">Encoded license terms, for what upstream restricts.</param>
    /// <param name="use">How often each rule held over what was asked and what is in the portfolio; null where there is nothing to count.</param>
    /// <returns>In the order of the file.</returns>
    public static ImmutableArray<PolicyFinding> Of(Policy policy, LicenseLibrary library, PolicyUse? use) =>
    [
        .. policy.Rules.SelectMany(rule => Unreachable(rule, policy)
                .Concat(Circle(rule, policy))
                .Concat(Opposed(rule, policy))
                .Concat(OverStrict(rule, policy, library))
                .Concat(Toothless(rule, policy))
                .Concat(NeverFired(rule, policy, use)))
            .Concat(Roles(policy))
            .OrderBy(finding => finding.Issue.Severity == Severity.Error ? 0 : 1),
    ];

    internal static PolicyFinding Finding(string kind, PolicyRule rule, Policy policy, Severity severity, string message, string fix) =>
        new(kind, rule.Name, new Issue(policy.Source, $"{rule.Name} {message}", severity, $"line {rule.Line}", fix));

    private static IEnumerable<PolicyFinding> Unreachable(PolicyRule rule, Policy policy)
    {
        if (FactSpace.Over(rule.Own.Facts, policy) is not { } space)
        {
            yield return Finding("not-tried", rule, policy, Severity.Note, "asks for too many facts at once to be tried", "Split it into several.");
        }
        else if (!space.Any(context => rule.Own.In(context) == Truth.True))
        {
            yield return Finding("unreachable", rule, policy, Severity.Error, "can never hold: no values of its facts make its condition true", "Correct the condition, or remove the norm.");
        }
        else if (policy.Rules.FirstOrDefault(other => AlwaysPrevails(other, rule, policy)) is { } stronger)
        {
            yield return Finding("unreachable", rule, policy, Severity.Error,
                $"can never decide: wherever it holds, {stronger.Name} (line {stronger.Line}) holds too and prevails", $"Narrow {stronger.Name}, let {rule.Name} override it, or remove it.");
        }
    }

    private static bool AlwaysPrevails(PolicyRule strong, PolicyRule weak, Policy policy)
    {
        if (strong.Verdict is not { } verdict || weak.Verdict is not { } other || strong == weak || !weak.On.All(on => strong.On.Contains(on))
            || weak.Overrides.Contains(strong.Name) || policy.Rules.Any(rule => rule.Overrides.Contains(strong.Name)))
        {
            return false;
        }

        // Two that ask differ by whom they ask; an override of the same strictness silences all the same.
        return (verdict > other || strong.Overrides.Contains(weak.Name))
            && strong.Own.Facts.Any(fact => weak.Own.Facts.Contains(fact))
            && FactSpace.Over(strong.Own.Facts.Concat(weak.Own.Facts), policy) is { } space
            && space.All(context => weak.Own.In(context) != Truth.True || strong.Own.In(context) == Truth.True);
    }

    private static IEnumerable<PolicyFinding> Circle(PolicyRule rule, Policy policy)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(rule.Overrides);
        while (open.TryPop(out var name))
        {
            if (name == rule.Name)
            {
                return [Finding("circle", rule, policy, Severity.Error, "overrides itself through others: nobody can say which holds", "Remove one of the overrides.")];
            }

            if (reached.Add(name))
            {
                foreach (var next in policy.Rule(name)?.Overrides ?? [])
                {
                    open.Push(next);
                }
            }
        }

        return [];
    }

    /// <summary>A must against a must-not of conduct on acts that exclude each other, and an allow that meets a deny.</summary>
    private static IEnumerable<PolicyFinding> Opposed(PolicyRule rule, Policy policy) => policy.Rules
        .Where(other => other.Line > rule.Line && other.On.Any(on => rule.On.Contains(on)) && !rule.Overrides.Contains(other.Name) && !other.Overrides.Contains(rule.Name))
        .Select(other => (Other: other, Kind: Opposition(rule, other, policy)))
        .Where(pair => pair.Kind is not null)
        .SelectMany(pair => Meeting(rule, pair.Other, policy) is { } meeting ? [Against(rule, pair.Other, pair.Kind!, meeting, policy)] : Enumerable.Empty<PolicyFinding>());

    private static PolicyFinding Against(PolicyRule rule, PolicyRule other, string kind, string meeting, Policy policy) => kind == "contradicting"
        ? Finding(kind, rule, policy, Severity.Error, $"and {other.Name} (line {other.Line}) cannot both be kept{meeting}", "Let one override the other, or narrow a condition.")
        : Finding(kind, rule, policy, Severity.Note, $"meets {other.Name} (line {other.Line}){meeting}: deny prevails", "Let one override the other if that is not meant.");

    private static string? Opposition(PolicyRule rule, PolicyRule other, Policy policy)
    {
        var (first, second) = (rule.Norm, other.Norm);
        var isConduct = rule.Verdict is null && other.Verdict is null;
        if (isConduct && (first.Deontic, second.Deontic) is (Deontic.Must, Deontic.MustNot) or (Deontic.MustNot, Deontic.Must))
        {
            var (must, mustNot) = first.Deontic == Deontic.Must ? (first.Aim, second.Aim) : (second.Aim, first.Aim);
            var act = policy.Vocabulary.Acts[must];
            return must == mustNot || act.Implies.Contains(mustNot) || policy.Vocabulary.Acts[mustNot].Includes.Contains(must) ? "contradicting" : null;
        }

        if (isConduct && first.Deontic == Deontic.Must && second.Deontic == Deontic.Must)
        {
            return policy.Vocabulary.Acts[first.Aim].Contradicts.Contains(second.Aim) ? "contradicting" : null;
        }

        // Only where both look at the same facts: a ban of what is dangerous meets every permission, and is meant to.
        return (rule.Verdict, other.Verdict) is (Verdict.Allow, Verdict.Deny) or (Verdict.Deny, Verdict.Allow)
            && rule.Own.Facts.Any(fact => other.Own.Facts.Contains(fact)) ? "overlapping" : null;
    }

    /// <summary>An example of facts in which both hold; null where there is none, or where there are too many to try.</summary>
    private static string? Meeting(PolicyRule rule, PolicyRule other, Policy policy) =>
        FactSpace.Over(rule.Own.Facts.Concat(other.Own.Facts), policy)?.FirstOrDefault(context => rule.Own.In(context) == Truth.True && other.Own.In(context) == Truth.True) is { } found
            ? $", for example where {string.Join(", ", found.Facts.Select(fact => $"{fact.Key} = {fact.Value.Value}"))}"
            : null;

    /// <summary>A ban in a context in which no license of the category concerned demands or forbids anything beyond what it always does.</summary>
    private static IEnumerable<PolicyFinding> OverStrict(PolicyRule rule, Policy policy, LicenseLibrary library)
    {
        if (rule.Verdict is not (Verdict.Deny or Verdict.Ask) || !rule.On.Contains("use") || !rule.Own.Facts.Contains(DerivedFacts.Category)
            || FactSpace.Over(rule.Own.Facts.Append(DerivedFacts.Category).Append("delivery"), policy) is not { } space)
        {
            yield break;
        }

        var idle = space
            .Where(context => rule.Own.In(context) == Truth.True)
            .FirstOrDefault(context => !IsRestricted(context[DerivedFacts.Category]!, context.With("engagement", "use", "tried"), library));
        if (idle is not null)
        {
            var (severity, does) = rule.Verdict == Verdict.Deny ? (Severity.Warning, "forbids") : (Severity.Note, "asks about");
            yield return Finding("over-strict", rule, policy, severity,
                $"{does} what no license of the category restricts, for example where {string.Join(", ", idle.Facts.Select(fact => $"{fact.Key} = {fact.Value.Value}"))}",
                "Leave that case out of the condition, or say in the words why the firm wants it all the same.");
        }
    }

    private static bool IsRestricted(string category, Context context, LicenseLibrary library) => library.Ids
        .Where(id => DerivedFacts.Word(library.Of(id)!.Category) == category)
        .SelectMany(id => library.Of(id)!.NormsOf(id))
        .Any(norm => norm.Deontic is Deontic.Must or Deontic.MustNot && norm.When.Facts.Any() && norm.When.In(context) != Truth.False);

    private static IEnumerable<PolicyFinding> Toothless(PolicyRule rule, Policy policy)
    {
        if (rule.Norm.Deontic is Deontic.Must or Deontic.MustNot && rule.Norm.OrElse is null or "none")
        {
            yield return Finding("toothless", rule, policy, Severity.Warning, "has no consequence: nothing follows where it is not kept", "Add or-else: release-blocked, warned, change-rejected …; or make it a should.");
        }
    }

    private static IEnumerable<PolicyFinding> NeverFired(PolicyRule rule, Policy policy, PolicyUse? use)
    {
        var looked = use is null ? 0 : rule.On.Sum(on => use.Looked.GetValueOrDefault(on));
        if (rule.Verdict is not null && looked >= FewestToJudge && use!.Fired.GetValueOrDefault(rule.Name) == 0)
        {
            yield return Finding("never-fired", rule, policy, Severity.Note, $"has held for none of {looked} asks and packages", "Keep it if it guards against the rare case; else remove it.");
        }
    }

    private static IEnumerable<PolicyFinding> Roles(Policy policy)
    {
        var asked = policy.Rules.Select(rule => rule.By).Concat(policy.Otherwise.Values.Select(otherwise => otherwise.By)).ToHashSet();
        foreach (var role in policy.Roles)
        {
            if (!asked.Contains(role.Id))
            {
                yield return new PolicyFinding("unused-role", null, new Issue(policy.Source, $"no rule asks the role {role.Id}", Severity.Note, $"line {role.Line}", "Remove it, or let a rule ask it."));
            }
            else if (role.AnswersWithin is null)
            {
                yield return new PolicyFinding("no-window", null, new Issue(policy.Source, $"the role {role.Id} promises no time to answer", Severity.Warning, $"line {role.Line}", "Add answers-within: DAYS; without it nobody can tell a late answer."));
            }
        }
    }
}
