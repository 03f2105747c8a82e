using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Lines up two short stretches between fixed points: equal ends first, then the usual table of the longest common
/// subsequence. Longer stretches are left unmatched, so that the work stays linear in the text.
/// </summary>
internal sealed class GapAligner : IDisposable
{
    private const int Longest = 96;
    private const int Match = 3;
    private const int FilterWords = 32;
    private int[] table = [];

    public void Dispose() => ArrayPool<int>.Shared.Return(table);

    /// <summary>What stands between two fixed points.</summary>
    /// <param name="words">Of the reference.</param>
    /// <param name="text">Of the text.</param>
    /// <param name="places">Receives the place of each word of the reference that was found.</param>
    /// <param name="start">Place of the first word of <paramref name="text"/>.</param>
    public void Fill(ReadOnlySpan<uint> words, ReadOnlySpan<uint> text, Span<int> places, int start)
    {
        var head = words.CommonPrefixLength(text);
        MarkRun(places, 0, start, head);
        words = words[head..];
        text = text[head..];
        places = places[head..];
        start += head;
        var tail = CommonSuffix(words, text);
        MarkRun(places, words.Length - tail, start + text.Length - tail, tail);
        FillTable(words[..^tail], text[..^tail], places, start, freeStart: false, freeEnd: false);
    }

    /// <summary>What stands before the first fixed point: the text may begin with anything.</summary>
    public void FillHead(ReadOnlySpan<uint> words, ReadOnlySpan<uint> text, Span<int> places)
    {
        var tail = CommonSuffix(words, text);
        MarkRun(places, words.Length - tail, text.Length - tail, tail);
        words = words[..^tail];
        text = text[..^tail];
        var (skippedWords, skippedText) = (Math.Max(0, words.Length - Longest), Math.Max(0, text.Length - Longest));
        FillTable(words[skippedWords..], text[skippedText..], places[skippedWords..], skippedText, freeStart: true, freeEnd: false);
    }

    /// <summary>What stands behind the last fixed point: the text may go on with anything.</summary>
    public void FillTail(ReadOnlySpan<uint> words, ReadOnlySpan<uint> text, Span<int> places, int start)
    {
        var head = words.CommonPrefixLength(text);
        MarkRun(places, 0, start, head);
        words = words[head..];
        text = text[head..];
        FillTable(words[..Math.Min(words.Length, Longest)], text[..Math.Min(text.Length, Longest)], places[head..], start + head, freeStart: false, freeEnd: true);
    }

    /// <summary>How many words <see cref="Fill"/> can find at best: in long gaps only the ends that agree.</summary>
    public static int MostOf(ReadOnlySpan<uint> words, ReadOnlySpan<uint> text)
    {
        if (words.Length <= Longest && text.Length <= Longest)
        {
            return Math.Min(words.Length, text.Length);
        }

        var head = words.CommonPrefixLength(text);
        words = words[head..];
        text = text[head..];
        var tail = CommonSuffix(words, text);
        return head + tail + (words.Length - tail <= Longest && text.Length - tail <= Longest ? Math.Min(words.Length, text.Length) - tail : 0);
    }

    /// <summary>How many words <see cref="FillHead"/> can find at best.</summary>
    public static int MostOfHead(ReadOnlySpan<uint> words, ReadOnlySpan<uint> text)
    {
        var tail = CommonSuffix(words, text);
        return tail + Math.Min(Longest, Math.Min(words.Length, text.Length) - tail);
    }

    /// <summary>How many words <see cref="FillTail"/> can find at best.</summary>
    public static int MostOfTail(ReadOnlySpan<uint> words, ReadOnlySpan<uint> text)
    {
        var head = words.CommonPrefixLength(text);
        return head + Math.Min(Longest, Math.Min(words.Length, text.Length) - head);
    }

    private static void MarkRun(Span<int> places, int target, int place, int length)
    {
        for (var word = 0; word < length; word++)
        {
            places[target + word] = place + word;
        }
    }

    private static int CommonSuffix(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[^(length + 1)] == right[^(length + 1)])
        {
            length++;
        }

