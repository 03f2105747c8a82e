using System.Buffers;
using Gangway.Kernels.Licenses.Input;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>A text as the words that a rule index knows; the others are only counted, between their known neighbors.</summary>
internal sealed class RuleText : IDisposable
{
    /// <summary>In the vocabulary: a word that is passed over, as <see cref="RuleWords.Passed"/> are.</summary>
    public const int Skipped = ushort.MaxValue;

    /// <summary>Between two parts of a text that were read there may be any number of words.</summary>
    private const int Cut = 100;

    private ushort[] words;
    private int[] lines;
    private int[] unknown;

    private RuleText(int most)
    {
        words = ArrayPool<ushort>.Shared.Rent(most + 1);
        lines = ArrayPool<int>.Shared.Rent(most + 1);
        unknown = ArrayPool<int>.Shared.Rent(most + 1);
    }

    public int Count { get; private set; }

    public ReadOnlySpan<ushort> Words => words.AsSpan(0, Count);

    /// <summary>The line of each word.</summary>
    public ReadOnlySpan<int> Lines => lines.AsSpan(0, Count);

    /// <summary>For each word, how many unknown ones stand before it since the text began; one more entry at the end.</summary>
    public ReadOnlySpan<int> Unknown => unknown.AsSpan(0, Count + 1);

    public static RuleText Read(RuleIndex index, PlainText text)
    {
        var regions = Reused<Series<TextRegion>>.Take() ?? new();
        RuleRegions.Find(text.Head, regions);
        var read = new RuleText(((TextRegion.LengthOf(regions.Items) + text.Tail.Length) / 2) + 2 + regions.Count);
        var passed = 0;
        foreach (var region in regions.Items)
        {
            passed = read.Add(index, text.Head.Slice(region.Start, region.Length), region.Line, passed + Cut);
        }

        if (!text.Tail.IsEmpty)
        {
            passed = read.Add(index, text.Tail, text.TailLine, passed + Cut);
        }

        read.unknown[read.Count] = passed;
        Reused<Series<TextRegion>>.Give(regions);
        return read;
    }

    public void Dispose()
    {
        ArrayPool<ushort>.Shared.Return(words);
        ArrayPool<int>.Shared.Return(lines);
        ArrayPool<int>.Shared.Return(unknown);
        (words, lines, unknown, Count) = ([], [], [0], 0);
    }

    private int Add(RuleIndex index, ReadOnlySpan<byte> text, int firstLine, int passed)
    {
        var vocabulary = index.Vocabulary;
        var reader = new RuleWords(text);
        var count = Count;
        while (reader.Move(skipsMarkup: false))
        {
            var id = IdOf(vocabulary, reader.Digest);
            if (id == 0)
            {
                passed++;
            }
            else if (id != Skipped)
            {
                words[count] = (ushort)(id - 1);
                lines[count] = firstLine + reader.Breaks;
                unknown[count] = passed;
                count++;
            }
        }

        Count = count;
        return passed;
    }

    private static int IdOf(ReadOnlySpan<ulong> vocabulary, ulong digest)
    {
        var slot = RuleIndex.SlotOf(digest, vocabulary.Length);
        for (var probe = 0; probe < vocabulary.Length; probe++)
        {
            var entry = vocabulary[slot];
            if (entry == 0 || (entry ^ digest) >> 16 == 0)
            {
                return (int)(entry & 0xFFFF);
            }

            slot = (slot + 1) & (vocabulary.Length - 1);
        }

        return 0;
    }
}
