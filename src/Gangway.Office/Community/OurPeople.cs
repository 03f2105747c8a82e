using System.Collections.Immutable;

namespace Gangway.Office.Community;

/// <summary>Who counts as ours: mail domains with their subdomains, single addresses, and single identities.</summary>
public sealed partial class OurPeople
{
    private readonly HashSet<string> domains;
    private readonly HashSet<string> addresses;
    private readonly HashSet<(string Name, string Address)> identities;

    private OurPeople(IEnumerable<string> domains, IEnumerable<string> addresses, IEnumerable<(string, string)> identities)
    {
        this.domains = [.. domains];
        this.addresses = [.. addresses];
        this.identities = [.. identities];
        Domains = [.. this.domains.Order(StringComparer.Ordinal)];
    }

    /// <summary>In lower case, sorted.</summary>
    public ImmutableArray<string> Domains { get; }

    /// <summary>True where the address, or the identity, is named itself: the user's explicit word, which holds for bots too.</summary>
    public bool Names(Identity identity)
    {
        var address = identity.Email.Trim().ToLowerInvariant();
        return addresses.Contains(address) || (identities.Count > 0 && identities.Contains((identity.Name.Trim().ToLowerInvariant(), address)));
    }

    /// <summary>True where the identity is named or its address lies in one of our domains.</summary>
    public bool Includes(Identity identity) => Names(identity) || (MailDomain.Of(identity.Email) is { } domain && Includes(domain));

    private bool Includes(string domain)
    {
        for (var start = 0; start >= 0; start = domain.IndexOf('.', start) is >= 0 and var dot ? dot + 1 : -1)
        {
            if (domains.Contains(domain[start..]))
            {
                return true;
            }
        }

        return false;
    }
}
