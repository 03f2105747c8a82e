using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Gangway.Office.Community;

/// <summary>Names and addresses under which programs commit; handed in as data, compared without regard to case.</summary>
/// <param name="nameEndings">With the separator that keeps a family name apart: <c>[bot]</c>, <c>-bot</c>.</param>
public sealed class Bots(IEnumerable<string> nameEndings, IEnumerable<string> names, IEnumerable<string> mails, IEnumerable<string> mailDomains)
{
    public static Bots None { get; } = new([], [], [], []);

    private readonly ImmutableArray<string> endings = [.. nameEndings];
    private readonly FrozenSet<string> names = names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> mails = mails.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<string> domains = [.. mailDomains.Select(domain => domain.ToLowerInvariant())];

    public bool Includes(Identity identity)
    {
        var (name, mail) = (identity.Name.Trim(), identity.Email.Trim());
        if (names.Contains(name) || mails.Contains(mail) || endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        // 12345+dependabot[bot]@users.noreply.github.com: the forge puts the account's name before the @.
        var at = mail.LastIndexOf('@');
        return (at > 0 && mail.AsSpan(0, at).EndsWith("[bot]", StringComparison.OrdinalIgnoreCase))
            || (domains.Length > 0 && MailDomain.Of(mail) is { } domain && domains.Any(listed => MailDomain.IsWithin(domain, listed)));
    }
}
