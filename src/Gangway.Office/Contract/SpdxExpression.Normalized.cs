using System.Collections.Immutable;

namespace Gangway.Office.Contract;

public abstract partial record SpdxExpression
{
    /// <summary>
    /// The same meaning in one writing: operands flat, each once, in ordinal order of their text.
    /// Two expressions that differ only in order, repetition or parentheses become equal.
    /// </summary>
    public SpdxExpression Normalized() => this switch
    {
        And and => AllOf(Sorted(Opened(and.Operands, operand => operand is And inner ? inner.Operands : [operand]))),
        Or or => AnyOf(Sorted(Opened(or.Operands, operand => operand is Or inner ? inner.Operands : [operand]))),
        _ => this,
    };

    /// <summary>
    /// Whether both say the same in another order, with repetitions or other parentheses. Which choices follow from others (A, of A OR A AND B)
    /// is not asked: that has no answer in bounded time, and an author who names a license means it.
    /// </summary>
    public bool IsEquivalentTo(SpdxExpression other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Normalized().Equals(other.Normalized());
    }

    /// <summary>A loop and not a lazy query: the recursion passes here, and frames of a query on the stack are large.</summary>
    private static List<SpdxExpression> Opened(
        ImmutableArray<SpdxExpression> operands, Func<SpdxExpression, ImmutableArray<SpdxExpression>> opened)
    {
        var flat = new List<SpdxExpression>();
        foreach (var operand in operands)
        {
            flat.AddRange(opened(operand.Normalized()));
        }

        return flat;
    }

    private static ImmutableArray<SpdxExpression> Sorted(List<SpdxExpression> operands) =>
    [
        .. operands
            .Select(operand => (Text: operand.ToString(), Operand: operand))
            .DistinctBy(pair => pair.Text, StringComparer.Ordinal)
            .OrderBy(pair => pair.Text, StringComparer.Ordinal)
            .Select(pair => pair.Operand),
    ];
}
