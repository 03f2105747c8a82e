using System.Collections.Immutable;

namespace Gangway.Office.Contract;

public abstract partial record SpdxExpression
{
    /// <summary>Every license named, each once, in order of first mention: <see cref="License"/>, <see cref="LicenseRef"/> or <see cref="With"/>.</summary>
    public IReadOnlyList<SpdxExpression> Licenses
    {
        get
        {
            var found = new List<SpdxExpression>();
            Collect(this, found, []);
            return found;
        }
    }

    /// <summary>How many ways there are to choose at each OR; <see cref="long.MaxValue"/> stands for that many and more.</summary>
    public long ChoiceCount => this switch
    {
        And and => and.Operands.Aggregate(1L, (count, operand) => Bounded((UInt128)count * (UInt128)operand.ChoiceCount)),
        Or or => or.Operands.Aggregate(0L, (count, operand) => Bounded((UInt128)count + (UInt128)operand.ChoiceCount)),
        _ => 1,
    };

    /// <summary>
    /// The ways to choose, as expressions without OR, those of first operands first; <see cref="ChoiceCount"/> of them.
    /// Each is made when it is asked for: sixteen pairs have 65,536, so take as many as are needed.
    /// <see cref="Satisfies(Func{SpdxExpression, bool})"/> and <see cref="Choose"/> answer without enumerating.
    /// </summary>
    public IEnumerable<SpdxExpression> Choices()
    {
        var cursor = new SpdxChoiceCursor(this);
        do
        {
            yield return cursor.Current;
        }
        while (cursor.Advance());
    }

    /// <summary>
    /// The choice whose worst license is least bad, without OR; linear. On a tie the first operand, as the author wrote it.
    /// </summary>
    /// <param name="rank">How bad a <see cref="License"/>, <see cref="LicenseRef"/> or <see cref="With"/> is; asked once a mention.</param>
    public SpdxExpression Choose(Func<SpdxExpression, int> rank)
    {
        ArgumentNullException.ThrowIfNull(rank);
        return Ranked(this, rank).Choice;
    }

    /// <summary>Whether some choice consists of allowed licenses only; linear.</summary>
    /// <param name="allows">Asked about each <see cref="License"/>, <see cref="LicenseRef"/> or <see cref="With"/>.</param>
    public bool Satisfies(Func<SpdxExpression, bool> allows)
    {
        ArgumentNullException.ThrowIfNull(allows);
        return this switch
        {
            And and => and.Operands.All(operand => operand.Satisfies(allows)),
            Or or => or.Operands.Any(operand => operand.Satisfies(allows)),
            _ => allows(this),
        };
    }

    /// <summary>
    /// Whether some choice consists of these licenses only. An "or later" is a range on either side, as in the tools of the SPDX ecosystem:
    /// GPL-2.0-or-later is satisfied by GPL-3.0-only, and an allowed GPL-2.0-or-later allows GPL-3.0-only. A license WITH an exception must be
    /// allowed as such: an exception that is only an AdditionRef may restrict. Linear.
    /// </summary>
    /// <param name="allowed">Licenses in canonical writing, such as <c>GPL-2.0-only WITH Classpath-exception-2.0</c>.</param>
    public bool Satisfies(IReadOnlySet<string> allowed)
    {
        ArgumentNullException.ThrowIfNull(allowed);
        return Satisfies(new AllowedLicenses(allowed).Allows);
    }

    private static void Collect(SpdxExpression expression, List<SpdxExpression> found, HashSet<SpdxExpression> seen)
    {
        foreach (var operand in OperandsOf(expression))
        {
            Collect(operand, found, seen);
        }

        if (expression is not (And or Or) && seen.Add(expression))
        {
            found.Add(expression);
        }
    }

    private static (int Rank, SpdxExpression Choice) Ranked(SpdxExpression expression, Func<SpdxExpression, int> rank)
    {
        switch (expression)
        {
            case And and:
                var parts = and.Operands.Select(operand => Ranked(operand, rank)).ToList();
                return (parts.Max(part => part.Rank), AllOf([.. parts.Select(part => part.Choice)]));
            case Or or:
                return or.Operands.Select(operand => Ranked(operand, rank)).MinBy(part => part.Rank);
            default:
                return (rank(expression), expression);
        }
    }

    private static ImmutableArray<SpdxExpression> OperandsOf(SpdxExpression expression) => expression switch
    {
        And and => and.Operands,
        Or or => or.Operands,
        _ => [],
    };

    private static long Bounded(UInt128 count) => count > long.MaxValue ? long.MaxValue : (long)count;
}
