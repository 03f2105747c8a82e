using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Tests.Licenses.Texts;

/// <summary>What <see cref="GapAligner"/> is to find, cell by cell of the whole table and without a bound.</summary>
internal static class PlainGaps
{
    private const int Longest = 96;
    private const int Match = 3;

    public static void Fill(ReadOnlySpan<uint> words, ReadOnlySpan<uint> text, Span<int> places, int start)
    {
        var head = words.CommonPrefixLength(text);
        Mark(places, 0, start, head);
        words = words[head..];
        text = text[head..];
        places = places[head..];
        var tail = CommonSuffix(words, text);
        Mark(places, words.Length - tail, start + head + text.Length - tail, tail);
        FillTable(words[..^tail], text[..^tail], places, start + head, freeStart: false, freeEnd: false);
    }

    public static void FillHead(ReadOnlySpan<uint> words, ReadOnlySpan<uint> text, Span<int> places)
    {
        var tail = CommonSuffix(words, text);
        Mark(places, words.Length - tail, text.Length - tail, tail);
        words = words[..^tail];
        text = text[..^tail];
        var (skippedWords, skippedText) = (Math.Max(0, words.Length - Longest), Math.Max(0, text.Length - Longest));
        FillTable(words[skippedWords..], text[skippedText..], places[skippedWords..], skippedText, freeStart: true, freeEnd: false);
    }

    public static void FillTail(ReadOnlySpan<uint> words, ReadOnlySpan<uint> text, Span<int> places, int start)
    {
        var head = words.CommonPrefixLength(text);
        Mark(places, 0, start, head);
        words = words[head..];
        text = text[head..];
        FillTable(words[..Math.Min(words.Length, Longest)], text[..Math.Min(text.Length, Longest)], places[head..], start + head, freeStart: false, freeEnd: true);
    }

    /// <summary>Length of the longest common subsequence, by its whole table.</summary>
    public static int Common(ReadOnlySpan<uint> words, ReadOnlySpan<uint> text)
    {
        var cells = new int[words.Length + 1, text.Length + 1];
        for (var row = 1; row <= words.Length; row++)
        {
            for (var column = 1; column <= text.Length; column++)
            {
                cells[row, column] = Word.AreAlike(words[row - 1], text[column - 1]) ? cells[row - 1, column - 1] + 1 : Math.Max(cells[row - 1, column], cells[row, column - 1]);
            }
        }

        return cells[words.Length, text.Length];
    }

    private static void Mark(Span<int> places, int target, int place, int length)
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

    private static void FillTable(ReadOnlySpan<uint> words, ReadOnlySpan<uint> text, Span<int> places, int start, bool freeStart, bool freeEnd)
    {
        if (words.IsEmpty || text.IsEmpty || words.Length > Longest || text.Length > Longest)
        {
            return;
        }

        var cells = new int[words.Length + 1, text.Length + 1];
        for (var column = 0; column <= text.Length; column++)
        {
            cells[0, column] = freeStart ? 0 : -column;
        }

        for (var row = 1; row <= words.Length; row++)
        {
            var cost = freeEnd && row == words.Length ? 0 : 1;
            for (var column = 1; column <= text.Length; column++)
            {
                var best = Math.Max(cells[row - 1, column], cells[row, column - 1] - cost);
                cells[row, column] = Word.AreAlike(words[row - 1], text[column - 1]) ? Math.Max(best, cells[row - 1, column - 1] + Match) : best;
            }
        }

        for (var (row, column) = (words.Length, text.Length); row > 0 && column > 0;)
        {
            if (Word.AreAlike(words[row - 1], text[column - 1]) && cells[row, column] == cells[row - 1, column - 1] + Match)
            {
                places[--row] = start + --column;
            }
            else if (cells[row, column] == cells[row - 1, column])
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
