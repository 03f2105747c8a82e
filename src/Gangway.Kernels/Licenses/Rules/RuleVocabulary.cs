using System.Text;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>Numbers the words of rules while they are read.</summary>
internal sealed class RuleVocabulary
{
    /// <summary>A number and one more fit 16 bits, and one is kept for words that are passed over.</summary>
    public const int MostWords = RuleText.Skipped - 1;

    private readonly Dictionary<ulong, ushort> numbers = [];
    private readonly List<byte> kinds = [];

    public int Count => numbers.Count;

    public RuleWordKind KindOf(ushort word) => (RuleWordKind)kinds[word];

    /// <summary>The words of a rule, and its required phrases.</summary>
    /// <returns>False where there are more words than can be numbered.</returns>
    public bool Read(string rule, int most, out ushort[] words, out List<(int Start, int Length)> phrases)
    {
        var reader = new RuleWords(Encoding.UTF8.GetBytes(rule));
        var (read, open) = (new List<ushort>(), -1);
        phrases = [];
        words = [];
        while (reader.Move())
        {
            Mark(reader, phrases, ref open, read.Count);
            if (!numbers.TryGetValue(reader.Digest, out var number))
            {
                if (numbers.Count >= MostWords)
                {
                    return false;
                }

                number = (ushort)numbers.Count;
                numbers.Add(reader.Digest, number);
                kinds.Add((byte)RuleWordKinds.Of(reader.Digest, reader.IsSlight, reader.IsNumber));
            }

            read.Add(number);
            if (read.Count > most)
            {
                return false;
            }
        }

        Mark(reader, phrases, ref open, read.Count);
        words = [.. read];
        if (words.Length == 1)
        {
            kinds[words[0]] |= (byte)RuleWordKind.Alone;
        }

        return true;
    }

    public void Write(RuleIndexParts parts)
    {
        var table = new ulong[RuleIndexParts.SizeFor(numbers.Count + RuleWords.Passed.Count)];
        foreach (var (digest, number) in numbers.Select(pair => (pair.Key, pair.Value + 1)).Concat(RuleWords.Passed.Select(digest => (digest, RuleText.Skipped))))
        {
            var slot = RuleIndex.SlotOf(digest, table.Length);
            while (table[slot] != 0)
            {
                slot = (slot + 1) & (table.Length - 1);
            }

            table[slot] = (digest & ~0xFFFFUL) | (uint)number;
        }

        parts.Add(RuleSection.Vocabulary, table);
        parts.Add(RuleSection.WordKinds, kinds);
    }

    private static void Mark(RuleWords reader, List<(int, int)> phrases, ref int open, int at)
    {
        if (reader.Closes && open >= 0)
        {
            if (at > open)
            {
                phrases.Add((open, at - open));
            }

            open = -1;
        }

        open = reader.Opens ? at : open;
    }
}
