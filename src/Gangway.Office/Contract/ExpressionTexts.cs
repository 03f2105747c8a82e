namespace Gangway.Office.Contract;

/// <summary>Reads expressions, each distinct writing once: a tree has thousands of files and a handful of licenses.</summary>
internal sealed class ExpressionTexts(LicenseIds ids)
{
    private readonly Dictionary<string, SpdxExpression?> known = new(StringComparer.Ordinal);

    /// <summary>In one writing; null for null, and for what is no expression.</summary>
    public SpdxExpression? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (!known.TryGetValue(text, out var expression))
        {
            expression = SpdxExpression.TryParse(text, ids, SpdxGrammar.Lax, out var parsed, out _, out _) ? parsed.Normalized() : null;
            known.Add(text, expression);
        }

        return expression;
    }

    /// <summary>All of them together; null for none.</summary>
    public SpdxExpression? AllOf(IEnumerable<string> texts) => Together([.. texts.Select(Parse).OfType<SpdxExpression>()]);

    public static SpdxExpression? Together(IReadOnlyList<SpdxExpression> parts) => parts.Count switch
    {
        0 => null,
        1 => parts[0],
        _ => new SpdxExpression.And([.. parts]).Normalized(),
    };
}
