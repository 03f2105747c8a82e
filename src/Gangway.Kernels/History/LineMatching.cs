using System.Numerics;

namespace Gangway.Kernels.History;

/// <summary>
/// Tells which lines of two texts differ, in linear space: Myers (1986), section 4b. The middle of a shortest script is looked for from both
/// ends, and what lies before and behind it again. Lines that only one side has are left out first. For one thread; its tables are reused.
/// </summary>
/// <remarks>
/// Texts that differ much are not searched to the end: where a middle costs more than the square root of their lines, the furthest place that
/// was reached is taken. So the work stays below n√n. git bounds it the same way, and whoever compares with git wants its choice among
/// scripts of one length: hence the order in which diagonals are tried, and frequent lines amid lines without an equal left out.
/// </remarks>
internal sealed unsafe partial class LineMatching
{
    private const int LeastCost = 256;
    private const int MostWork = 1 << 30; // steps of about a nanosecond; reached by texts of a million lines
    private const int GoodSnake = 20;

    private readonly Growing<Box> boxes = new();
    private int[] left = new int[1024], right = new int[1024]; // numbers of the lines compared
    private int[] leftPlaces = new int[1024], rightPlaces = new int[1024];
    private int[] forward = new int[1024], backward = new int[1024];
    private bool[] oldChanged = new bool[1024], newChanged = new bool[1024];

    private readonly record struct Box(int OldFrom, int OldTo, int NewFrom, int NewTo, bool IsExact);

    private readonly record struct Middle(int Old, int New, bool IsExactBefore, bool IsExactBehind);

    public ReadOnlySpan<bool> OldChanged(int lines) => oldChanged.AsSpan(0, lines);

    public ReadOnlySpan<bool> NewChanged(int lines) => newChanged.AsSpan(0, lines);

    /// <summary>Compares the lines of two texts.</summary>
    /// <param name="old">The text.</param>
    /// <param name="oldStarts">Where its lines begin, and behind them where the last one ends.</param>
    /// <param name="oldLines">How many.</param>
    /// <param name="from">The first to be compared, on both sides.</param>
    /// <param name="behind">How many at the end are not, on both sides.</param>
    /// <param name="above">What both texts begin with: how often a line stands is counted in it, too.</param>
    /// <param name="below">What both end with.</param>
    /// <param name="outside">Lines of both of them.</param>
    public void Match(byte* old, int[] oldStarts, int oldLines, byte* now, int[] newStarts, int newLines, int from, int behind, ReadOnlySpan<byte> above, ReadOnlySpan<byte> below, int outside)
    {
        Clear(ref oldChanged, oldLines);
        Clear(ref newChanged, newLines);
        var (oldFrom, oldTo, newFrom, newTo) = (from, oldLines - behind, from, newLines - behind);
        if (oldFrom == oldTo || newFrom == newTo)
        {
            oldChanged.AsSpan(oldFrom, oldTo - oldFrom).Fill(true);
            newChanged.AsSpan(newFrom, newTo - newFrom).Fill(true);
            return;
        }

        Number(old, oldStarts, oldFrom, oldTo - oldFrom, now, newStarts, newFrom, newTo - newFrom);
        CountOutside(above, below, Math.Min(RoughRoot(Math.Min(oldLines, newLines)), MostFrequent));
        var lefts = Keep(oldNumbers, oldTo - oldFrom, outside, newCounts, oldFrom, oldChanged, ref left, ref leftPlaces);
        var rights = Keep(newNumbers, newTo - newFrom, outside, oldCounts, newFrom, newChanged, ref right, ref rightPlaces);
        Grow(ref forward, lefts + rights + 5);
        Grow(ref backward, lefts + rights + 5);
        boxes.Clear();
        boxes.Add(new Box(0, lefts, 0, rights, false));
        var most = Math.Max(LeastCost, Math.Min(RoughRoot(lefts + rights + 3), MostWork / (lefts + rights + 3)));
        fixed (int* one = left, two = right)
        {
            while (boxes.Count > 0)
            {
                var box = boxes[boxes.Count - 1];
                boxes.Drop();
                Solve(box, one, two, rights + 2, most);
            }
        }
    }

