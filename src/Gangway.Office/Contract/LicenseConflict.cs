using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Contract;

/// <summary>Two licenses of one product that cannot both be kept in one work.</summary>
/// <param name="Copyleft">The license that demands the whole work.</param>
/// <param name="Other">The license that does not let it: another part's, or the product's own.</param>
/// <param name="Kind">Why not.</param>
/// <param name="CopyleftClause">The clause that demands it.</param>
/// <param name="OtherClause">The clause that stands against it; null where it is the missing permission itself.</param>
/// <param name="Act">The further restriction, as an act of the vocabulary; only with <see cref="ConflictKind.FurtherRestriction"/>.</param>
/// <param name="Certain">True: they meet in one work that reaches others. Unknown: <paramref name="Asks"/> decides.</param>
/// <param name="Asks">Facts that decide it.</param>
/// <param name="CopyleftComponents">Keys of the components under the first.</param>
/// <param name="OtherComponents">Keys of the components under the second; empty for the product's own code.</param>
public sealed record LicenseConflict(
    ChosenLicense Copyleft,
    ChosenLicense Other,
    ConflictKind Kind,
    string CopyleftClause,
    string? OtherClause,
    string? Act,
    Truth Certain,
    ImmutableArray<string> Asks,
    ImmutableArray<string> CopyleftComponents,
    ImmutableArray<string> OtherComponents);
