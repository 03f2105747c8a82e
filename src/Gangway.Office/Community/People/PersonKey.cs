using System.Buffers;
using System.Globalization;

namespace Gangway.Office.Community.People;

/// <summary>
/// What makes two spellings one identity beyond doubt, as text: <c>github.com#12345</c> (an account's number), <c>github.com@login</c>,
/// <c>person@example.com</c>, <c>name &lt;root@localhost&gt;</c> where anybody has the address, <c>name:…</c> where none is given.
/// </summary>
public static class PersonKey
{
    private static readonly SearchValues<char> NotInLogins = SearchValues.Create("/@# <>");

    public static string Of(Identity identity, MailProviders providers)
    {
        if (ForgeAccount.Of(identity.Email) is { } account)
        {
            return Of(account);
        }

        var mail = identity.Email.Trim().ToLowerInvariant();
        var shared = mail.Length > 0 && (MailDomain.Of(mail) is not { } domain || providers.FindAddress(mail, domain) == AffiliationKind.NoAddress);
        return shared ? $"{identity.Name.Trim().ToLowerInvariant()} <{mail}>" : identity.Key;
    }

    public static string Of(ForgeAccount account) =>
        account.Id is { } id ? string.Create(CultureInfo.InvariantCulture, $"{account.Host}#{id}") : $"{account.Host}@{account.Login}";

    /// <summary>Reads a key as a person writes it: an address, <c>Name &lt;address&gt;</c>, <c>github.com/login</c>, or a key. Null for nothing.</summary>
    public static string? Parse(string text, MailProviders providers)
    {
        var trimmed = text.Trim();
        if (trimmed.Contains('@') || trimmed.Contains('#'))
        {
            return Account(trimmed, '#') ?? Account(trimmed, '@') ?? (Identity.Parse(trimmed) is { } who ? Of(who, providers) : null);
        }

        return trimmed.Length == 0 ? null
            : trimmed.StartsWith("name:", StringComparison.Ordinal) ? trimmed
            : Account(trimmed, '/') ?? "name:" + trimmed;
    }

    // Host and login or number: github.com/login, github.com@login, github.com#12345. A host has a dot, a mail's local part may too:
    // only hosts of forges are taken for one.
    private static string? Account(string text, char mark)
    {
        var at = text.IndexOf(mark);
        if (at <= 0 || at + 1 == text.Length || text.AsSpan(at + 1).ContainsAny(NotInLogins))
        {
            return null;
        }

        var (host, rest) = (text[..at].ToLowerInvariant(), text[(at + 1)..].ToLowerInvariant());
        var isHost = mark == '/' ? MailDomain.Normalize(host) is not null : host is "github.com" or "gitlab.com" or "gitee.com" or "gitcode.com" or "atomgit.com" or "codeberg.org";
        return !isHost ? null : $"{host}{(mark == '#' ? '#' : '@')}{rest}";
    }
}
