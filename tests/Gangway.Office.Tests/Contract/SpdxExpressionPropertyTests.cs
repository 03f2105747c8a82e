using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Contract;

namespace Gangway.Office.Tests.Contract;

public sealed class SpdxExpressionPropertyTests
{
    private static readonly string[] Words =
        ["MIT", "ISC", "Apache-2.0+", "LicenseRef-a", "DocumentRef-d:LicenseRef-b", "GPL-2.0-only WITH Classpath-exception-2.0", "Zlib"];

    [Fact]
    public void What_is_printed_is_read_back_as_the_same_expression() =>
        Prop.ForAll(Arb.From(Expressions()), expression => KnownIds.Parse(expression.ToString()).Equals(expression)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_normal_form_is_its_own_normal_form() =>
        Prop.ForAll(Arb.From(Expressions()), expression => expression.Normalized().Normalized().Equals(expression.Normalized())).QuickCheckThrowOnFailure();

    [Fact]
    public void Normalizing_keeps_what_satisfies() =>
        Prop.ForAll(Arb.From(Expressions()), Arb.From(Sets()), (expression, allowed) => expression.Normalized().Satisfies(allowed.Contains) == expression.Satisfies(allowed.Contains)).QuickCheckThrowOnFailure();

    [Fact]
    public void An_expression_is_satisfied_exactly_when_one_of_its_choices_is() =>
        Prop.ForAll(
            Arb.From(Expressions()),
            Arb.From(Sets()),
            (expression, allowed) => expression.Satisfies(allowed.Contains) == expression.Choices().Any(choice => choice.Licenses.All(allowed.Contains))).QuickCheckThrowOnFailure();

    /// <summary>The oracle writes every range out as the versions it holds and multiplies every OR out.</summary>
    [Fact]
    public void A_list_satisfies_exactly_when_some_choice_offers_only_versions_on_it()
    {
        string[] written = ["MIT", "GPL-1.0-only", "GPL-2.0-only", "GPL-2.0-or-later", "GPL-3.0-or-later", "GPL-1.0-or-later WITH GCC-exception-3.1", "GPL-3.0-only WITH GCC-exception-3.1"];
        Prop.ForAll(
            Arb.From(Expressions(written)),
            Arb.From(Gen.SubListOf(written)),
            (expression, allowed) =>
            {
                var versions = allowed.SelectMany(Versions).ToHashSet();
                return expression.Satisfies(allowed.ToHashSet()) == expression.Choices().Any(choice => choice.Licenses.All(license => Versions(license.ToString()).Any(versions.Contains)));
            }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Shuffled_and_repeated_operands_are_equivalent() =>
        Prop.ForAll(
            Arb.From(Expressions()),
            expression => expression.IsEquivalentTo(Turned(expression))).QuickCheckThrowOnFailure();

    [Fact]
    public void There_are_as_many_choices_as_counted_and_none_has_an_OR() =>
        Prop.ForAll(
            Arb.From(Expressions()),
            expression => expression.Choices().LongCount() == expression.ChoiceCount
                && expression.Choices().All(choice => !choice.ToString().Contains(" OR ", StringComparison.Ordinal))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_chosen_branch_is_no_worse_than_any_other() =>
        Prop.ForAll(
            Arb.From(Expressions()),
            expression => Worst(expression.Choose(Rank)) == expression.Choices().Min(Worst)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_read_or_refused_without_an_exception() =>
        Prop.ForAll(
            Arb.From(Gen.ArrayOf(Gen.Elements("MIT", "(", ")", " AND ", " OR ", " WITH ", "/", "+", "LicenseRef-", ":", ",", " ", "LLVM-exception", "é", "-"))),
            pieces => SpdxExpression.TryParse(string.Concat(pieces), KnownIds.Ids, SpdxGrammar.Lax, out var expression, out var error, out var offset)
                ? SpdxExpression.TryParse(expression.ToString(), KnownIds.Ids, SpdxGrammar.Lax, out var again, out _, out _) && expression.Equals(again)
                : error.Length > 0 && offset >= 0 && offset <= string.Concat(pieces).Length).QuickCheckThrowOnFailure();

    private static int Worst(SpdxExpression choice) => choice.Licenses.Max(Rank);

    private static int Rank(SpdxExpression license) => Array.IndexOf(Words, license.ToString());

    private static IEnumerable<string> Versions(string license) =>
        !license.Contains("-or-later", StringComparison.Ordinal)
            ? [license]
            : new[] { "1.0", "2.0", "3.0" }.Where(version => string.CompareOrdinal(version, license[4..7]) >= 0).Select(version => $"GPL-{version}-only{license[16..]}");

    private static SpdxExpression Turned(SpdxExpression expression) => expression switch
    {
        SpdxExpression.And and => SpdxExpression.AllOf([.. and.Operands.Reverse().Select(Turned), Turned(and.Operands[0])]),
        SpdxExpression.Or or => SpdxExpression.AnyOf([.. or.Operands.Reverse().Select(Turned), Turned(or.Operands[^1])]),
        _ => expression,
    };

    private static Gen<SpdxExpression> Expressions(string[]? words = null) => Gen.Sized(size => Nested(Math.Min(size, 12), words ?? Words));

    private static Gen<SpdxExpression> Nested(int size, string[] words)
    {
        var leaf = Gen.Elements(words).Select(word => KnownIds.Parse(word));
        if (size < 2)
        {
            return leaf;
        }

        var several = Gen.Choose(2, 3).SelectMany(count => Gen.ArrayOf(Nested(size / 3, words), count));
        return Gen.OneOf(leaf, several.Select(operands => SpdxExpression.AllOf(operands)), several.Select(operands => SpdxExpression.AnyOf(operands)));
    }

    private static Gen<HashSet<SpdxExpression>> Sets() =>
        Gen.SubListOf(Words).Select(words => words.Select(word => KnownIds.Parse(word)).ToHashSet());
}
