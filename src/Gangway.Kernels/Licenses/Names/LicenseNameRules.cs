using System.Text;
using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Names;

/// <summary>Reads <c>data/license-rules/names.txt</c> (its head explains it) into the tree of names.</summary>
internal static class LicenseNameRules
{
    /// <summary>The names of our data, and those of the list that they leave out.</summary>
    public static LicenseNameTree Tree(LicenseTexts texts, string rules)
    {
        var tree = new LicenseNameTree();
        Read(rules, tree);
        foreach (var id in texts.Ids)
        {
            AddListed(id, texts.NameOf(id), tree);
        }

        return tree;
    }

    /// <param name="rules">Part of the program, not input: a line that is not as explained throws <see cref="FormatException"/>.</param>
    private static void Read(string rules, LicenseNameTree names)
    {
        var block = new List<(string Key, string Value)>();
        var header = "";
        foreach (var line in rules.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Append("[]"))
        {
            if (line[0] == '[')
            {
                Add(header, block, names);
                (header, block) = (line, []);
                continue;
            }

            var equal = line.IndexOf(" = ", StringComparison.Ordinal);
            block.Add(equal > 0 ? (line[..equal].Trim(), line[(equal + 3)..].Trim()) : throw new FormatException($"'{line}' is not 'key = value'"));
        }
    }

    private static void AddListed(string id, string name, LicenseNameTree tree)
    {
        var reported = ReferenceIds.IsOldGnuId(id) ? id.EndsWith('+') ? $"{id[..^1]}-or-later" : $"{id}-only" : ReferenceIds.Reported(id);
        if (LicenseFamilies.Of(id) is not ("GPL" or "LGPL" or "AGPL" or "GFDL" or "CC"))
        {
            tree.Add(name.Replace('(', ' ').Replace(')', ' '), new NamedLicense(null, reported, !name.Contains("icen", StringComparison.Ordinal)), replaces: false);
        }
        else if (!IsBeyondGrammar(id))
        {
            return; // Their grammar reads what the list spells out.
        }

        if (!HasDate(id))
        {
            tree.Add(id, new NamedLicense(null, reported, IsWeak: true, IsId: true), replaces: false);
        }
    }

    /// <summary>CC-BY-3.0-DE, GFDL-1.2-no-invariants-only.</summary>
    private static bool IsBeyondGrammar(string id) => id.Contains("invariants", StringComparison.Ordinal) || (id.StartsWith("CC-", StringComparison.Ordinal) && char.IsAsciiLetter(id[^1]));

    /// <summary>W3C-20150513: prose counts no further than to 99,999.</summary>
    private static bool HasDate(string id)
    {
        var digits = 0;
        foreach (var sign in id)
        {
            digits = char.IsAsciiDigit(sign) ? digits + 1 : 0;
            if (digits > 5)
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(string header, List<(string Key, string Value)> block, LicenseNameTree names)
    {
        if (header == "[=]")
        {
            block.ForEach(entry => Add(entry.Value, weak => new NamedLicense(null, entry.Key, weak), names));
            return;
        }

        if (block.Count == 0)
        {
            return;
        }

        var isGnu = header.EndsWith(" gnu", StringComparison.Ordinal);
        var versions = new Dictionary<uint, VersionIds>();
        foreach (var (key, value) in block.Where(entry => char.IsAsciiDigit(entry.Key[0])))
        {
            versions[Version(key)] = VersionIds.Of(value, isGnu);
        }

        var any = block.Find(entry => entry.Key == "any").Value;
        var family = new LicenseFamily(LicenseFamilies.Of(any ?? versions.Values.First().Id), isGnu, any, versions);
        block.FindAll(entry => entry.Key == "name").ForEach(entry => Add(entry.Value, weak => new NamedLicense(family, any, weak), names));
    }

    private static void Add(string phrases, Func<bool, NamedLicense> license, LicenseNameTree names)
    {
        foreach (var phrase in phrases.Split('|', StringSplitOptions.TrimEntries))
        {
            names.Add(phrase.TrimStart('~'), license(phrase[0] == '~'));
        }
    }

    private static uint Version(string text)
    {
        var letter = char.IsAsciiLetter(text[^1]) ? (byte)text[^1] : (byte)0;
        using var words = Prose.Rent(text.Length);
        var bytes = Encoding.UTF8.GetBytes(text);
            ProseReader.Read(bytes, new TextRegion(0, bytes.Length, 1), words);
        return letter == 0 ? words.At(0) : LicenseFamily.WithLetter(words.At(0), letter);
    }
}