        return length;
    }

    /// <summary>A word of the text that is passed over costs one, except before or behind everything where that end is free.</summary>
    private void FillTable(ReadOnlySpan<uint> words, ReadOnlySpan<uint> text, Span<int> places, int start, bool freeStart, bool freeEnd)
    {
        if (words.IsEmpty || text.IsEmpty || words.Length > Longest || text.Length > Longest)
        {
            return;
        }

        Span<byte> met = stackalloc byte[words.Length];
        Span<uint> plurals = stackalloc uint[text.Length];
        var rows = MarkMet(words, text, plurals, met);
        if (rows == 0)
        {
            return;
        }

        if (freeEnd && met[rows - 1] != words.Length - 1)
        {
            met[rows++] = (byte)(words.Length - 1); // Its row is another than the one above it.
        }

        met = met[..rows];
        var width = text.Length + 1;
        Aligner.Grow(ref table, (met.Length + 1) * width);
        var cells = table.AsSpan(0, (met.Length + 1) * width);
        for (var column = 0; column < width; column++)
        {
            cells[column] = freeStart ? 0 : -column;
        }

        for (var row = 1; row <= met.Length; row++)
        {
            var above = cells.Slice((row - 1) * width, width);
            var current = cells.Slice(row * width, width);
            above.CopyTo(current);
            RaiseRow(words[met[row - 1]], text, plurals, above, current);
        }

        if (freeEnd)
        {
            FreeRow(cells[(met.Length * width)..]);
        }

        Trace(words, met, text, places, start, cells);
    }

    /// <summary>
    /// What a word that is like some of the text adds: each of these raises its cell, and what lies behind as far as that is better.
    /// </summary>
    private static void RaiseRow(uint word, ReadOnlySpan<uint> text, ReadOnlySpan<uint> plurals, ReadOnlySpan<int> above, Span<int> current)
    {
        var plural = Word.PluralOrNone(word);
        for (var column = NextAlike(word, plural, text, plurals, 0); column < text.Length; column = NextAlike(word, plural, text, plurals, column + 1))
        {
            var value = above[column] + Match;
            for (var cell = column + 1; cell < current.Length && current[cell] < value; cell++, value--)
            {
                current[cell] = value;
            }
        }
    }

    /// <summary><see cref="Word.AreAlike"/>, its hashing done once a word, for four words of the text at a time.</summary>
    private static int NextAlike(uint word, uint plural, ReadOnlySpan<uint> text, ReadOnlySpan<uint> plurals, int from)
    {
        var (words, others) = (Vector128.Create(word), Vector128.Create(plural));
        for (; from + Vector128<uint>.Count <= text.Length; from += Vector128<uint>.Count)
        {
            var four = Vector128.Create(text[from..]);
            var alike = Vector128.Equals(four, words) | Vector128.Equals(four, others) | Vector128.Equals(Vector128.Create(plurals[from..]), words);
            if (alike != Vector128<uint>.Zero)
            {
                return from + BitOperations.TrailingZeroCount(alike.ExtractMostSignificantBits());
            }
        }

        while (from < text.Length && text[from] != word && text[from] != plural && plurals[from] != word)
        {
            from++;
        }

        return from;
    }

    /// <summary>Where the text may go on with anything, a word of it behind the last match costs nothing.</summary>
    private static void FreeRow(Span<int> row)
    {
        for (var column = 1; column < row.Length; column++)
        {
            row[column] = Math.Max(row[column], row[column - 1]);
        }
    }

    /// <summary>
    /// Which words may be like one of the text: a filter tells most of them apart. No cell of the table is more than one below its left
    /// neighbor, so a word that is nowhere in the text would repeat the row above it, and needs none.
    /// </summary>
    /// <returns>How many there are.</returns>
    private static int MarkMet(ReadOnlySpan<uint> words, ReadOnlySpan<uint> text, Span<uint> plurals, Span<byte> met)
    {
        Span<ulong> filter = stackalloc ulong[FilterWords];
        filter.Clear();
        for (var place = 0; place < text.Length; place++)
        {
            plurals[place] = Word.PluralOrNone(text[place]);
            Set(filter, text[place]);
            Set(filter, plurals[place]);
        }

        var count = 0;
        for (var place = 0; place < words.Length; place++)
        {
            if (IsSet(filter, words[place]) || IsSet(filter, Word.PluralOrNone(words[place])))
            {
                met[count++] = (byte)place;
            }
        }

        return count;
    }

    private static void Set(Span<ulong> filter, uint word)
    {
        var bit = word * 0x9E37_79B1u;
        filter[(int)(bit >> 26) & (FilterWords - 1)] |= 1UL << (int)(bit >> 20);
    }

    private static bool IsSet(ReadOnlySpan<ulong> filter, uint word)
    {
        var bit = word * 0x9E37_79B1u;
        return (filter[(int)(bit >> 26) & (FilterWords - 1)] >> (int)(bit >> 20) & 1) != 0;
    }

    private static void Trace(ReadOnlySpan<uint> words, ReadOnlySpan<byte> met, ReadOnlySpan<uint> text, Span<int> places, int start, ReadOnlySpan<int> cells)
    {
        var width = text.Length + 1;
        var (row, column) = (met.Length, text.Length);
        while (row > 0 && column > 0)
        {
            var value = cells[(row * width) + column];
            var word = met[row - 1];
            if (Word.AreAlike(words[word], text[column - 1]) && value == cells[((row - 1) * width) + column - 1] + Match)
            {
                row--;
                places[word] = start + --column;
            }
            else if (value == cells[((row - 1) * width) + column])
            {
                row--;
            }
            else
            {
                column--;
            }
        }
    }
}
