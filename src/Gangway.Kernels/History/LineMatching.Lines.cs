namespace Gangway.Kernels.History;

/// <content>Chooses the lines that are worth comparing.</content>
internal sealed unsafe partial class LineMatching
{
    private const int MostFrequent = 1024;
    private const int Window = 100; // lines around a frequent one that are looked at
    private const int FrequentRun = 4;
    private const byte Lone = 0; // no equal on the other side
    private const byte Rare = 1;
    private const byte Frequent = 2;

    private readonly LineNumbers numbers = new();
    private int[] oldNumbers = new int[1024], newNumbers = new int[1024];
    private int[] oldCounts = new int[1024], newCounts = new int[1024];
    private byte[] natures = new byte[1024];

    private void Number(byte* old, int[] oldStarts, int oldFrom, int oldLines, byte* now, int[] newStarts, int newFrom, int newLines)
    {
        Grow(ref oldNumbers, oldLines);
        Grow(ref newNumbers, newLines);
        numbers.Clear(oldLines + newLines);
        for (var i = 0; i < oldLines; i++)
        {
            oldNumbers[i] = numbers.Of(old + oldStarts[oldFrom + i], oldStarts[oldFrom + i + 1] - oldStarts[oldFrom + i], mayAdd: true);
        }

        for (var i = 0; i < newLines; i++)
        {
            newNumbers[i] = numbers.Of(now + newStarts[newFrom + i], newStarts[newFrom + i + 1] - newStarts[newFrom + i], mayAdd: true);
        }

        Tally(oldNumbers, oldLines, ref oldCounts);
        Tally(newNumbers, newLines, ref newCounts);
    }

    private void Tally(int[] all, int lines, ref int[] counts)
    {
        Grow(ref counts, numbers.Count);
        counts.AsSpan(0, numbers.Count).Clear();
        for (var i = 0; i < lines; i++)
        {
            counts[all[i]]++;
        }
    }

    // A line that hardly stands in what differs is not frequent whatever stands outside, as good as always: that is looked at only where one may be.
    private void CountOutside(ReadOnlySpan<byte> above, ReadOnlySpan<byte> below, int frequent)
    {
        var most = 0;
        for (var i = 0; i < numbers.Count; i++)
        {
            most = Math.Max(most, Math.Max(oldCounts[i], newCounts[i]));
        }

        if (most * 3 >= frequent)
        {
            Count(above);
            Count(below);
        }
    }

    private void Count(ReadOnlySpan<byte> lines)
    {
        fixed (byte* text = lines)
        {
            for (var (at, end) = (0, 0); at < lines.Length; at = end)
            {
                var feed = lines[at..].IndexOf((byte)'\n');
                end = feed < 0 ? lines.Length : at + feed + 1;
                if (numbers.Of(text + at, end - at, mayAdd: false) is >= 0 and var number)
                {
                    oldCounts[number]++;
                    newCounts[number]++;
                }
            }
        }
    }

    /// <summary>Takes over the lines worth comparing; the others are changed.</summary>
    private int Keep(int[] all, int lines, int outside, int[] others, int from, bool[] changed, ref int[] kept, ref int[] places)
    {
        Grow(ref kept, lines);
        Grow(ref places, lines);
        if (natures.Length < lines)
        {
            natures = new byte[lines * 2];
        }

        var frequent = Math.Min(RoughRoot(lines + outside), MostFrequent);
        for (var i = 0; i < lines; i++)
        {
            var equals = others[all[i]];
            natures[i] = equals == 0 ? Lone : equals < frequent ? Rare : Frequent;
        }

        var count = 0;
        for (var i = 0; i < lines; i++)
        {
            if (natures[i] == Rare || (natures[i] == Frequent && !IsChance(i, lines)))
            {
                (kept[count], places[count]) = (all[i], from + i);
                count++;
                continue;
            }

            changed[from + i] = true;
        }

        return count;
    }

    // An empty line or a bracket amid lines that have no equal: what it would be matched with, it is no part of.
    private bool IsChance(int at, int lines)
    {
        var (lone, frequent) = Around(at, Math.Max(0, at - Window), -1);
        if (lone == 0)
        {
            return false;
        }

        var (more, moreFrequent) = Around(at, Math.Min(lines - 1, at + Window), 1);
        return more > 0 && (frequent + moreFrequent + 2) * FrequentRun < frequent + moreFrequent + 2 + lone + more;
    }

    private (int Lone, int Frequent) Around(int at, int end, int step)
    {
        var (lone, frequent) = (0, 0);
        for (var i = at; i != end;)
        {
            i += step;
            if (natures[i] == Rare)
            {
                break;
            }

            lone += natures[i] == Lone ? 1 : 0;
            frequent += natures[i] == Frequent ? 1 : 0;
        }

        return (lone, frequent);
    }
}
