namespace Gangway.Office.Community;

/// <summary>Tells from an address where a contribution comes from.</summary>
/// <param name="Ours">Null where the user did not say who is ours: then nobody is, and nobody is known not to be.</param>
public sealed record AffiliationRules(OurPeople? Ours, MailProviders Providers, Bots Bots)
{
    /// <summary>
    /// A contribution is ours where the address it was made with, or the one its project's mailmap gives for it, is: the first is the
    /// evidence of the day, the second mends misspellings. For the other kinds the canonical address is asked first.
    /// </summary>
    public Affiliation Of(Identity written, Identity canonical)
    {
        if (Ours is not null && (Ours.Names(written) || Ours.Names(canonical)))
        {
            return new(AffiliationKind.Ours);
        }

        if (Bots.Includes(written) || Bots.Includes(canonical))
        {
            return new(AffiliationKind.Bot);
        }

        if (Ours is not null && (Ours.Includes(written) || Ours.Includes(canonical)))
        {
            return new(AffiliationKind.Ours);
        }

        var wanted = ByAddress(canonical.Email);
        return wanted.IsUnknown && ByAddress(written.Email) is { IsUnknown: false } known ? known : wanted;
    }

    private Affiliation ByAddress(string address)
    {
        if (MailDomain.Of(address) is not { } domain)
        {
            return new(AffiliationKind.NoAddress);
        }

        return Providers.FindAddress(address, domain) is { } kind ? new(kind) : new(AffiliationKind.Organization, MailDomain.Registrable(domain));
    }
}
