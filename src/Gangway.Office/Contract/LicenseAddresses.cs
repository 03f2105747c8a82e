using System.Collections.Frozen;

namespace Gangway.Office.Contract;

/// <summary>Addresses at which the text of a known license stands.</summary>
internal sealed class LicenseAddresses(IEnumerable<(string Expression, List<string> Addresses)> rows, LicenseIds ids)
{
    private static readonly string[] Endings = [".txt", ".html", ".htm", ".php", ".json", ".md", ".en"];

    /// <summary>Sites whose last segment is the SPDX id.</summary>
    private static readonly string[] Sites = ["opensource.org/licenses/", "opensource.org/license/", "spdx.org/licenses/", "choosealicense.com/licenses/", "licenses.nuget.org/"];

    private readonly FrozenDictionary<string, string> known = rows
        .SelectMany(row => row.Addresses, (row, address) => (row.Expression, Key: Key(address)))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Expression);

    /// <summary>Whether some word is an address: by its scheme, or by the site it begins with.</summary>
    public static bool Mentions(string text) =>
        text.Contains("://", StringComparison.Ordinal)
        || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || (text.IndexOf(".org/", StringComparison.OrdinalIgnoreCase) > 0 && !text.Contains(' '));

    /// <summary>The expression as text; null where the address is not known or does not fix a version.</summary>
    public string? Find(string address)
    {
        var key = Key(address);
        return known.TryGetValue(key, out var expression) ? expression : NamedId(key) ?? CreativeCommons(key);
    }

    private string? NamedId(string key)
    {
        var site = Array.Find(Sites, site => key.StartsWith(site, StringComparison.Ordinal));
        var id = site is null ? null : key[site.Length..];
        return id is null ? null : ids.Replacement(id) ?? ids.License(id);
    }

    /// <summary><c>creativecommons.org/licenses/by-sa/4.0[/us][/legalcode]</c>, <c>creativecommons.org/publicdomain/zero/1.0</c>.</summary>
    private string? CreativeCommons(string key)
    {
        var parts = key.Split('/');
        if (parts.Length < 4 || parts[0] != "creativecommons.org")
        {
            return null;
        }

        if (parts is [_, "publicdomain", "zero", "1.0"] or [_, "publicdomain", "zero", "1.0", _])
        {
            return "CC0-1.0";
        }

        var ported = parts.Length > 4 && parts[4].Length is 2 or 3 ? "-" + parts[4] : "";
        return parts[1] == "licenses" && (parts.Length == 4 || ported.Length > 0 || parts[4].StartsWith("legalcode", StringComparison.Ordinal) || parts[4].StartsWith("deed", StringComparison.Ordinal))
            ? ids.License($"CC-{parts[2]}-{parts[3]}{ported}")
            : null;
    }

    /// <summary>Lower case, without scheme, www, query, fragment, file ending and closing slash.</summary>
    private static string Key(string address)
    {
        var text = address.Trim().ToLowerInvariant();
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        text = scheme < 0 ? text : text[(scheme + 3)..];
        text = text.StartsWith("www.", StringComparison.Ordinal) ? text[4..] : text;
        var end = text.AsSpan().IndexOfAny('?', '#');
        text = (end < 0 ? text : text[..end]).TrimEnd('/');
        text = text.EndsWith("/legalcode", StringComparison.Ordinal) ? text[..^"/legalcode".Length] : text;
        while (Array.Find(Endings, ending => text.EndsWith(ending, StringComparison.Ordinal)) is { } ending)
        {
            text = text[..^ending.Length];
        }

        return text;
    }
}
