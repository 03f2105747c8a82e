using System.Collections.Immutable;

namespace Gangway.Office.Norms;

/// <summary>Decides which norms hold in a context, and which facts could still change that.</summary>
public static class Activation
{
    /// <summary>One norm held against a context.</summary>
    /// <param name="Norm">The norm.</param>
    /// <param name="Active">True: it holds. False: it does not. Unknown: one of <paramref name="Asks"/> decides.</param>
    /// <param name="Asks">Unknown facts of which some value, alone or with the others, would settle it; empty unless Active is Unknown.</param>
    public sealed record Result(Norm Norm, Truth Active, ImmutableArray<string> Asks);

    public static Result Of(Norm norm, Vocabulary vocabulary, Context context)
    {
        var truth = norm.When.In(context);
        return new Result(norm, truth, truth == Truth.Unknown ? Questions(norm.When, vocabulary, context) : []);
    }

    /// <summary>A fact is worth asking for when one of its values settles the matter; where none does alone, all are.</summary>
    private static ImmutableArray<string> Questions(Condition condition, Vocabulary vocabulary, Context context)
    {
        ImmutableArray<string> unknown = [.. condition.Facts.Where(fact => context[fact] is null)];
        ImmutableArray<string> settling = [.. unknown.Where(Settles)];
        return settling.IsEmpty ? unknown : settling;

        bool Settles(string fact) =>
            vocabulary.Facts.Fact(fact) is { } known
            && known.Values.Any(value => condition.In(context.With(fact, value, "if")) != Truth.Unknown);
    }
}
