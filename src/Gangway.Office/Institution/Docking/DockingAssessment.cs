using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Docking;

/// <summary>Assesses one engagement from both shores: activate, align, classify, translate, answer. Pure: the same inputs give the same report.</summary>
public static class DockingAssessment
{
    private const int MostQuestions = 12;

    public static DockingResult Of(FirmSide firm, CommonsSide commons, Context context, string engagement, DockingRules rules)
    {
        var known = Known(commons, context, engagement, rules);
        var (sides, gaps, answers) = Answered(firm, commons, known, engagement, rules);
        var tasks = DockingTask.Of(sides, firm, engagement, rules);
        return new DockingResult
        {
            Engagement = engagement,
            Firm = firm,
            Commons = commons,
            Context = known,
            Sides = sides,
            Answers = answers,
            Gaps = gaps,
            Cards = Cards(gaps, tasks, sides, rules),
            Tasks = tasks,
            Promises = [.. sides.Firm.Where(norm => norm.IsHeld && norm.Norm.Deontic is not Deontic.Does)],
            Theirs = [.. sides.Commons.Where(norm => norm.IsPossible && rules.Theirs.Contains(norm.Norm.Role) && norm.Norm.Source.Kind is not "practice" and not "code-of-conduct")],
            Questions = Questions(firm, commons, known, engagement, rules, answers),
            NotChecked = [.. sides.Firm.Where(norm => norm.Active == Truth.Unknown && !norm.HoldsUp).SelectMany(norm => norm.Asks).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>What follows from the engagement, where the caller did not say otherwise.</summary>
    private static Context Known(CommonsSide commons, Context context, string engagement, DockingRules rules)
    {
        var known = context.With("engagement", engagement, "--as");
        foreach (var (fact, value) in rules.Engagements[engagement].Facts.Where(fact => known[fact.Key] is null))
        {
            known = known.With(fact, value, $"--as {engagement}");
        }

        var security = commons.Topics.FirstOrDefault(topic => topic.Topic == Community.Expectations.ExpectationTopic.Security);
        return known["has-security-contact"] is null && security is not null && Docking.Gaps.FactOf(security.Standing) is { } fact2
            ? known.With("has-security-contact", fact2, security.Evidence?.ToString() ?? "its files")
            : known;
    }

    private static (DockedSides, ImmutableArray<Gap>, ImmutableArray<PillarAnswer>) Answered(
        FirmSide firm, CommonsSide commons, Context context, string engagement, DockingRules rules)
    {
        var sides = DockedSides.Of(firm, commons, context, engagement, rules);
        var gaps = Docking.Gaps.Of(sides, firm, commons, context, engagement, rules);
        return (sides, gaps, [.. Enum.GetValues<Pillar>().Select(pillar => PillarAnswer.Of(pillar, gaps, sides))]);
    }

    /// <summary>One card a gap; then one for each duty that no gap is about.</summary>
    private static ImmutableArray<TranslationCard> Cards(ImmutableArray<Gap> gaps, ImmutableArray<DockingTask> tasks, DockedSides sides, DockingRules rules)
    {
        var shown = gaps.Select(gap => new TranslationCard(
            gap, tasks.FirstOrDefault(task => task.Duty.Norm.Id == gap.Commons?.Norm.Id), gap.Firm ?? (gap.Commons is { } duty ? Speaking(duty, sides, rules) : null), gap.Commons, rules.ReasonOf((gap.Commons ?? gap.Firm)?.Norm.Aim ?? "report-vulnerability"))).ToList();
        var covered = gaps.Where(gap => gap.Commons is not null).Select(gap => gap.Commons!.Norm.Id).ToHashSet(StringComparer.Ordinal);
        return [.. shown, .. tasks.Where(task => !covered.Contains(task.Duty.Norm.Id)).Select(task =>
            new TranslationCard(null, task, task.Serving.By ?? Speaking(task.Duty, sides, rules), task.Duty, rules.ReasonOf(task.Duty.Norm.Aim)))];
    }

    /// <summary>A rule of the firm on the same act, or one that asks for a fact such a norm makes true.</summary>
    private static DockedNorm? Speaking(DockedNorm duty, DockedSides sides, DockingRules rules) =>
        sides.Firm.FirstOrDefault(norm => norm.IsHeld && norm.Norm.Aim == duty.Norm.Aim)
        ?? (rules.SpeaksOf.TryGetValue(duty.Norm.Source.Kind, out var facts) ? sides.Firm.FirstOrDefault(norm => norm.IsHeld && norm.Norm.When.Facts.Any(facts.Contains)) : null);

    private static ImmutableArray<DockingQuestion> Questions(
        FirmSide firm, CommonsSide commons, Context context, string engagement, DockingRules rules, ImmutableArray<PillarAnswer> answers)
    {
        var facts = rules.Vocabulary.Facts;
        var asked = answers.OrderBy(answer => answer.Kind == AnswerKind.Unknown ? 0 : 1).SelectMany(answer => answer.Asks).Distinct(StringComparer.Ordinal);
        var questions = ImmutableArray.CreateBuilder<DockingQuestion>();
        foreach (var fact in asked.Where(fact => context[fact] is null).Take(MostQuestions))
        {
            ImmutableArray<DockingQuestion.Outcome> outcomes = [.. (facts.Fact(fact)?.Values ?? []).Select(value =>
            {
                var (_, then, thenAnswers) = Answered(firm, commons, context.With(fact, value, "if"), engagement, rules);
                return new DockingQuestion.Outcome(value, [.. thenAnswers.Select(answer => (answer.Pillar, answer.Kind))], then.Count(gap => gap.Certain == Truth.True), thenAnswers.Sum(answer => answer.Approvals.Length), thenAnswers.SelectMany(answer => answer.Asks).Distinct(StringComparer.Ordinal).Count());
            })];
            if (outcomes.DistinctBy(outcome => (string.Join(',', outcome.Answers), outcome.Gaps, outcome.Approvals, outcome.Open)).Count() > 1)
            {
                questions.Add(new DockingQuestion(fact, outcomes));
            }
        }

        return questions.ToImmutable();
    }
}
