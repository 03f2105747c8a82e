using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Norms;

namespace Gangway.Office.Tests.Norms;

public class ConditionTests
{
    private static readonly FactVocabulary Facts = new(
        [
            new Fact("delivery", ["internal", "network", "binary"], new Localized("How?", "如何？")),
            new Fact("modified", ["yes", "no"], new Localized("Changed?", "修改？")),
            new Fact("linking", ["none", "static"], new Localized("Linked?", "链接？")),
        ],
        [KeyValuePair.Create("conveys", "delivery in (binary)")]);

    [Theory]
    [InlineData("always", Truth.True)]
    [InlineData("delivery = binary", Truth.True)]
    [InlineData("delivery != binary", Truth.False)]
    [InlineData("conveys", Truth.True)]
    [InlineData("modified = yes", Truth.Unknown)]
    [InlineData("conveys and modified = yes", Truth.Unknown)]
    [InlineData("conveys or modified = yes", Truth.True)]
    [InlineData("delivery = internal and modified = yes", Truth.False)]
    [InlineData("not (delivery = internal or modified = yes)", Truth.Unknown)]
    [InlineData("delivery = network or delivery = binary and linking = none", Truth.Unknown)]
    public void A_condition_is_true_false_or_unknown(string text, Truth expected) =>
        Assert.Equal(expected, ConditionText.Parse(text, Facts).In(Context.Empty.With("delivery", "binary", "--ship")));

    [Theory]
    [InlineData("", "is expected, not the end")]
    [InlineData("delivery = by-mail", "never \"by-mail\"")]
    [InlineData("weather = fine", "no fact")]
    [InlineData("ships", "no term")]
    [InlineData("conveys and", "is expected")]
    [InlineData("(conveys", "\")\" is expected")]
    [InlineData("conveys conveys", "one word too many")]
    [InlineData("delivery in binary", "\"(\" is expected")]
    public void What_is_no_condition_says_what_is_wrong(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => ConditionText.Parse(text, Facts)).Message, StringComparison.Ordinal);

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.Contains("nested deeper", Assert.Throws<FormatException>(
            () => ConditionText.Parse(new string('(', 100_000), Facts)).Message, StringComparison.Ordinal);

    [Fact]
    public void Learning_a_fact_never_flips_a_known_answer()
    {
        var condition = Gen.Sized(Conditions).ToArbitrary();
        var context = Contexts().ToArbitrary();
        var learned = Gen.Elements(AllValues()).ToArbitrary();
        Prop.ForAll(condition, context, learned, (rule, known, fact) =>
        {
            var before = rule.In(known);
            return known[fact.Fact] is not null || before == Truth.Unknown || rule.In(known.With(fact.Fact, fact.Value, "learned")) == before;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Unknown_means_that_some_answers_would_settle_it()
    {
        var condition = Gen.Sized(Conditions).ToArbitrary();
        Prop.ForAll(condition, Contexts().ToArbitrary(), (rule, known) =>
        {
            var asked = Activation.Of(NormStories.Norm(rule), NormStories.Vocabulary(Facts), known);
            return asked.Active != Truth.Unknown ? asked.Asks.IsEmpty : asked.Asks.Length > 0 && asked.Asks.All(fact => known[fact] is null);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Learning_a_fact_never_takes_away_a_norm_that_holds_nor_brings_one_that_does_not()
    {
        var norms = EncodedNorms.Library.Ids.Select(id => EncodedNorms.Library.Of(id)!).Distinct().SelectMany(family => family.Norms).Select(norm => norm.Norm).ToArray();
        var facts = norms.SelectMany(norm => norm.When.Facts).Distinct().ToArray();
        var values = facts.SelectMany(fact => EncodedNorms.Vocabulary.Facts.Fact(fact)!.Values.Select(value => (Fact: fact, Value: value))).ToArray();
        var known = Gen.Elements(values).ListOf(4).Select(pairs => pairs.Aggregate(Context.Empty, (context, pair) => context.With(pair.Fact, pair.Value, "given"))).ToArbitrary();
        Prop.ForAll(Gen.Elements(norms).ToArbitrary(), known, Gen.Elements(values).ToArbitrary(), (norm, context, learned) =>
        {
            var before = Activation.Of(norm, EncodedNorms.Vocabulary, context);
            var after = Activation.Of(norm, EncodedNorms.Vocabulary, context[learned.Fact] is null ? context.With(learned.Fact, learned.Value, "learned") : context);
            return before.Active == Truth.Unknown || (after.Active == before.Active && after.Norm.Alternatives == norm.Alternatives && after.Norm.OrElse == norm.OrElse);
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>A ladder: each rung is what follows when the rung below was reached and not kept. What is known of a rung stays known.</summary>
    [Fact]
    public void A_ladder_of_consequences_only_grows_as_facts_become_known()
    {
        var ladder = Gen.Sized(Conditions).ListOf(4).ToArbitrary();
        Prop.ForAll(ladder, Contexts().ToArbitrary(), Gen.Elements(AllValues()).ToArbitrary(), (rungs, known, learned) =>
        {
            var more = known[learned.Fact] is null ? known.With(learned.Fact, learned.Value, "learned") : known;
            return Reached(rungs, known).Zip(Reached(rungs, more)).All(pair => pair.First == Truth.Unknown || pair.First == pair.Second);
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>One way that is open or known keeps a duty with alternatives from being broken, whatever is learned of the others.</summary>
    [Fact]
    public void A_duty_with_alternatives_that_is_met_stays_met()
    {
        var ways = Gen.Sized(Conditions).ListOf(3).ToArbitrary();
        Prop.ForAll(ways, Contexts().ToArbitrary(), Gen.Elements(AllValues()).ToArbitrary(), (open, known, learned) =>
        {
            var more = known[learned.Fact] is null ? known.With(learned.Fact, learned.Value, "learned") : known;
            var (before, after) = (Met(open, known), Met(open, more));
            return before == Truth.Unknown || before == after;
        }).QuickCheckThrowOnFailure();

        static Truth Met(IEnumerable<Condition> ways, Context context) => ways.Aggregate(Truth.False, (met, way) => met.Or(way.In(context)));
    }

    private static IEnumerable<Truth> Reached(IEnumerable<Condition> rungs, Context context)
    {
        var reached = Truth.True;
        foreach (var rung in rungs)
        {
            reached = reached.And(rung.In(context));
            yield return reached;
        }
    }

    private static (string Fact, string Value)[] AllValues() =>
        [.. new[] { "delivery", "modified", "linking" }.SelectMany(fact => Facts.Fact(fact)!.Values.Select(value => (fact, value)))];

    private static Gen<Context> Contexts() =>
        Gen.Elements(AllValues()).ListOf(2).Select(pairs => pairs.Aggregate(Context.Empty, (context, pair) => context.With(pair.Fact, pair.Value, "given")));

    private static Gen<Condition> Conditions(int size)
    {
        var atom = Gen.Elements(AllValues()).Select(pair => (Condition)new Condition.OneOf(pair.Fact, [pair.Value]));
        if (size <= 1)
        {
            return atom;
        }

        var smaller = Conditions(size / 3);
        return Gen.OneOf(
            atom,
            smaller.Select(inner => (Condition)new Condition.No(inner)),
            smaller.ListOf(2).Select(parts => (Condition)new Condition.All([.. parts])),
            smaller.ListOf(2).Select(parts => (Condition)new Condition.Any([.. parts])));
    }
}
