using System.Collections.Immutable;

namespace Gangway.Office.Contract.Change;

/// <summary>The difference between the duties of two licenses, or of two sets of them, in one context.</summary>
/// <param name="Duties">What must or must not be done: appearing, going, changing, staying.</param>
/// <param name="Rights">The same for what may be done.</param>
/// <param name="Distance">
/// 0 (the same) to 1 (nothing in common): one minus Jaccard's index over deontic, act and object of all norms that hold or may hold; null where
/// the terms of a license are not known.
/// </param>
/// <param name="NotEncoded">Licenses whose terms are not known: of them nothing is said.</param>
public sealed record LicenseChange(ImmutableArray<DutyChange> Duties, ImmutableArray<DutyChange> Rights, double? Distance, ImmutableArray<string> NotEncoded);
