using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Contract.Change;

/// <summary>What becomes of one norm when a license changes.</summary>
/// <param name="Kind">Whether it appears, goes, stays or holds otherwise.</param>
/// <param name="Norm">As the new license has it; of one that goes, as the old had it.</param>
/// <param name="Before">Whether it held before; False where it was not there.</param>
/// <param name="After">Whether it holds now.</param>
/// <param name="Clauses">License and clause, old before new.</param>
/// <param name="Asks">Facts that decide while either is Unknown.</param>
public sealed record DutyChange(DutyChangeKind Kind, Norm Norm, Truth Before, Truth After, ImmutableArray<string> Clauses, ImmutableArray<string> Asks);
