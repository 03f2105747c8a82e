namespace Gangway.Community;

/// <summary>Where a repository says it comes from.</summary>
/// <param name="Url">As configured, without credentials and safe to show; never fetched by us.</param>
internal sealed record GitRemote(string Name, string Url)
{
    /// <summary>Leaves out what stands between :// and @: people keep passwords and tokens there.</summary>
    public static string WithoutCredentials(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            return url;
        }

        var host = scheme + 3;
        var end = url.IndexOfAny(['/', '?', '#'], host) is >= 0 and var slash ? slash : url.Length;
        var at = url.LastIndexOf('@', end - 1, end - host);
        return at < 0 ? url : url[..host] + url[(at + 1)..];
    }
}
