namespace Gangway.Office.Community.Seats;

/// <summary>Seats of one firm among all, at one time or between two.</summary>
/// <param name="Ours">Maintainers and reviewers that are known to be ours.</param>
/// <param name="Unknown">Seats of which nobody knows whose they are, teams among them.</param>
/// <param name="Gained">Ours now that were no seat of ours before; null where there is no earlier list.</param>
/// <param name="Lost">Ours before and not any more; null as for <paramref name="Gained"/>.</param>
public sealed record SeatBalance(int Ours, int Unknown, int Total, int? Gained, int? Lost);
