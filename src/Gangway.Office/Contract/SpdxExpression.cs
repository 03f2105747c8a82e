using System.Collections.Immutable;
using System.Text;

namespace Gangway.Office.Contract;

/// <summary>
/// An SPDX license expression (SPDX 2.3 annex D, 3.0 annex B). Operands of one operator lie flat: <c>A OR (B OR C)</c> has three.
/// A parsed expression is at most <see cref="MostNesting"/> operators deep, so walking it by recursion is safe.
/// </summary>
public abstract partial record SpdxExpression
{
    /// <summary>How often AND and OR may alternate from the outside in; redundant parentheses do not count.</summary>
    public const int MostNesting = 200;

    private SpdxExpression()
    {
    }

    /// <summary>An id of the SPDX license list, in the list's case; <paramref name="OrLater"/> is a <c>+</c> after it.</summary>
    public sealed record License(string Id, bool OrLater = false) : SpdxExpression;

    /// <summary><c>DocumentRef-Document:LicenseRef-Name</c>: both without their prefixes, compared by case.</summary>
    public sealed record LicenseRef(string Name, string? Document = null) : SpdxExpression;

    /// <summary>A license with an additional permission.</summary>
    /// <param name="Licensed">A <see cref="License"/> or <see cref="LicenseRef"/>.</param>
    /// <param name="Exception">An id of the SPDX exception list, or <c>[DocumentRef-x:]AdditionRef-y</c>.</param>
    public sealed record With(SpdxExpression Licensed, string Exception) : SpdxExpression;

    /// <summary>All operands (at least two) hold together.</summary>
    public sealed record And(ImmutableArray<SpdxExpression> Operands) : SpdxExpression
    {
        public bool Equals(And? other) => other is not null && Operands.SequenceEqual(other.Operands);

        public override int GetHashCode() => HashOf("AND", Operands);
    }

    /// <summary>The recipient chooses one of the operands (at least two).</summary>
    public sealed record Or(ImmutableArray<SpdxExpression> Operands) : SpdxExpression
    {
        public bool Equals(Or? other) => other is not null && Operands.SequenceEqual(other.Operands);

        public override int GetHashCode() => HashOf("OR", Operands);
    }

    /// <summary>Canonical form: as few parentheses as the meaning allows, operators in upper case.</summary>
    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Write(text, this);
        return text.ToString();
    }

    private static void Write(StringBuilder text, SpdxExpression expression)
    {
        switch (expression)
        {
            case License license:
                text.Append(license.Id).Append(license.OrLater ? "+" : "");
                break;
            case LicenseRef reference:
                text.Append(reference.Document is null ? "" : $"DocumentRef-{reference.Document}:").Append("LicenseRef-").Append(reference.Name);
                break;
            case With with:
                Write(text, with.Licensed);
                text.Append(" WITH ").Append(with.Exception);
                break;
            case And and:
                WriteJoined(text, and.Operands, " AND ");
                break;
            case Or or:
                WriteJoined(text, or.Operands, " OR ");
                break;
        }
    }

    /// <summary>Only an OR inside an AND needs parentheses: AND binds tighter.</summary>
    private static void WriteJoined(StringBuilder text, ImmutableArray<SpdxExpression> operands, string joint)
    {
        for (var i = 0; i < operands.Length; i++)
        {
            var bracketed = joint == " AND " && operands[i] is Or;
            text.Append(i == 0 ? "" : joint).Append(bracketed ? "(" : "");
            Write(text, operands[i]);
            text.Append(bracketed ? ")" : "");
        }
    }

    private static int HashOf(string joint, ImmutableArray<SpdxExpression> operands)
    {
        var hash = new HashCode();
        hash.Add(joint);
        foreach (var operand in operands)
        {
            hash.Add(operand);
        }

        return hash.ToHashCode();
    }
}
