namespace Gangway.Office.Community.Privacy;

/// <param name="AboutSelf">The person asked about is the one who asks.</param>
/// <param name="People">How many people stand behind the figure.</param>
/// <param name="Purpose">Why, in words; null where nobody said.</param>
/// <param name="MayMerge">Holds the duty to keep identities in order.</param>
public sealed record DisclosureRequest(DisclosureKind Kind, bool AboutSelf = false, long People = 0, string? Purpose = null, bool MayMerge = false);
