using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Policies;

/// <summary>All contexts that some facts allow, to try conditions in.</summary>
internal static class FactSpace
{
    /// <summary>Beyond so many the question is left open.</summary>
    private const int MostContexts = 20_000;

    /// <returns>Null where there are too many to try.</returns>
    public static IEnumerable<Context>? Over(IEnumerable<string> facts, Policy policy)
    {
        ImmutableArray<(string Fact, ImmutableArray<string> Values)> axes =
            [.. facts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(fact => (fact, Values(fact, policy)))];
        var count = axes.Aggregate(1L, (product, axis) => product > MostContexts ? product : product * axis.Values.Length);
        return count > MostContexts ? null : Walk(axes, 0, Context.Empty);
    }

    /// <summary>An empty list never holds anything.</summary>
    private static ImmutableArray<string> Values(string fact, Policy policy) =>
        policy.Lists.FirstOrDefault(list => list.Name == fact) is { Licenses.IsEmpty: true, AsksPackage: false }
            ? ["no"]
            : policy.Vocabulary.Facts.Fact(fact)?.Values ?? [];

    private static IEnumerable<Context> Walk(ImmutableArray<(string Fact, ImmutableArray<string> Values)> axes, int at, Context context)
    {
        if (at == axes.Length)
        {
            return [context];
        }

        return axes[at].Values.SelectMany(value => Walk(axes, at + 1, context.With(axes[at].Fact, value, "tried")));
    }
}
