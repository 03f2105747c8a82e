namespace Gangway.Kernels.History;

/// <summary>
/// The length of the longest common subsequence of two lists of lines that differ much. Lines that only one side has cannot be in it and go
/// first. What remains is counted by the cheaper of two exact ways: Hunt and Szymanski (1977), whose work grows with the pairs of equal
/// lines, or bit by bit (Hyyrö 2004), whose work grows with the product of the lengths.
/// </summary>
internal sealed unsafe class CommonLines
{
    /// <summary>Steps, of about a nanosecond: beyond them only rare lines are looked at.</summary>
    private const long MostWork = 300_000_000;

    /// <summary>What one pair of equal lines costs, in steps: a search among thousands of places, never predicted well.</summary>
    private const int PairSteps = 25;

    private readonly LineNumbers numbers = new();
    private int[] left = new int[1024], right = new int[1024];
    private int[] firsts = new int[1024], places = new int[1024], tails = new int[1024];
    private ulong[] row = new ulong[64], matches = new ulong[64];
    private int placeCount;

    public int Count(byte* old, ReadOnlySpan<int> oldStarts, byte* now, ReadOnlySpan<int> newStarts, out bool isExact)
    {
        var (lefts, rights) = (oldStarts.Length - 1, newStarts.Length - 1);
        Grow(ref left, lefts);
        Grow(ref right, rights);
        numbers.Clear(lefts);
        for (var i = 0; i < lefts; i++)
        {
            left[i] = numbers.Of(old + oldStarts[i], oldStarts[i + 1] - oldStarts[i], mayAdd: true);
        }

        var kept = 0;
        for (var i = 0; i < rights; i++)
        {
            var number = numbers.Of(now + newStarts[i], newStarts[i + 1] - newStarts[i], mayAdd: false);
            right[kept] = number;
            kept += number >= 0 ? 1 : 0;
        }

        isExact = true;
        return Longest(KeepShared(lefts, kept), kept, ref isExact);
    }

    /// <summary>Drops the left lines that the right side has not; where each number stands on the right is kept for later.</summary>
    private int KeepShared(int lefts, int rights)
    {
        Grow(ref firsts, numbers.Count + 1);
        var counts = firsts.AsSpan(0, numbers.Count + 1);
        counts.Clear();
        for (var i = 0; i < rights; i++)
        {
            counts[right[i]]++;
        }

        var kept = 0;
        for (var i = 0; i < lefts; i++)
        {
            left[kept] = left[i];
            kept += counts[left[i]] > 0 ? 1 : 0;
        }

        return kept;
    }

    private int Longest(int lefts, int rights, ref bool isExact)
    {
        var (start, same) = (0, 0);
        while (start < lefts && start < rights && left[start] == right[start])
        {
            start++;
        }

        while (same < lefts - start && same < rights - start && left[lefts - same - 1] == right[rights - same - 1])
        {
            same++;
        }

        var one = left.AsSpan(start, lefts - start - same);
        var two = right.AsSpan(start, rights - start - same);
        return start + same + (one.IsEmpty || two.IsEmpty ? 0 : Longest(one, two, ref isExact));
    }

    private int Longest(Span<int> one, Span<int> two, ref bool isExact)
    {
        var pairs = FindPlaces(one, two);
        var product = (long)one.Length * ((two.Length + 63) / 64);
        var few = (int)Math.Sqrt(Math.Min(Math.Min(product, pairs * PairSteps), MostWork));
        if (Math.Abs(one.Length - two.Length) <= few && Greedy(one, two, few) is >= 0 and var shared)
        {
            return shared;
        }

        if (product <= pairs * PairSteps && product <= MostWork)
        {
            return BitByBit(one, two.Length);
        }

        isExact = pairs <= MostWork / PairSteps;
        return PairByPair(one, isExact ? int.MaxValue : RareEnough(one, MostWork / PairSteps));
    }

    /// <summary>Myers' greedy search up to some differences; -1 beyond. It beats the others where long texts differ in some hundred lines.</summary>
    private int Greedy(ReadOnlySpan<int> one, ReadOnlySpan<int> two, int few)
    {
        Grow(ref tails, (2 * few) + 3);
        var x = tails.AsSpan(0, (2 * few) + 3);
        var middle = few + 1;
        x[middle + 1] = 0;
        for (var differences = 0; differences <= few; differences++)
        {
            for (var diagonal = -differences; diagonal <= differences; diagonal += 2)
            {
                var isDown = diagonal == -differences || (diagonal != differences && x[middle + diagonal - 1] < x[middle + diagonal + 1]);
                var at = isDown ? x[middle + diagonal + 1] : x[middle + diagonal - 1] + 1;
                var to = at - diagonal;
                while (at < one.Length && to < two.Length && one[at] == two[to])
                {
                    at++;
                    to++;
                }

                x[middle + diagonal] = at;
                if (at >= one.Length && to >= two.Length)
                {
                    return (one.Length + two.Length - differences) / 2;
                }
            }
        }

        return -1;
    }