    private void Solve(Box box, int* one, int* two, int middle, int most)
    {
        var (oldFrom, oldTo, newFrom, newTo) = (box.OldFrom, box.OldTo, box.NewFrom, box.NewTo);
        while (oldFrom < oldTo && newFrom < newTo && one[oldFrom] == two[newFrom])
        {
            oldFrom++;
            newFrom++;
        }

        while (oldFrom < oldTo && newFrom < newTo && one[oldTo - 1] == two[newTo - 1])
        {
            oldTo--;
            newTo--;
        }

        if (oldFrom == oldTo || newFrom == newTo)
        {
            MarkAll(oldFrom, oldTo, leftPlaces, oldChanged);
            MarkAll(newFrom, newTo, rightPlaces, newChanged);
            return;
        }

        fixed (int* ahead = forward, behind = backward)
        {
            var cut = Cut(new(oldFrom, oldTo, newFrom, newTo, box.IsExact), one, two, ahead + middle, behind + middle, most);
            if ((cut.Old == oldFrom && cut.New == newFrom) || (cut.Old == oldTo && cut.New == newTo))
            {
                MarkAll(oldFrom, oldTo, leftPlaces, oldChanged); // nothing was cut off: going on would not end
                MarkAll(newFrom, newTo, rightPlaces, newChanged);
                return;
            }

            boxes.Add(new Box(oldFrom, cut.Old, newFrom, cut.New, cut.IsExactBefore));
            boxes.Add(new Box(cut.Old, oldTo, cut.New, newTo, cut.IsExactBehind));
        }
    }

    private static void MarkAll(int from, int to, int[] places, bool[] changed)
    {
        for (var i = from; i < to; i++)
        {
            changed[places[i]] = true;
        }
    }

    /// <summary>A place on a shortest way through the box, or one far along a good way where the shortest costs too much.</summary>
    private static Middle Cut(Box box, int* one, int* two, int* ahead, int* behind, int most)
    {
        var (lowest, highest) = (box.OldFrom - box.NewTo, box.OldTo - box.NewFrom);
        var (start, end) = (box.OldFrom - box.NewFrom, box.OldTo - box.NewTo);
        var isOdd = ((start - end) & 1) != 0;
        var (low, high, lowBack, highBack) = (start, start, end, end);
        ahead[start] = box.OldFrom;
        behind[end] = box.OldTo;
        for (var cost = 1; ; cost++)
        {
            var hasSnake = false;
            Widen(ahead, ref low, ref high, lowest, highest, -1);
            for (var diagonal = high; diagonal >= low; diagonal -= 2)
            {
                var from = ahead[diagonal - 1] >= ahead[diagonal + 1] ? ahead[diagonal - 1] + 1 : ahead[diagonal + 1];
                var at = from;
                while (at < box.OldTo && at - diagonal < box.NewTo && one[at] == two[at - diagonal])
                {
                    at++;
                }

                hasSnake |= at - from > GoodSnake;
                ahead[diagonal] = at;
                if (isOdd && lowBack <= diagonal && diagonal <= highBack && behind[diagonal] <= at && at <= box.OldTo && at - diagonal <= box.NewTo)
                {
                    return new(at, at - diagonal, true, true);
                }
            }

            Widen(behind, ref lowBack, ref highBack, lowest, highest, int.MaxValue);
            for (var diagonal = highBack; diagonal >= lowBack; diagonal -= 2)
            {
                var from = behind[diagonal - 1] < behind[diagonal + 1] ? behind[diagonal - 1] : behind[diagonal + 1] - 1;
                var at = from;
                while (at > box.OldFrom && at - diagonal > box.NewFrom && one[at - 1] == two[at - diagonal - 1])
                {
                    at--;
                }

                hasSnake |= from - at > GoodSnake;
                behind[diagonal] = at;
                if (!isOdd && low <= diagonal && diagonal <= high && at <= ahead[diagonal] && at >= box.OldFrom && at - diagonal >= box.NewFrom)
                {
                    return new(at, at - diagonal, true, true);
                }
            }

            if (box.IsExact && cost <= highest - lowest)
            {
                continue;
            }

            if (hasSnake && cost > LeastCost && GoodWay(box, one, two, ahead, behind, cost, (low, high), (lowBack, highBack)) is { } good)
            {
                return good;
            }

            if (cost >= most)
            {
                return Furthest(box, ahead, behind, (low, high), (lowBack, highBack));
            }
        }
    }

