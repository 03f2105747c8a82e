using System.Collections.Immutable;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Decisions;

/// <summary>What a policy says once the decisions of people are taken into account.</summary>
/// <param name="Answer">The rules' answer, without those that a decision lifts.</param>
/// <param name="Verdict">The verdict that counts.</param>
/// <param name="DecidedBy">The decision that decided; null where a rule did.</param>
/// <param name="Considered">Every decision for this scope, the newest first, also those that hold no more.</param>
public sealed record DecidedAnswer(PolicyAnswer Answer, Verdict Verdict, Decision? DecidedBy, ImmutableArray<DecisionStanding> Considered)
{
    /// <summary>The roles that must answer now.</summary>
    public ImmutableArray<string> By => DecidedBy is null && Verdict is Verdict.Ask or Verdict.Open ? Answer.By : [];

    /// <summary>The rules that decisions in force lift.</summary>
    public ImmutableHashSet<string> Lifted =>
        [.. Considered.Where(standing => standing.Holds && standing.Decision.Allows).SelectMany(standing => standing.Decision.Rules.Keys)];

    /// <param name="evaluation">The policy.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="context">Its facts.</param>
    /// <param name="decisions">Those whose scope covers it.</param>
    /// <param name="now">The time to judge by.</param>
    public static DecidedAnswer Of(
        PolicyEvaluation evaluation, PolicySubject subject, Context context, ImmutableArray<Decision> decisions, DateTimeOffset now)
    {
        ImmutableArray<DecisionStanding> standings = [.. decisions
            .OrderByDescending(decision => decision.At).ThenByDescending(decision => decision.Id)
            .Select(decision => DecisionStanding.Of(decision, subject, context, evaluation.Policy, now))];
        if (standings.FirstOrDefault(standing => standing.Holds) is { Decision: { Allows: false } refusal })
        {
            return new DecidedAnswer(evaluation.Of(subject, context), Verdict.Deny, refusal, standings);
        }

        var allowing = standings.Where(standing => standing.Holds && standing.Decision.Allows).ToList();
        var answer = evaluation.Of(subject, context, [.. allowing.SelectMany(standing => standing.Decision.Rules.Keys)]);
        // What is left where its rules are lifted and no other holds is what the person allowed.
        var isAllowed = allowing.Count > 0 && ((answer.Verdict == Verdict.Ask && answer.DecidedBy is null) || (answer.Verdict == Verdict.Allow && answer.GaveWay.Any(pair => pair.To.Length == 0)));
        return isAllowed
            ? new DecidedAnswer(answer, Verdict.Allow, allowing[0].Decision, standings)
            : new DecidedAnswer(answer, answer.Verdict, null, standings);
    }
}
