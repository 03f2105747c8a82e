using System.Collections.Immutable;

namespace Gangway.Office.Norms;

/// <summary>When a norm is active: a formula over facts, evaluated in three-valued logic.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    public static Condition Always { get; } = new All([]);

    /// <summary>The truth of this condition given what is known; Unknown only where an unknown fact could decide it.</summary>
    public abstract Truth In(Context context);

    /// <summary>The facts it asks for, each once.</summary>
    public IEnumerable<string> Facts => Mentions().Distinct(StringComparer.Ordinal);

    private protected abstract IEnumerable<string> Mentions();

    /// <summary>True when the fact has one of the values.</summary>
    public sealed record OneOf(string Fact, ImmutableArray<string> Values) : Condition
    {
        public override Truth In(Context context) =>
            context[Fact] is { } value ? Values.Contains(value, StringComparer.Ordinal).ToTruth() : Truth.Unknown;

        private protected override IEnumerable<string> Mentions() => [Fact];
    }

    public sealed record No(Condition Inner) : Condition
    {
        public override Truth In(Context context) => Inner.In(context).Not();

        private protected override IEnumerable<string> Mentions() => Inner.Mentions();
    }

    /// <summary>Conjunction; of nothing, it is true.</summary>
    public sealed record All(ImmutableArray<Condition> Inner) : Condition
    {
        public override Truth In(Context context) => Inner.Aggregate(Truth.True, (truth, next) => truth.And(next.In(context)));

        private protected override IEnumerable<string> Mentions() => Inner.SelectMany(next => next.Mentions());
    }

    /// <summary>Disjunction; of nothing, it is false.</summary>
    public sealed record Any(ImmutableArray<Condition> Inner) : Condition
    {
        public override Truth In(Context context) => Inner.Aggregate(Truth.False, (truth, next) => truth.Or(next.In(context)));

        private protected override IEnumerable<string> Mentions() => Inner.SelectMany(next => next.Mentions());
    }
}
