using System.Buffers;
using Gangway.Kernels.Licenses.Input;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>A text as the words that a rule index knows; the others are only counted, between their known neighbors.</summary>
internal sealed class RuleText : IDisposable
{
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
        var read = new RuleText((text.Head.Length + text.Tail.Length) / 2 + 2);
        var passed = read.Add(index, text.Head, 1, 0);
        if (!text.Tail.IsEmpty)
        {
            passed = read.Add(index, text.Tail, text.TailLine, passed + 100);
        }

        read.unknown[read.Count] = passed;
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
        var digests = index.WordDigests;
        var ids = index.WordIds;
        var reader = new RuleWords(text);
        var count = Count;
        while (reader.Move())
        {
            var slot = RuleIndex.SlotOf(reader.Digest, ids.Length);
            while (ids[slot] != 0 && digests[slot] != reader.Digest)
            {
                slot = (slot + 1) & (ids.Length - 1);
            }

            var id = ids[slot];
            if (id == 0)
            {
                passed++;
                continue;
            }

            words[count] = (ushort)(id - 1);
            lines[count] = firstLine + reader.Breaks;
            unknown[count] = passed;
            count++;
        }

        Count = count;
        return passed;
    }
}
