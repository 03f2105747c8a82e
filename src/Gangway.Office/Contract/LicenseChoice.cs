using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>
/// Decides under which licenses a component is used where its expression offers alternatives: the one that asks least, by category,
/// then the first named. The choice is shown wherever it matters; a person may make another one.
/// </summary>
public static class LicenseChoice
{
    /// <summary>The licenses chosen, each once, in the order of the expression. Cost: linear in the expression.</summary>
    public static ImmutableArray<ChosenLicense> Of(SpdxExpression expression, LicenseLibrary library)
    {
        var chosen = new List<ChosenLicense>();
        Collect(expression, library, chosen);
        return [.. chosen.Distinct()];
    }

    /// <summary>Whether the expression offers alternatives at all.</summary>
    public static bool IsOffered(SpdxExpression expression) => expression switch
    {
        SpdxExpression.Or => true,
        SpdxExpression.And and => and.Operands.Any(IsOffered),
        _ => false,
    };

    private static void Collect(SpdxExpression expression, LicenseLibrary library, List<ChosenLicense> chosen)
    {
        switch (expression)
        {
            case SpdxExpression.And and:
                foreach (var operand in and.Operands)
                {
                    Collect(operand, library, chosen);
                }

                break;
            case SpdxExpression.Or or:
                Collect(or.Operands.MinBy(operand => Demand(operand, library))!, library, chosen);
                break;
            default:
                chosen.Add(Leaf(expression));
                break;
        }
    }

    /// <summary>The demand of AND is that of its most demanding part, of OR that of its least; an unknown license demands most.</summary>
    private static int Demand(SpdxExpression expression, LicenseLibrary library) => expression switch
    {
        SpdxExpression.And and => and.Operands.Max(operand => Demand(operand, library)),
        SpdxExpression.Or or => or.Operands.Min(operand => Demand(operand, library)),
        _ => library.Of(Leaf(expression).Id)?.Category is { } category and not LicenseCategory.Unknown ? (int)category : int.MaxValue,
    };

    /// <summary>One license of an expression. What the GNU licenses write as + has an id of its own.</summary>
    internal static ChosenLicense Leaf(SpdxExpression expression) => expression switch
    {
        SpdxExpression.License license => new ChosenLicense(license.Id, null),
        SpdxExpression.With with => Leaf(with.Licensed) with { Exception = with.Exception },
        _ => new ChosenLicense(expression.ToString()!, null),
    };
}
