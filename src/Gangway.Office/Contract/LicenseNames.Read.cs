namespace Gangway.Office.Contract;

public sealed partial class LicenseNames
{
    private const int MostWords = 40;
    private static readonly string[] Leads = ["SPDX-License-Identifier:", "License:", "Licence:", "Licensed under ", "Released under ", "Distributed under ", "Available under "];

    /// <summary>The license that a declared name, address or trove classifier means, or the reason why it means none.</summary>
    public LicenseNameReading Read(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = name.Trim();
        if (text.Length == 0)
        {
            return Unknown("Nothing is written.");
        }

        if (text.Length > LongestName)
        {
            return Unknown("This is too long for a name; it may be the license text.");
        }

        if (text.StartsWith("SEE LICENSE IN", StringComparison.OrdinalIgnoreCase))
        {
            return Unknown("The license is in a file of the package; read that file.");
        }

        var plain = WithoutLead(text);
        return Resolve(plain) is { } expression ? new LicenseNameReading(expression, null) : Unknown(ReasonFor(plain));
    }

    /// <summary>A trove classifier is read by its last part; words that only say "here comes a license" are no part of its name.</summary>
    private static string WithoutLead(string text)
    {
        if (text.StartsWith("License ::", StringComparison.OrdinalIgnoreCase))
        {
            return text[(text.LastIndexOf("::", StringComparison.Ordinal) + 2)..].Trim();
        }

        var lead = Array.Find(Leads, lead => text.StartsWith(lead, StringComparison.OrdinalIgnoreCase));
        return lead is null ? text : text[lead.Length..].Trim();
    }

    private static LicenseNameReading Unknown(string reason) => new(null, reason);

    private SpdxExpression? Resolve(string text)
    {
        if (ids.License(text) is { } id)
        {
            return Known(id);
        }

        var words = LicenseNameWords.Of(text, families);
        var key = string.Join(' ', words);
        if (words.Count is 0 or > MostWords || reasons.ContainsKey(key))
        {
            return null;
        }

        return names.TryGetValue(key, out var named) ? named
            : Known(text) ?? Piped(text) ?? ForR(text) ?? (LicenseAddresses.Mentions(text) ? Address(text) ?? BesideAddress(text) : Compound(words) ?? WithoutParenthesis(text));
    }

    /// <summary>"GPL-2.0-only &amp; (MIT | ISC)", as build systems write expressions.</summary>
    private SpdxExpression? Piped(string text) =>
        text.AsSpan().ContainsAny('|', '&') ? Known(text.Replace("&", " AND ", StringComparison.Ordinal).Replace("|", " OR ", StringComparison.Ordinal)) : null;

