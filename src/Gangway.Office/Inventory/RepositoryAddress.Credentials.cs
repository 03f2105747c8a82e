namespace Gangway.Office.Inventory;

public static partial class RepositoryAddress
{
    // Lockfiles keep repository addresses as the build used them, at times with the token it used. Reports must not repeat it.

    /// <summary>The address without user and password; "git@" of SSH addresses is a convention, not a secret, and stays.</summary>
    public static string WithoutCredentials(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            return address;
        }

        var start = scheme + 3;
        var end = address.AsSpan(start).IndexOfAny('/', '?', '#');
        var authority = end < 0 ? address.AsSpan(start) : address.AsSpan(start, end);
        var at = authority.LastIndexOf('@');
        return at < 0 || authority[..at].SequenceEqual("git") ? address : string.Concat(address.AsSpan(0, start), address.AsSpan(start + at + 1));
    }

    /// <summary>True for git addresses as npm, pip, Poetry and Cargo write them.</summary>
    public static bool IsGit(string address) =>
        address.StartsWith("git+", StringComparison.Ordinal)
        || address.StartsWith("git:", StringComparison.Ordinal)
        || address.StartsWith("git@", StringComparison.Ordinal)
        || address.StartsWith("github:", StringComparison.Ordinal)
        || address.StartsWith("gitlab:", StringComparison.Ordinal)
        || address.StartsWith("bitbucket:", StringComparison.Ordinal);
}
