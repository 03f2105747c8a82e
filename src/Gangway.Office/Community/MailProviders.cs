using System.Collections.Frozen;

namespace Gangway.Office.Community;

/// <summary>Mail domains that say nothing about where a person works; handed in as data. Each covers its subdomains.</summary>
/// <param name="publicMail">Anybody can have an address there.</param>
/// <param name="forgeNoReply">A forge's stand-in for a private address.</param>
/// <param name="noMailbox">Machine names, and whole addresses that manuals tell people to replace.</param>
public sealed class MailProviders(IEnumerable<string> publicMail, IEnumerable<string> forgeNoReply, IEnumerable<string> noMailbox)
{
    public static MailProviders None { get; } = new([], [], []);

    private readonly FrozenDictionary<string, AffiliationKind> kinds = publicMail.Select(domain => (domain, AffiliationKind.PublicMail))
        .Concat(forgeNoReply.Select(domain => (domain, AffiliationKind.NoReply)))
        .Concat(noMailbox.Select(domain => (domain, AffiliationKind.NoAddress)))
        .GroupBy(pair => pair.domain.ToLowerInvariant())
        .ToFrozenDictionary(group => group.Key, group => group.Last().Item2);

    /// <summary>Like <see cref="Find"/>, for an address: one that is listed whole decides before its domain does.</summary>
    /// <param name="domain">Its <see cref="MailDomain.Of"/>.</param>
    public AffiliationKind? FindAddress(string address, string domain) =>
        kinds.TryGetValue(address.Trim().ToLowerInvariant(), out var kind) ? kind : Find(domain);

    /// <summary>PublicMail, NoReply or NoAddress; null for a domain that is on no list. The longest listed parent decides.</summary>
    /// <param name="domain">In lower case.</param>
    public AffiliationKind? Find(string domain)
    {
        for (var start = 0; ; start = domain.IndexOf('.', start) + 1)
        {
            if (kinds.TryGetValue(domain[start..], out var kind))
            {
                return kind;
            }

            if (!domain.AsSpan(start).Contains('.'))
            {
                return null;
            }
        }
    }
}
