using Gangway.Office.Contract;
using Gangway.Office.Inventory;

namespace Gangway.Office.Institution.Policies;

/// <summary>
/// A pattern over packages: <c>pkg:npm/left-*</c>, <c>pkg:maven/org.example/**</c>, <c>pkg:npm/lodash@4.*</c>. A <c>*</c> stays within one part,
/// <c>**</c> does not. Without a version it holds for all; qualifiers are not looked at. Its cost is at most pattern times purl.
/// </summary>
public sealed class PurlPattern
{
    public const int Longest = 500;

    private readonly PathGlob glob;
    private readonly bool namesVersion;

    private PurlPattern(string text, bool namesVersion)
    {
        Text = text;
        this.namesVersion = namesVersion;
        glob = PathGlob.OfReuse(text);
    }

    /// <summary>As it is compared: <c>@</c> of an npm scope as purls write it, <c>%40</c>.</summary>
    public string Text { get; }

    /// <returns>Null where the text cannot match any purl.</returns>
    public static PurlPattern? Of(string text)
    {
        if (text.Length > Longest || !text.StartsWith("pkg:", StringComparison.Ordinal) || text.IndexOf('/', StringComparison.Ordinal) < 5)
        {
            return null;
        }

        text = text.Replace("/@", "/%40", StringComparison.Ordinal);
        return new PurlPattern(text, text.LastIndexOf('@') > text.LastIndexOf('/'));
    }

    public bool Matches(PackageUrl purl)
    {
        var text = purl.ToString();
        var end = text.IndexOfAny(['?', '#']);
        end = end < 0 ? text.Length : end;
        if (!namesVersion && purl.Version is not null && text.LastIndexOf('@', end - 1) is > 0 and var at)
        {
            end = at;
        }

        return glob.Matches(end == text.Length ? text : text[..end]);
    }
}
