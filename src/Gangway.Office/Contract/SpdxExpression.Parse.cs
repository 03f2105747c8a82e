using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Gangway.Office.Contract;

public abstract partial record SpdxExpression
{
    /// <summary>Reads an expression in time linear to its length, however many parentheses it has.</summary>
    /// <param name="offset">The character at which <paramref name="error"/> was noticed; 0 on success.</param>
    /// <returns>False for text that is no expression. NONE and NOASSERTION are statements of a document, not expressions.</returns>
    public static bool TryParse(
        ReadOnlySpan<char> text,
        LicenseIds ids,
        SpdxGrammar grammar,
        [NotNullWhen(true)] out SpdxExpression? expression,
        [NotNullWhen(false)] out string? error,
        out int offset)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var parser = new SpdxExpressionParser(text, ids, grammar);
        expression = parser.Parse();
        error = expression is null ? parser.Error ?? "The expression cannot be read." : null;
        offset = expression is null ? parser.ErrorOffset : 0;
        return expression is not null;
    }

    /// <summary>The operands joined by AND, flat; a single one stands for itself.</summary>
    public static SpdxExpression AllOf(IReadOnlyCollection<SpdxExpression> operands) =>
        Joined(operands, operand => operand is And and ? and.Operands : [operand], flat => new And(flat));

    /// <summary>The operands joined by OR, flat; a single one stands for itself.</summary>
    public static SpdxExpression AnyOf(IReadOnlyCollection<SpdxExpression> operands) =>
        Joined(operands, operand => operand is Or or ? or.Operands : [operand], flat => new Or(flat));

    private static SpdxExpression Joined(
        IReadOnlyCollection<SpdxExpression> operands,
        Func<SpdxExpression, ImmutableArray<SpdxExpression>> opened,
        Func<ImmutableArray<SpdxExpression>, SpdxExpression> join)
    {
        ArgumentNullException.ThrowIfNull(operands);
        ArgumentOutOfRangeException.ThrowIfZero(operands.Count);
        var flat = operands.SelectMany(operand => opened(operand)).ToImmutableArray();
        return flat.Length == 1 ? flat[0] : join(flat);
    }
}