    /// <summary>Sorts the right side's places by number; returns how many pairs of equal lines there are.</summary>
    private long FindPlaces(ReadOnlySpan<int> one, ReadOnlySpan<int> two)
    {
        Grow(ref firsts, numbers.Count + 1);
        Grow(ref places, two.Length);
        placeCount = two.Length;
        var ends = firsts.AsSpan(0, numbers.Count + 1);
        ends.Clear();
        foreach (var number in two)
        {
            ends[number + 1]++;
        }

        for (var i = 1; i < ends.Length; i++)
        {
            ends[i] += ends[i - 1];
        }

        var pairs = 0L;
        foreach (var number in one)
        {
            pairs += ends[number + 1] - ends[number];
        }

        // Filling from the back leaves in entry n + 1 where number n begins, and it ends where number n + 1 does.
        for (var i = two.Length - 1; i >= 0; i--)
        {
            places[--ends[two[i] + 1]] = i;
        }

        return pairs;
    }

    private ReadOnlySpan<int> PlacesOf(int number)
    {
        var from = firsts[number + 1];
        var to = number + 2 <= numbers.Count ? firsts[number + 2] : placeCount;
        return places.AsSpan(from, to - from);
    }

    /// <summary>How often a line may stand on the right so that all such lines together stay within the work.</summary>
    private int RareEnough(ReadOnlySpan<int> one, long work)
    {
        var most = 1;
        for (; most < 1 << 20; most *= 2)
        {
            var pairs = 0L;
            foreach (var number in one)
            {
                var count = PlacesOf(number).Length;
                pairs += count <= most * 2 ? count : 0;
            }

            if (pairs > work)
            {
                break;
            }
        }

        return most;
    }

    /// <summary>The longest increasing chain of places, each line trying its places from the last.</summary>
    private int PairByPair(ReadOnlySpan<int> one, int mostPlaces)
    {
        var length = 0;
        Grow(ref tails, one.Length + 1);
        foreach (var number in one)
        {
            var spots = PlacesOf(number);
            if (spots.Length > mostPlaces)
            {
                continue;
            }

            var high = length;
            for (var i = spots.Length - 1; i >= 0; i--)
            {
                var spot = spots[i];
                var low = 0;
                while (low < high)
                {
                    var middle = (low + high) >>> 1;
                    (low, high) = tails[middle] < spot ? (middle + 1, high) : (low, middle);
                }

                tails[low] = spot;
                length = Math.Max(length, low + 1);
                high = low; // the next place is smaller: it cannot land behind this one
            }
        }

        return length;
    }

    /// <summary>A bit a right line, in rows of 64; a zero in the end is one line of the subsequence.</summary>
    private int BitByBit(ReadOnlySpan<int> one, int rights)
    {
        var words = (rights + 63) / 64;
        if (row.Length < words)
        {
            (row, matches) = (new ulong[words * 2], new ulong[words * 2]);
        }

        for (var word = 0; word < words; word++)
        {
            row[word] = ulong.MaxValue; // Span.Fill is compiled when the program runs
        }

        matches.AsSpan(0, words).Clear();
        foreach (var number in one)
        {
            var spots = PlacesOf(number);
            foreach (var spot in spots)
            {
                matches[spot >> 6] |= 1UL << (spot & 63);
            }

            Step(spots.IsEmpty ? 0 : spots[0] >> 6, words);
            foreach (var spot in spots)
            {
                matches[spot >> 6] = 0;
            }
        }

        var zeros = 0;
        for (var word = 0; word < words; word++)
        {
            var live = word == words - 1 && (rights & 63) != 0 ? (1UL << (rights & 63)) - 1 : ulong.MaxValue;
            zeros += System.Numerics.BitOperations.PopCount(~row[word] & live);
        }

        return zeros;
    }

    // Words before the first match do not change: nothing is added there, and nothing carried.
    private void Step(int from, int words)
    {
        fixed (ulong* v = row, m = matches)
        {
            ulong carry = 0;
            for (var word = from; word < words; word++)
            {
                var value = v[word];
                var shared = value & m[word];
                var sum = value + shared;
                var over = sum < value ? 1UL : 0;
                var total = sum + carry;
                carry = over | (total < sum ? 1UL : 0);
                v[word] = total | (value - shared);
            }
        }
    }

    private static void Grow(ref int[] array, int length)
    {
        if (array.Length < length)
        {
            array = new int[Math.Max(length, array.Length * 2)];
        }
    }
}
