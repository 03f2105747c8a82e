using System.Collections.Immutable;
using System.Data.Common;
using Gangway.Office.Institution.Asking;
using Gangway.Office.Institution.Decisions;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Norms;

namespace Gangway.Institution;

/// <summary>A question with its answer, ready to be shown.</summary>
/// <param name="Ask">What was asked.</param>
/// <param name="Evaluation">The policy that answered.</param>
/// <param name="Answer">Rules and decisions together.</param>
/// <param name="Questions">What could still change the answer.</param>
/// <param name="Duties">Acts that the licenses ask for in this context for certain.</param>
/// <param name="OtherVersions">Versions the store has where it lacks this one.</param>
internal sealed record AskOutcome(
    Ask Ask, PolicyEvaluation Evaluation, DecidedAnswer Answer, ImmutableArray<PolicyQuestion> Questions, ImmutableArray<string> Duties, ImmutableArray<string> OtherVersions)
{
    /// <summary>Its number in the store; null where it was not recorded.</summary>
    public long? Id { get; init; }

    /// <summary>The number under which it waits for a person; null where it does not.</summary>
    public long? WaitsAs { get; init; }

    /// <summary>When a person should have answered.</summary>
    public DateTimeOffset? Due { get; init; }

    public Policy Policy => Evaluation.Policy;

    /// <summary>Answers a question with the policy and the decisions kept for its subject.</summary>
    public static async Task<AskOutcome> Of(
        DbConnection connection, PolicyEvaluation evaluation, Ask ask, ImmutableArray<string> otherVersions, DateTimeOffset now, CancellationToken stop)
    {
        ImmutableArray<Decision> decisions = [.. (await DecisionTable.Of(connection, ask.Engagement, ask.Identity, stop))
            .Where(decision => decision.Scope.Covers(ask.Engagement, ask.Identity, ask.Subject.Purl, ask.Product))];
        var answer = DecidedAnswer.Of(evaluation, ask.Subject, ask.Facts, decisions, now);
        ImmutableArray<PolicyQuestion> questions = answer.DecidedBy is { Allows: false }
            ? []
            : PolicyQuestions.Of(evaluation, ask.Subject, ask.Facts, answer.Answer, answer.Lifted);
        return new AskOutcome(ask, evaluation, answer, questions, DutiesOf(evaluation, ask, answer), otherVersions)
        {
            Due = WorkingDays.Due(now, answer.By, evaluation.Policy),
        };
    }

    private static ImmutableArray<string> DutiesOf(PolicyEvaluation evaluation, Ask ask, DecidedAnswer answer) => answer.Verdict == Verdict.Deny
        ? []
        : [.. answer.Answer.Licenses
            .Select(license => license.Split(" WITH ")[0])
            .SelectMany(id => evaluation.Library.Of(id)?.NormsOf(id) ?? [])
            .Where(norm => norm.Deontic == Deontic.Must && norm.When.In(ask.Facts) == Truth.True)
            .Select(norm => norm.Aim)
            .Distinct(StringComparer.Ordinal)];
}
