namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Lines up two short stretches between fixed points: equal ends first, then the usual table of the longest common
/// subsequence. Longer stretches are left unmatched, so that the work stays linear in the text.
/// </summary>
internal sealed class GapAligner
{
    private const int Longest = 96;
    private const int Match = 3;
    private const int Buckets = 256;
    private int[] table = [];

    /// <summary>By the hash of a word: at which of the text's words it, or the like of it, may stand.</summary>
    private readonly PlaceSet[] buckets = new PlaceSet[Buckets];
    private readonly uint[] plurals = new uint[Longest];

    /// <summary>Of each word of the reference that is met in the text, its place, and the text's words that are like it.</summary>
    private readonly byte[] met = new byte[Longest];
    private readonly PlaceSet[] alike = new PlaceSet[Longest];

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

    /// <summary>How many words <see cref="FillHead"/> finds at most: the longest common subsequence, without the table that tells which.</summary>
    public int CommonOfHead(ReadOnlySpan<uint> words, ReadOnlySpan<uint> text)
    {
        var tail = CommonSuffix(words, text);
        words = words[..^tail];
        text = text[..^tail];
        return tail + Common(words[Math.Max(0, words.Length - Longest)..], text[Math.Max(0, text.Length - Longest)..]);
    }

    /// <summary>How many words <see cref="FillTail"/> finds at most.</summary>
    public int CommonOfTail(ReadOnlySpan<uint> words, ReadOnlySpan<uint> text)
    {
        var head = words.CommonPrefixLength(text);
        words = words[head..];
        text = text[head..];
        return head + Common(words[..Math.Min(words.Length, Longest)], text[..Math.Min(text.Length, Longest)]);
    }

    /// <summary>Length of the longest common subsequence, a row at a time (Crochemore and others 2001, "A fast and practical bit-vector algorithm").</summary>
    private int Common(ReadOnlySpan<uint> words, ReadOnlySpan<uint> text)
    {
        if (words.IsEmpty || text.IsEmpty)
        {
            return 0;
        }

        var rows = MarkMet(words, text);
        var open = PlaceSet.First(text.Length);
        var row = open;
        foreach (var mask in alike.AsSpan(0, rows))
        {
            var hit = row & mask;
            row = (row + hit) | (row & ~mask);
        }

        return text.Length - (row & open).Count;
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

        var rows = MarkMet(words, text);
        if (rows == 0)
        {
            return;
        }

        if (freeEnd && met[rows - 1] != words.Length - 1)
        {
            (met[rows], alike[rows]) = ((byte)(words.Length - 1), default); // Its row is another than the one above it.
            rows++;
        }

        var width = text.Length + 1;
        Aligner.Grow(ref table, (rows + 1) * width);
        var cells = table.AsSpan(0, (rows + 1) * width);
        for (var column = 0; column < width; column++)
        {
            cells[column] = freeStart ? 0 : -column;
        }

        for (var row = 1; row <= rows; row++)
        {
            var above = cells.Slice((row - 1) * width, width);
            var current = cells.Slice(row * width, width);
            above.CopyTo(current);
            RaiseRow(alike[row - 1], above, current);
        }

        if (freeEnd)
        {
            FreeRow(cells[(rows * width)..]);
        }

        Trace(met.AsSpan(0, rows), text.Length + 1, places, start, cells);
    }

    /// <summary>
    /// What a word that is like some of the text adds: each of these raises its cell, and what lies behind as far as that is better.
    /// </summary>
    private static void RaiseRow(PlaceSet alike, ReadOnlySpan<int> above, Span<int> current)
    {
        for (; !alike.IsEmpty; alike = alike.WithoutLeast)
        {
            var column = alike.Least;
            var value = above[column] + Match;
            for (var cell = column + 1; cell < current.Length && current[cell] < value; cell++, value--)
            {
                current[cell] = value;
            }
        }
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
    /// Which words are like some of the text (<see cref="Word.AreAlike"/>), by a table of the text's words. No cell of the table is more than
    /// one below its left neighbor, so a word that is nowhere in the text would repeat the row above it, and needs none.
    /// </summary>
    /// <returns>How many there are.</returns>
    private int MarkMet(ReadOnlySpan<uint> words, ReadOnlySpan<uint> text)
    {
        Array.Clear(buckets);
        for (var place = 0; place < text.Length; place++)
        {
            plurals[place] = Word.PluralOrNone(text[place]);
            buckets[BucketOf(text[place])] |= PlaceSet.Of(place);
            buckets[BucketOf(plurals[place])] |= PlaceSet.Of(place);
        }

        var count = 0;
        for (var place = 0; place < words.Length; place++)
        {
            var (word, plural) = (words[place], Word.PluralOrNone(words[place]));
            var maybe = buckets[BucketOf(word)] | buckets[BucketOf(plural)];
            if (!maybe.IsEmpty && Alike(word, plural, text, maybe) is { IsEmpty: false } mask)
            {
                (met[count], alike[count]) = ((byte)place, mask);
                count++;
            }
        }

        return count;
    }

    private PlaceSet Alike(uint word, uint plural, ReadOnlySpan<uint> text, PlaceSet maybe)
    {
        var mask = maybe;
        for (; !maybe.IsEmpty; maybe = maybe.WithoutLeast)
        {
            var place = maybe.Least;
            if (text[place] != word && text[place] != plural && plurals[place] != word)
            {
                mask &= ~PlaceSet.Of(place);
            }
        }

        return mask;
    }

    private static int BucketOf(uint word) => (int)((word * 0x9E37_79B1u) >> 24);

    private void Trace(ReadOnlySpan<byte> rows, int width, Span<int> places, int start, ReadOnlySpan<int> cells)
    {
        var (row, column) = (rows.Length, width - 1);
        while (row > 0 && column > 0)
        {
            var value = cells[(row * width) + column];
            if (alike[row - 1].Has(column - 1) && value == cells[((row - 1) * width) + column - 1] + Match)
            {
                places[rows[--row]] = start + --column;
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
