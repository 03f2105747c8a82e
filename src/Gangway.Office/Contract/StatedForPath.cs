using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>What the records of a tree say of one file.</summary>
/// <param name="Instead">Holds in place of what the file says; the others are then empty.</param>
/// <param name="Beside">Hold together with what the file says.</param>
/// <param name="WhenSilent">Holds where the file says nothing: its license where it names none, its copyright where it names none.</param>
public sealed record StatedForPath(StatedTerms? Instead, ImmutableArray<StatedTerms> Beside, StatedTerms? WhenSilent)
{
    public bool IsEmpty => Instead is null && Beside.IsEmpty && WhenSilent is null;
}
