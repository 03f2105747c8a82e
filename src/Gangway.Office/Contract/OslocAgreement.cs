using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>Our answers beside OSADL's, cell by cell, over the pairs of which both licenses are encoded here.</summary>
/// <param name="Cells">Every pair compared, in the order of the matrix.</param>
/// <param name="Left">Pairs of the matrix with a license whose terms are not encoded here.</param>
public sealed record OslocAgreement(ImmutableArray<OslocAgreement.Cell> Cells, int Left)
{
    private static readonly ImmutableDictionary<string, CompatibilityAnswer> Meanings = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("Yes", CompatibilityAnswer.Yes),
        KeyValuePair.Create("Same", CompatibilityAnswer.Yes),
        KeyValuePair.Create("No", CompatibilityAnswer.No),
        KeyValuePair.Create("Check dependency", CompatibilityAnswer.Check),
        KeyValuePair.Create("Unknown", CompatibilityAnswer.Unknown),
    ]);

    /// <param name="Theirs">Their answer in their word.</param>
    /// <param name="Ours">Our answer with what decided it.</param>
    public sealed record Cell(string Theirs, CompatibilityVerdict Ours)
    {
        public bool Agrees => Meanings.TryGetValue(Theirs, out var meaning) && meaning == Ours.Answer;
    }

    public int Agreed => Cells.Count(cell => cell.Agrees);

    /// <summary>The question is theirs: code is copied in, and the work is passed on.</summary>
    public static OslocAgreement Of(OslocMatrix matrix, LicenseIds ids, LicenseLibrary library)
    {
        var question = new CompatibilityQuestion();
        var known = new Dictionary<string, ChosenLicense?>(StringComparer.Ordinal);
        var cells = ImmutableArray.CreateBuilder<Cell>();
        var left = 0;
        foreach (var cell in matrix.Cells)
        {
            if (Known(cell.Subordinate) is { } inbound && Known(cell.Leading) is { } outbound)
            {
                cells.Add(new Cell(cell.Answer, question.Of(inbound, outbound, library)));
            }
            else
            {
                left++;
            }
        }

        return new OslocAgreement(cells.ToImmutable(), left);

        ChosenLicense? Known(string name)
        {
            if (!known.TryGetValue(name, out var found))
            {
                known.Add(name, found = SpdxExpression.TryParse(name, ids, SpdxGrammar.Spdx3, out var expression, out _, out _) ? Encoded(expression) : null);
            }

            return found;
        }

        ChosenLicense? Encoded(SpdxExpression expression) =>
            expression is SpdxExpression.And or SpdxExpression.Or || LicenseChoice.Leaf(expression) is var leaf && library.Of(leaf.Id) is null ? null : LicenseChoice.Leaf(expression);
    }
}