    /// <summary>
    /// "MIT + file LICENSE": R has years and holders of these licenses in a file of that name. Beside any other license the file restricts it
    /// (Writing R Extensions, 1.1.2).
    /// </summary>
    private SpdxExpression.License? ForR(string text)
    {
        var plus = text.IndexOf('+');
        return plus > 0 && string.Join(' ', text[(plus + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)) is "file LICENSE" or "file LICENCE"
            && Resolve(text[..plus].Trim()) is SpdxExpression.License { Id: "MIT" or "BSD-2-Clause" or "BSD-3-Clause" } filled ? filled : null;
    }

    private SpdxExpression? Address(string text)
    {
        var both = text.Split(" and ", StringSplitOptions.TrimEntries);
        var found = both.Select(At).OfType<SpdxExpression>().ToList();
        return found.Count == both.Length ? SpdxExpression.AllOf(found) : null;
    }

    private SpdxExpression? At(string address)
    {
        var alone = address.Trim('<', '>', '(', ')', ',', ';', ' ');
        return !alone.Contains(' ') && addresses.Find(alone) is { } found ? Known(found) : null;
    }

    /// <summary>"MIT (https://opensource.org/licenses/MIT)": both must say the same, or the name its family.</summary>
    private SpdxExpression? BesideAddress(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var addressed = words.Where(LicenseAddresses.Mentions).ToList();
        if (addressed.Count != 1 || addressed.Count == words.Length || At(addressed[0]) is not { } there)
        {
            return null;
        }

        var name = string.Join(' ', words.Where(word => word != addressed[0])).Trim(' ', '-', ':', ',', '(', ')', '–');
        return there.Equals(Resolve(name)) || IsOfFamily(there, Key(name)) ? there : null;
    }

    /// <summary>One name, or names joined all by "and" or all by "or". A mixture without parentheses says nothing certain.</summary>
    private SpdxExpression? Compound(List<string> words)
    {
        var rest = words;
        var parts = new List<SpdxExpression>();
        string? joint = null;
        while (true)
        {
            if (Single(rest) is { } last)
            {
                parts.Add(last);
                return joint == "or" ? SpdxExpression.AnyOf(parts) : SpdxExpression.AllOf(parts);
            }

            var cut = Enumerable.Range(0, rest.Count).FirstOrDefault(i => rest[i] is "and" or "or" && (joint is null || rest[i] == joint) && Single(rest[..i]) is not null, -1);
            if (cut < 0)
            {
                return null;
            }

            joint = rest[cut];
            parts.Add(Single(rest[..cut])!);
            rest = rest[(cut + 1)..];
        }
    }

    private SpdxExpression? Single(List<string> words)
    {
        var with = words.FindIndex(word => word is "with" or "w");
        if (with < 0)
        {
            return Named(words);
        }

        return exceptions.TryGetValue(string.Join(' ', words[(with + 1)..]), out var exception) && Named(words[..with]) is SpdxExpression.License license
            ? new SpdxExpression.With(license, exception)
            : null;
    }

    private SpdxExpression? Named(List<string> words)
    {
        var key = string.Join(' ', words);
        if (reasons.ContainsKey(key))
        {
            return null;
        }

        return names.TryGetValue(key, out var named) ? named : words is [var id] && ids.License(id) is { } listed ? Known(listed) : OfFamily(words);
    }

    /// <summary>A family and one version: "gnu general public 2.0+". Nothing may be left over but a month and a year.</summary>
    private SpdxExpression.License? OfFamily(List<string> words)
    {
        var version = words.FindIndex(LicenseNameWords.IsVersion);
        if (version <= 0 || !stems.TryGetValue(string.Join(' ', words[..version]), out var stem))
        {
            return null;
        }

        var left = words[(version + 1)..].Where(word => !LicenseNameWords.IsDate(word)).ToList();
        if (stem.StartsWith("CC-", StringComparison.Ordinal))
        {
            return CreativeCommons($"{stem}-{words[version]}", words[version], left);
        }

        var only = left is ["only"];
        return left.Count > 0 && !only ? null : Versioned(stem, words[version], only);
    }

    /// <summary>What follows the version is the name that Creative Commons gave that version, or the country it was ported to.</summary>
    private SpdxExpression.License? CreativeCommons(string id, string version, List<string> left)
    {
        left.Remove("public");
        var port = version switch { "4.0" => "international", "3.0" => "unported", _ => "generic" };
        var full = left.Count == 0 || (left.Count == 1 && left[0] == port) ? id : left.Count == 1 && left[0].Length is 2 or 3 ? $"{id}-{left[0]}" : null;
        return full is not null && ids.License(full) is { } listed ? new SpdxExpression.License(listed) : null;
    }

    private SpdxExpression.License? Versioned(string stem, string version, bool only)
    {
        var later = version.EndsWith('+');
        var plain = $"{stem}-{version.TrimEnd('+')}";
        if (gnu.Contains(stem))
        {
            return later && only ? null : ids.License(plain + (later ? "-or-later" : "-only")) is { } exact ? new SpdxExpression.License(exact) : null;
        }

        return ids.License(plain) is { } id ? new SpdxExpression.License(id, later) : null;
    }

    /// <summary>"Mozilla Public License 2.0 (MPL 2.0)": what stands in the parentheses must say the same, or name the same family.</summary>
    private SpdxExpression? WithoutParenthesis(string text)
    {
        var open = text.IndexOf('(');
        var close = text.IndexOf(')');
        if (open < 0 || close < open || text.LastIndexOf('(') != open || text.LastIndexOf(')') != close)
        {
            return null;
        }

        var inside = LicenseNameWords.Of(text[(open + 1)..close], families);
        var outside = Compound(LicenseNameWords.Of($"{text[..open]} {text[(close + 1)..]}", families));
        var license = outside is SpdxExpression.With with ? with.Licensed : outside;
        return license is not null && (license.Equals(Compound(inside)) || IsOfFamily(license, string.Join(' ', inside))) ? outside : null;
    }

    private bool IsOfFamily(SpdxExpression license, string name) =>
        stems.TryGetValue(name, out var stem)
        && license is SpdxExpression.License named
        && named.Id.StartsWith(stem + "-", StringComparison.Ordinal);

    private string ReasonFor(string text)
    {
        var words = LicenseNameWords.Of(text, families);
        var key = string.Join(' ', words);
        if (reasons.TryGetValue(key, out var reason))
        {
            return reason;
        }

        if (stems.TryGetValue(key, out var stem))
        {
            return $"No version of {stem} is named.";
        }

        if (LicenseAddresses.Mentions(text))
        {
            return "The license at this address is not known; read the page.";
        }

        return words.Contains(",")
            ? "A comma does not say whether all of these licenses apply or one of them may be chosen."
            : "This name is not known.";
    }
}