    // One diagonal more on each side, or one less where the box ends; what lies just outside is no way.
    private static void Widen(int* reached, ref int low, ref int high, int lowest, int highest, int none)
    {
        if (low > lowest)
        {
            reached[--low - 1] = none;
        }
        else
        {
            low++;
        }

        if (high < highest)
        {
            reached[++high + 1] = none;
        }
        else
        {
            high--;
        }
    }

    /// <summary>A way that got far for its cost, and ends (or begins) in a long run of equal lines.</summary>
    private static Middle? GoodWay(Box box, int* one, int* two, int* ahead, int* behind, int cost, (int Low, int High) front, (int Low, int High) back)
    {
        Middle? best = null;
        var far = 0;
        var middle = box.OldFrom - box.NewFrom;
        for (var diagonal = front.High; diagonal >= front.Low; diagonal -= 2)
        {
            var (old, now) = (ahead[diagonal], ahead[diagonal] - diagonal);
            var value = old - box.OldFrom + now - box.NewFrom - Math.Abs(diagonal - middle);
            if (value > 4 * cost && value > far && box.OldFrom + GoodSnake <= old && old < box.OldTo && box.NewFrom + GoodSnake <= now && now < box.NewTo
                && new ReadOnlySpan<int>(one + old - GoodSnake, GoodSnake).SequenceEqual(new(two + now - GoodSnake, GoodSnake)))
            {
                (far, best) = (value, new(old, now, true, false));
            }
        }

        if (best is not null)
        {
            return best;
        }

        middle = box.OldTo - box.NewTo;
        for (var diagonal = back.High; diagonal >= back.Low; diagonal -= 2)
        {
            var (old, now) = (behind[diagonal], behind[diagonal] - diagonal);
            var value = box.OldTo - old + box.NewTo - now - Math.Abs(diagonal - middle);
            if (value > 4 * cost && value > far && box.OldFrom < old && old <= box.OldTo - GoodSnake && box.NewFrom < now && now <= box.NewTo - GoodSnake
                && new ReadOnlySpan<int>(one + old, GoodSnake).SequenceEqual(new(two + now, GoodSnake)))
            {
                (far, best) = (value, new(old, now, false, true));
            }
        }

        return best;
    }

    private static Middle Furthest(Box box, int* ahead, int* behind, (int Low, int High) front, (int Low, int High) back)
    {
        var (most, old) = (-1, box.OldFrom);
        for (var diagonal = front.High; diagonal >= front.Low; diagonal -= 2)
        {
            var at = Math.Min(Math.Min(ahead[diagonal], box.OldTo), box.NewTo + diagonal);
            var sum = at + at - diagonal;
            (most, old) = sum > most ? (sum, at) : (most, old);
        }

        var (least, oldBack) = (int.MaxValue, box.OldTo);
        for (var diagonal = back.High; diagonal >= back.Low; diagonal -= 2)
        {
            var at = Math.Max(Math.Max(box.OldFrom, behind[diagonal]), box.NewFrom + diagonal);
            var sum = at + at - diagonal;
            (least, oldBack) = sum < least ? (sum, at) : (least, oldBack);
        }

        return box.OldTo + box.NewTo - least < most - (box.OldFrom + box.NewFrom)
            ? new(old, most - old, true, false)
            : new(oldBack, least - oldBack, false, true);
    }

    // A power of two, at most twice the root.
    private static int RoughRoot(int value) => 1 << ((BitOperations.Log2((uint)Math.Max(value, 1)) / 2) + 1);

    private static void Clear(ref bool[] flags, int length)
    {
        if (flags.Length < length)
        {
            flags = new bool[length * 2];
        }

        flags.AsSpan(0, length).Clear();
    }

    private static void Grow(ref int[] array, int length)
    {
        if (array.Length < length)
        {
            array = new int[Math.Max(length, array.Length * 2)];
        }
    }
}
