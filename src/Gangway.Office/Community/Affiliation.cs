namespace Gangway.Office.Community;

/// <summary>Where a contribution comes from, as far as its address tells.</summary>
/// <param name="Domain">The registrable domain of an organization; null for the other kinds.</param>
public readonly record struct Affiliation(AffiliationKind Kind, string? Domain = null)
{
    public bool IsUnknown => Kind is AffiliationKind.PublicMail or AffiliationKind.NoReply or AffiliationKind.NoAddress;
}
