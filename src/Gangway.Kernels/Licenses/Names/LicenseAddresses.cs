using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Names;

/// <summary>Licenses by the address of their text: opensource.org, spdx.org, gnu.org, apache.org, creativecommons.org and the publishers' own.</summary>
internal sealed class LicenseAddresses
{
    private const int LongestUsual = 300;

    private static readonly string[] collections = ["opensource.org/licenses/", "opensource.org/license/", "spdx.org/licenses/", "choosealicense.com/licenses/", "licenses.nuget.org/"];
    private static readonly string[] endings = [".html", ".htm", ".php", ".txt", ".json", ".md", "/legalcode", "/deed.en", "/deed", ".en", ".de", ".fr", ".ja", ".zh-cn", ".ru"];

    // Made at the first address: most files have none.
    private readonly Lazy<Dictionary<string, NamedLicense>> known;
    private readonly Lazy<Dictionary<string, string>> ids;

    /// <param name="spdxIds">Ids of the SPDX list.</param>
    /// <param name="rules">Lines <c>EXPRESSION = address | address</c>, without scheme and "www."; a trailing * stands for any rest.</param>
    public LicenseAddresses(IEnumerable<string> spdxIds, Func<string> rules)
    {
        ids = new(() => spdxIds.DistinctBy(id => id.ToLowerInvariant()).ToDictionary(id => id.ToLowerInvariant(), id => id, StringComparer.Ordinal));
        known = new(() => Known(rules()));
    }

    private static Dictionary<string, NamedLicense> Known(string rules)
    {
        var known = new Dictionary<string, NamedLicense>(StringComparer.Ordinal);
        foreach (var line in rules.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var equal = line.IndexOf(" = ", StringComparison.Ordinal);
            foreach (var address in line[(equal + 3)..].Split('|', StringSplitOptions.TrimEntries))
            {
                known[address] = new NamedLicense(null, line[..equal].Trim(), false);
            }
        }

        return known;
    }

    public NamedLicense? Of(ReadOnlySpan<byte> written)
    {
        if (written.Contains((byte)'@') && !written.Contains((byte)'/'))
        {
            return null; // Of mail.
        }

        Span<char> lower = written.Length <= LongestUsual ? stackalloc char[LongestUsual] : new char[written.Length];
        var address = Normalized(written, lower);
        if (known.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(address, out var license))
        {
            return license;
        }

        return Id(address) is { } id ? new NamedLicense(null, id, false) : null;
    }

    private string? Id(ReadOnlySpan<char> address)
    {
        foreach (var collection in collections)
        {
            if (address.StartsWith(collection))
            {
                return IdNamed(address[collection.Length..].ToString());
            }
        }

        var common = address.IndexOf("common-licenses/");
        if (common >= 0)
        {
            return commonLicenses.GetValueOrDefault(address[(common + 16)..].ToString());
        }

        var badge = address.IndexOf("/badge/licen");
        if (badge >= 0)
        {
            var hyphen = address[badge..].IndexOf('-');
            return hyphen < 0 ? null : OfBadge(address[(badge + hyphen + 1)..].ToString());
        }

        return address.StartsWith("creativecommons.org/") ? CreativeCommons(address.ToString().Split('/')) : null;
    }

    /// <summary>The names under which Debian installs the texts.</summary>
    private static readonly Dictionary<string, string> commonLicenses = new(StringComparer.Ordinal)
    {
        ["apache-2.0"] = "Apache-2.0", ["artistic"] = "Artistic-1.0-Perl", ["bsd"] = "BSD-3-Clause", ["cc0-1.0"] = "CC0-1.0", ["gfdl"] = "GFDL-1.1-or-later", ["gfdl-1.2"] = "GFDL-1.2-only",
        ["gfdl-1.3"] = "GFDL-1.3-only", ["gpl"] = "GPL-1.0-or-later", ["gpl-1"] = "GPL-1.0-only", ["gpl-2"] = "GPL-2.0-only", ["gpl-3"] = "GPL-3.0-only", ["lgpl"] = "LGPL-2.0-or-later",
        ["lgpl-2"] = "LGPL-2.0-only", ["lgpl-2.1"] = "LGPL-2.1-only", ["lgpl-3"] = "LGPL-3.0-only", ["mpl-1.1"] = "MPL-1.1", ["mpl-2.0"] = "MPL-2.0",
    };

    /// <summary>"GPLv3-blue.svg" of img.shields.io/badge/license-GPLv3-blue.svg: two hyphens are one of the name, "_" and "%20" blanks.</summary>
    private string? OfBadge(string rest)
    {
        var name = rest.Replace("--", "\u0001", StringComparison.Ordinal);
        var color = name.LastIndexOf('-');
        name = (color < 0 ? name : name[..color]).Replace('\u0001', '-').Replace("%20", "-", StringComparison.Ordinal).Replace('_', '-').Replace(' ', '-');
        return badges.GetValueOrDefault(name) ?? IdNamed(name);
    }

    private static readonly Dictionary<string, string> badges = new(StringComparer.Ordinal)
    {
        ["gplv2"] = "GPL-2.0-only", ["gplv3"] = "GPL-3.0-only", ["gpl-v2"] = "GPL-2.0-only", ["gpl-v3"] = "GPL-3.0-only", ["lgplv3"] = "LGPL-3.0-only", ["lgpl-v3"] = "LGPL-3.0-only",
        ["agplv3"] = "AGPL-3.0-only", ["agpl-v3"] = "AGPL-3.0-only", ["apache-2"] = "Apache-2.0", ["apache2"] = "Apache-2.0",
    };

    private string? IdNamed(string name)
    {
        name = name.EndsWith("-license", StringComparison.Ordinal) ? name[..^8] : name;
        return ids.Value.TryGetValue(name, out var id) ? Current(id) : null;
    }

    private static string Current(string id) => ReferenceIds.IsOldGnuId(id) ? id.EndsWith('+') ? $"{id[..^1]}-or-later" : $"{id}-only" : ReferenceIds.Reported(id);

    private string? CreativeCommons(string[] parts)
    {
        if (parts.Length < 3)
        {
            return null;
        }

        if (parts[1] == "publicdomain")
        {
            return parts[2] == "zero" ? "CC0-1.0" : null;
        }

        var version = parts.Length > 3 ? parts[3] : "";
        var place = parts.Length > 4 ? $"-{parts[4]}" : "";
        return ids.Value.TryGetValue($"cc-{parts[2]}-{version}{place}", out var ported) ? ported
            : ids.Value.TryGetValue($"cc-{parts[2]}-{version}", out var id) ? id : null;
    }

    /// <param name="lower">Room for as many characters.</param>
    private static ReadOnlySpan<char> Normalized(ReadOnlySpan<byte> written, Span<char> lower)
    {
        for (var place = 0; place < written.Length; place++)
        {
            lower[place] = char.ToLowerInvariant((char)written[place]);
        }

        ReadOnlySpan<char> address = lower[..written.Length];
        var scheme = address.IndexOf("://");
        address = scheme >= 0 ? address[(scheme + 3)..] : address;
        address = address.StartsWith("www.") ? address[4..] : address;
        var rest = address.IndexOfAny('#', '?');
        address = (rest >= 0 ? address[..rest] : address).TrimEnd('/');
        foreach (var ending in endings)
        {
            address = address.EndsWith(ending) ? address[..^ending.Length] : address;
        }

        return address;
    }
}
