namespace Gangway.Office.Inventory;

/// <summary>One name for the many ways a repository's address is written, so that two of them can be held against each other.</summary>
public static partial class RepositoryAddress
{
    private const int MaxLength = 2_000;

    /// <summary>
    /// <c>git+https://user@github.com/a/b.git#readme</c>, <c>git@github.com:a/b</c>, <c>scm:git:git://github.com/a/b</c>
    /// → <c>github.com/a/b</c>. Null where no host and path can be made out.
    /// </summary>
    public static string? Normalize(string? address)
    {
        if (address is null || address.Length > MaxLength)
        {
            return null;
        }

        var rest = address.AsSpan().Trim();
        rest = rest.StartsWith("scm:", StringComparison.OrdinalIgnoreCase) ? AfterSecondColon(rest) : rest;
        var scheme = rest.IndexOf("://");
        var isPlain = scheme < 0;
        rest = isPlain ? rest : rest[(scheme + 3)..];
        rest = Before(Before(rest, '#'), '?');
        var user = rest.IndexOf('@');
        rest = user >= 0 && (rest.IndexOf('/') < 0 || user < rest.IndexOf('/')) ? rest[(user + 1)..] : rest;
        return HostAndPath(rest, isPlain);
    }

    private static string? HostAndPath(ReadOnlySpan<char> rest, bool isPlain)
    {
        var slash = rest.IndexOf('/');
        var colon = rest.IndexOf(':');
        if (isPlain && colon > 0 && (slash < 0 || colon < slash))
        {
            slash = colon;
        }

        if (slash <= 0 || !char.IsAsciiLetterOrDigit(rest[0]) || !rest[..slash].Contains('.'))
        {
            return null;
        }

        var host = Before(rest[..slash], ':');
        var path = Repository(rest[(slash + 1)..].Trim('/'));
        host = host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
        return path.IsEmpty ? null : $"{host}/{path}".ToLowerInvariant();
    }

    /// <summary>Without ".git" and without what a forge appends for a folder or a view inside the repository.</summary>
    private static ReadOnlySpan<char> Repository(ReadOnlySpan<char> path)
    {
        var inside = path.IndexOf("/-/") is >= 0 and var dash ? dash : path.IndexOf("/tree/") is >= 0 and var tree ? tree : path.IndexOf("/blob/");
        path = inside >= 0 ? path[..inside] : path;

        // git+https://host/path@revision: the form of SPDX and purl.
        var revision = path.LastIndexOf('@');
        path = revision > path.LastIndexOf('/') + 1 ? path[..revision] : path;
        return path.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? path[..^4] : path;
    }

    private static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, char mark) => text.IndexOf(mark) is >= 0 and var at ? text[..at] : text;

    private static ReadOnlySpan<char> AfterSecondColon(ReadOnlySpan<char> text)
    {
        var rest = text[4..];
        return rest.IndexOf(':') is >= 0 and var at ? rest[(at + 1)..] : rest;
    }
}
