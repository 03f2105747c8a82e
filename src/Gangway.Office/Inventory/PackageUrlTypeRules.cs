using System.Buffers;
using System.Text;

namespace Gangway.Office.Inventory;

/// <summary>The rules of purl types that a row of <see cref="PackageUrlType"/> cannot state.</summary>
internal static class PackageUrlTypeRules
{
    private static readonly SearchValues<char> PyPiSeparators = SearchValues.Create("-_.");

    private static readonly SearchValues<char> PubCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");

    /// <summary>PEP 503: runs of dash, underscore and dot are one dash.</summary>
    public static string PyPiName(string name)
    {
        if (!name.AsSpan().ContainsAny(PyPiSeparators))
        {
            return name;
        }

        var spelled = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            if (!PyPiSeparators.Contains(letter))
            {
                spelled.Append(letter);
            }
            else if (spelled.Length == 0 || spelled[^1] != '-')
            {
                spelled.Append('-');
            }
        }

        return spelled.ToString();
    }

    /// <summary>Names on pub.dev are lower case with underscores only.</summary>
    public static string PubName(string name) =>
        name.AsSpan().ContainsAnyExcept(PubCharacters)
            ? string.Create(name.Length, name, static (spelled, given) =>
            {
                for (var i = 0; i < given.Length; i++)
                {
                    spelled[i] = PubCharacters.Contains(given[i]) ? given[i] : '_';
                }
            })
            : name;

    /// <summary>The namespace is the host, all the rest is the path on it; the two hosts that ignore case fold it.</summary>
    public static PackageUrl GitHost(PackageUrl purl)
    {
        if (purl.Namespace is null)
        {
            return purl;
        }

        var path = $"{purl.Namespace}/{purl.Name}".Split('/', StringSplitOptions.RemoveEmptyEntries);
        var (host, repository) = (path[0], string.Join('/', path[1..]));
        return host.ToLowerInvariant() is "github" or "github.com" or "bitbucket" or "bitbucket.org"
            ? purl with { Namespace = host.ToLowerInvariant(), Name = repository.ToLowerInvariant() }
            : purl with { Namespace = host, Name = repository };
    }

    /// <summary>Databricks ignores case in model names, Azure ML does not.</summary>
    public static PackageUrl MlflowServer(PackageUrl purl) =>
        purl.Qualifiers.TryGetValue("repository_url", out var server) && server.Contains("databricks", StringComparison.OrdinalIgnoreCase)
            ? purl with { Name = purl.Name.ToLowerInvariant() }
            : purl;

    /// <summary>A CPAN id is written in upper case.</summary>
    public static PackageUrl CpanAuthor(PackageUrl purl) =>
        purl.Namespace is null ? purl : purl with { Namespace = purl.Namespace.ToUpperInvariant() };

    public static string? CpanModule(PackageUrl purl) =>
        purl.Name.Contains("::", StringComparison.Ordinal)
            ? "a cpan purl names a distribution (URI-PackageURL), not a module (URI::PackageURL)"
            : null;

    public static string? ChromeExtension(PackageUrl purl)
    {
        if (purl.Name.Length != 32 || purl.Name.AsSpan().ContainsAnyExceptInRange('a', 'p'))
        {
            return "a chrome-extension is named by its id: 32 letters from a to p";
        }

        return purl.Version is null || IsDotted(purl.Version, most: 4)
            ? null
            : "a chrome-extension has a version of one to four numbers with dots between them";
    }

    private static bool IsDotted(ReadOnlySpan<char> version, int most)
    {
        var numbers = 0;
        foreach (var range in version.Split('.'))
        {
            var number = version[range];
            if (++numbers > most || number.IsEmpty || number.ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }
        }

        return true;
    }

    public static string? CocoaPods(PackageUrl purl) =>
        purl.Name.StartsWith('.') || purl.Name.Any(letter => letter == '+' || char.IsWhiteSpace(letter))
            ? "the name of a pod has no white space, no plus sign and no leading period"
            : null;

    public static string? SwidCreator(PackageUrl purl) =>
        purl.Namespace.AsSpan().Count('/') > 1 ? "the namespace of a swid purl is the creator's name and at most its regid" : null;

    public static string? SwiftOwner(PackageUrl purl) =>
        purl.Namespace is not null && !purl.Namespace.Contains('/', StringComparison.Ordinal)
            ? "a swift purl needs host, owner and name: pkg:swift/github.com/owner/name"
            : null;
}
