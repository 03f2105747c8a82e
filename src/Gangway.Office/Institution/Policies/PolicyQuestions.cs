using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Policies;

/// <summary>Decides what is worth asking: an unknown fact of which two values lead to different answers, whatever else is or is not known.</summary>
public static class PolicyQuestions
{
    /// <summary>So many combinations of unknown facts are tried; beyond, a fact counts where it changes the answer alone.</summary>
    private const int MostCombinations = 1000;

    public static ImmutableArray<PolicyQuestion> Of(
        PolicyEvaluation evaluation, PolicySubject subject, Context context, PolicyAnswer answer, ImmutableHashSet<string>? lifted = null)
    {
        var policy = evaluation.Policy;
        ImmutableArray<Fact> missing = [.. answer.Missing
            .Where(fact => DerivedFacts.IsAsked(fact, policy) && context[fact] is null && (fact != DerivedFacts.Category || subject.License is null))
            .Select(policy.Vocabulary.Facts.Fact)
            .OfType<Fact>()];
        var first = missing.Select(fact => (Fact: fact, Answers: Answers(fact))).ToList();
        var relevant = Relevant();
        var heldUp = answer.Unsettled.SelectMany(rule => rule.Own.Facts).ToHashSet(StringComparer.Ordinal);
        return [.. first
            .Where(pair => relevant.Contains(pair.Fact.Id))
            .Select(pair => new PolicyQuestion(pair.Fact.Id, pair.Answers, heldUp.Contains(pair.Fact.Id)))
            .OrderByDescending(question => question.HoldsUp)];

        PolicyAnswer With(Context with) => evaluation.Of(subject, with, lifted);

        ImmutableArray<(string, Verdict, ImmutableArray<string>)> Answers(Fact fact) =>
            [.. fact.Values.Select(value => With(DerivedFacts.Suppose(context, fact.Id, value, policy))).Zip(fact.Values, (then, value) => (value, then.Verdict, then.By))];

        HashSet<string> Relevant()
        {
            var combinations = missing.Aggregate(1L, (count, fact) => count > MostCombinations ? count : count * fact.Values.Length);
            return combinations <= MostCombinations ? Deciding((int)combinations) : [.. first.Where(pair => ChangesAlone(pair.Answers)).Select(pair => pair.Fact.Id)];
        }

        bool ChangesAlone(ImmutableArray<(string, Verdict Verdict, ImmutableArray<string> By)> answers) =>
            answers.Any(then => then.Verdict != answer.Verdict || !then.By.SequenceEqual(answer.By));

        HashSet<string> Deciding(int combinations)
        {
            var outcomes = Enumerable.Range(0, combinations).Select(number => Outcome(With(Combination(number)))).ToArray();
            var deciding = new HashSet<string>(StringComparer.Ordinal);
            for (var (at, step) = (0, 1); at < missing.Length; step *= missing[at++].Values.Length)
            {
                for (var number = 0; number < combinations; number++)
                {
                    if (number / step % missing[at].Values.Length > 0 && outcomes[number] != outcomes[number - step])
                    {
                        deciding.Add(missing[at].Id);
                        break;
                    }
                }
            }

            return deciding;
        }

        Context Combination(int number)
        {
            var with = context;
            foreach (var fact in missing)
            {
                with = DerivedFacts.Suppose(with, fact.Id, fact.Values[number % fact.Values.Length], policy);
                number /= fact.Values.Length;
            }

            return with;
        }
    }

    private static string Outcome(PolicyAnswer answer) => $"{answer.Verdict} {string.Join(',', answer.By)}";
}
