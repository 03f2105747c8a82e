namespace Gangway.Office.Community.People;

/// <summary>An account on a forge, as its stand-in addresses name it.</summary>
/// <param name="Host"><c>github.com</c>, lower case.</param>
/// <param name="Id">The number the forge gave the account, which survives a renaming; null in old addresses.</param>
/// <param name="Login">Lower case; null where the address holds the number alone. Free again after a renaming: no proof of identity.</param>
public sealed record ForgeAccount(string Host, long? Id, string? Login)
{
    private static readonly (string Ending, string Host)[] Stand =
    [
        ("@users.noreply.github.com", "github.com"),
        ("@users.noreply.gitlab.com", "gitlab.com"),
        ("@user.noreply.gitee.com", "gitee.com"),
        ("@noreply.gitcode.com", "gitcode.com"),
        ("@users.noreply.gitcode.com", "gitcode.com"),
        ("@noreply.atomgit.com", "atomgit.com"),
        ("@noreply.codeberg.org", "codeberg.org"),
    ];

    /// <summary>
    /// <c>12345+login@users.noreply.github.com</c> and <c>login@…</c> (GitHub, Gitee), <c>12345-login@users.noreply.gitlab.com</c>;
    /// null for any other address. GitHub writes the number since 18 July 2017.
    /// </summary>
    public static ForgeAccount? Of(string address)
    {
        var mail = address.Trim().ToLowerInvariant();
        foreach (var (ending, host) in Stand)
        {
            if (mail.Length > ending.Length && mail.EndsWith(ending, StringComparison.Ordinal))
            {
                return Split(mail[..^ending.Length], host);
            }
        }

        return null;
    }

    private static ForgeAccount Split(string local, string host)
    {
        var mark = local.IndexOf(host == "gitlab.com" ? '-' : '+');
        if (mark > 0 && long.TryParse(local.AsSpan(0, mark), System.Globalization.NumberStyles.None, null, out var id))
        {
            return new(host, id, mark + 1 < local.Length ? local[(mark + 1)..] : null);
        }

        return new(host, null, local);
    }
}
