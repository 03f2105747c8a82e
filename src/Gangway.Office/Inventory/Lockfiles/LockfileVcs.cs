namespace Gangway.Office.Inventory.Lockfiles;

// Where a package comes from a repository: its address in the form of SPDX's PackageDownloadLocation, which the purl qualifier
// vcs_url asks for (git+https://host/path@commit), without user and password.
internal static class LockfileVcs
{
    /// <param name="address">As git or a package manager writes it: <c>https://…</c>, <c>git@host:path</c>, <c>github:owner/name</c>.</param>
    /// <param name="revision">Null where none is pinned.</param>
    public static string Url(string address, string? revision)
    {
        var clean = RepositoryAddress.WithoutCredentials(Repository(address));
        var prefix = clean.StartsWith("git+", StringComparison.Ordinal) || clean.StartsWith("git:", StringComparison.Ordinal) ? "" : "git+";
        return $"{prefix}{clean}{(string.IsNullOrEmpty(revision) ? "" : "@" + revision)}";
    }

    /// <summary>
    /// The repository an archive was made of, where its address says so (<c>https://codeload.github.com/owner/name/tar.gz/commit</c>: how
    /// the package managers of JavaScript fetch from GitHub); null for other archives.
    /// </summary>
    public static string? OfArchive(string? address)
    {
        const string Archives = "https://codeload.github.com/";
        var parts = address is not null && address.StartsWith(Archives, StringComparison.Ordinal) ? address[Archives.Length..].Split('#')[0].Split('/', 5) : [];
        return parts is [var owner, var name, "tar.gz", var commit] && Array.TrueForAll([owner, name, commit], part => LockfileNames.IsPlain(part))
            ? Url($"https://github.com/{owner}/{name}", commit)
            : null;
    }

    /// <summary>Where a lockfile of JavaScript says a package was fetched: from git (<c>…#commit</c>), or as an archive of a repository; null elsewhere.</summary>
    public static string? OfResolved(string? resolved)
    {
        var fragment = resolved?.IndexOf('#', StringComparison.Ordinal) ?? -1;
        var address = fragment < 0 ? resolved : resolved![..fragment];
        return address is not null && (RepositoryAddress.IsGit(resolved!) || address.EndsWith(".git", StringComparison.Ordinal))
            ? Url(address, fragment < 0 ? null : resolved![(fragment + 1)..])
            : OfArchive(resolved);
    }

    /// <summary>The address alone: without a fragment or query, short and scp-like forms spelled out.</summary>
    public static string Repository(string address)
    {
        var end = address.AsSpan().IndexOfAny('#', '?');
        var plain = end < 0 ? address : address[..end];
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        var host = colon < 0 ? null : plain[..colon] switch
        {
            "github" => "https://github.com/",
            "gitlab" => "https://gitlab.com/",
            "bitbucket" => "https://bitbucket.org/",
            _ => null,
        };
        if (host is not null)
        {
            return host + plain[(colon + 1)..].TrimStart('/');
        }

        // git@host:path, which ssh://git@host/path says as an address.
        var isScp = colon > 0 && plain.Contains('@', StringComparison.Ordinal) && !plain.AsSpan(colon).StartsWith("://");
        return isScp ? $"ssh://{plain[..colon]}/{plain[(colon + 1)..].TrimStart('/')}" : plain;
    }

    /// <summary>Host and path of a repository in its own case, without ".git": <c>github.com</c>, <c>owner/name</c>.</summary>
    public static (string Host, string Path)? HostAndPath(string address)
    {
        var plain = RepositoryAddress.WithoutCredentials(Repository(address));
        var scheme = plain.IndexOf("://", StringComparison.Ordinal);
        var rest = scheme < 0 ? "" : plain[(scheme + 3)..];
        rest = rest.StartsWith("git@", StringComparison.Ordinal) ? rest[4..] : rest;
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0)
        {
            return null;
        }

        var path = rest[(slash + 1)..].Trim('/');
        path = path.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? path[..^4] : path;
        return LockfileNames.IsPlainPath(path) ? (rest[..slash].ToLowerInvariant(), path) : null;
    }

    /// <summary>The purl of a repository at a commit: pkg:github where it lies there, pkg:generic with vcs_url anywhere else.</summary>
    public static PackageUrl? Purl(string address, string name, string? revision)
    {
        if (HostAndPath(address) is ("github.com", var path) && path.Split('/') is [var owner, var repository])
        {
            return LockfilePurl.Of("github", owner, repository, revision);
        }

        return LockfilePurl.Of("generic", null, name, revision, ("vcs_url", Url(address, revision)));
    }
}
