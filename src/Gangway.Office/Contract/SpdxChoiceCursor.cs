namespace Gangway.Office.Contract;

/// <summary>Turns the wheels of an expression's ORs one step at a time, the last wheel fastest.</summary>
internal sealed class SpdxChoiceCursor
{
    private readonly SpdxExpression expression;
    private readonly SpdxChoiceCursor[] operands;
    private int taken;

    public SpdxChoiceCursor(SpdxExpression expression)
    {
        this.expression = expression;
        operands = expression switch
        {
            SpdxExpression.And and => [.. and.Operands.Select(operand => new SpdxChoiceCursor(operand))],
            SpdxExpression.Or or => [.. or.Operands.Select(operand => new SpdxChoiceCursor(operand))],
            _ => [],
        };
    }

    public SpdxExpression Current => expression switch
    {
        SpdxExpression.And => SpdxExpression.AllOf([.. operands.Select(operand => operand.Current)]),
        SpdxExpression.Or => operands[taken].Current,
        _ => expression,
    };

    /// <summary>False after the last choice; the cursor then stands at the first again.</summary>
    public bool Advance() => expression is SpdxExpression.Or ? AdvanceOne() : AdvanceAll();

    private bool AdvanceOne()
    {
        if (operands[taken].Advance())
        {
            return true;
        }

        taken = (taken + 1) % operands.Length;
        return taken != 0;
    }

    private bool AdvanceAll()
    {
        for (var i = operands.Length - 1; i >= 0; i--)
        {
            if (operands[i].Advance())
            {
                return true;
            }
        }

        return false;
    }
}
