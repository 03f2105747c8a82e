using System.Security.Cryptography;
using System.Text;

namespace Gangway.Office.Institution.Policies;

/// <summary>
/// Digest of a YAML tree in canonical form: keys in ordinal order, each text with its length, runs of white space as one space.
/// Comments, quoting, line breaks, indentation and the order of keys do not change it; the order of a sequence does.
/// </summary>
internal static class PolicyDigest
{
    public static string Of(YamlTree tree)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, tree);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, YamlTree tree)
    {
        if (tree.Scalar is { } text)
        {
            Add(hash, 's', text);
            return;
        }

        if (tree.Entries.IsEmpty)
        {
            Add(hash, 'l', $"{tree.Items.Length}");
            foreach (var item in tree.Items)
            {
                Add(hash, item);
            }

            return;
        }

        Add(hash, 'm', $"{tree.Entries.Length}");
        foreach (var (key, value) in tree.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            Add(hash, 'k', key);
            Add(hash, value);
        }
    }

    private static void Add(IncrementalHash hash, char kind, string text)
    {
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        hash.AppendData(Encoding.UTF8.GetBytes($"{kind}{plain.Length}:{plain}\n"));
    }
}
