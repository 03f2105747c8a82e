namespace Gangway.Office.Community;

/// <summary>A domain that reads like a misspelling of one of ours: for a person to confirm, never counted as ours by itself.</summary>
/// <param name="Like">Our domain it resembles.</param>
/// <param name="Distance">Letters inserted, left out, exchanged or swapped with their neighbour (optimal string alignment), 1 or 2.</param>
/// <param name="Reason">One clause for the person who decides.</param>
public sealed record LikelyDomain(string Domain, string Like, int Distance, long Commits, int Contributors, string Reason);
