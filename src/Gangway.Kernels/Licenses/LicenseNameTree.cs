using System.Text;

namespace Gangway.Kernels.Licenses;

/// <summary>
/// All names of licenses as one tree over words: the names of our data (<c>data/license-rules/names.txt</c>), those of the SPDX list, and its
/// ids. A look-up costs one probe a word; most words are turned away by the first.
/// </summary>
internal sealed class LicenseNameTree
{
    private readonly Dictionary<ulong, int> steps = new(8192);
    private readonly List<NamedLicense?> ends = [null];

    public void Add(string phrase, NamedLicense license, bool replaces = true)
    {
        foreach (var variant in Variants(phrase))
        {
            using var words = new Prose(variant.Length);
            var bytes = Encoding.UTF8.GetBytes(variant);
            ProseReader.Read(bytes, new TextRegion(0, bytes.Length, 1), words);
            var node = 0;
            for (var place = 0; place < words.Count; place++)
            {
                node = ProseWord.IsSign(words.At(place)) ? node : Step(node, words.At(place));
            }

            if (node != 0 && (replaces || ends[node] is null))
            {
                ends[node] = license;
            }
        }
    }

    /// <summary>The names that begin at a word, the shortest first.</summary>
    /// <param name="found">Each with the first word behind it; cleared first.</param>
    public void Find(Prose prose, int start, List<(NamedLicense Name, int End)> found)
    {
        found.Clear();
        var node = 0;
        for (var place = start; place < prose.Count; place++)
        {
            var word = prose.At(place);
            if (place > start && word is ProseWord.Slash or ProseWord.Ampersand or ProseWord.Comma)
            {
                continue;
            }

            if (!steps.TryGetValue(Key(node, word), out node) || (place > start && prose.Has(place, ProseMark.Paragraph)))
            {
                return;
            }

            if (ends[node] is { } license)
            {
                found.Add((license, place + 1));
            }
        }
    }

    private int Step(int node, uint word)
    {
        if (!steps.TryGetValue(Key(node, word), out var next))
        {
            next = ends.Count;
            ends.Add(null);
            steps.Add(Key(node, word), next);
        }

        return next;
    }

    private static ulong Key(int node, uint word) => ((ulong)(uint)node << 32) | word;

    /// <summary>"eiffel license (version) 1": with and without each word in parentheses.</summary>
    private static IEnumerable<string> Variants(string phrase)
    {
        var open = phrase.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return [phrase];
        }

        var close = phrase.IndexOf(')', open);
        return Variants(phrase[(close + 1)..]).SelectMany(rest => new[] { phrase[..open] + phrase[(open + 1)..close] + rest, phrase[..open] + rest });
    }
}
