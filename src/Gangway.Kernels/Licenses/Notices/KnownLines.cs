namespace Gangway.Kernels.Licenses.Notices;

/// <summary>Which matches stand on a line. They overlap little, so a look-up costs a binary search and a few steps.</summary>
internal sealed class KnownLines
{
    private readonly LicenseMatch[] matches;
    private readonly int[] furthest;

    public KnownLines(IEnumerable<LicenseMatch> known)
    {
        matches = [.. known];
        if (!IsSorted(matches))
        {
            matches = [.. matches.OrderBy(match => match.StartLine)];
        }

        furthest = new int[matches.Length];
        for (var place = 0; place < matches.Length; place++)
        {
            furthest[place] = Math.Max(matches[place].EndLine, place == 0 ? 0 : furthest[place - 1]);
        }
    }

    private static bool IsSorted(LicenseMatch[] matches)
    {
        for (var place = 1; place < matches.Length; place++)
        {
            if (matches[place].StartLine < matches[place - 1].StartLine)
            {
                return false;
            }
        }

        return true;
    }

    public bool Has(int line) => On(line).MoveNext();

    /// <summary>The matches whose lines include it.</summary>
    public Lines On(int line)
    {
        var (low, high) = (0, matches.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = matches[middle].StartLine <= line ? (middle + 1, high) : (low, middle);
        }

        return new Lines(this, line, low);
    }

    /// <summary>Goes through the matches on a line, the last first.</summary>
    public struct Lines(KnownLines known, int line, int place)
    {
        public readonly LicenseMatch Current => known.matches[place];

        public readonly Lines GetEnumerator() => this;

        public bool MoveNext()
        {
            do
            {
                place--;
            }
            while (place >= 0 && known.furthest[place] >= line && known.matches[place].EndLine < line);
            return place >= 0 && known.furthest[place] >= line;
        }
    }
}
