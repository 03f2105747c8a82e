namespace Gangway.Kernels.Licenses.Notices;

/// <summary>Which matches stand on a line. They overlap little, so a look-up costs a binary search and a few steps.</summary>
internal sealed class KnownLines
{
    private readonly List<LicenseMatch> matches = [];
    private readonly Series<int> furthest = new();

    public static KnownLines Of(List<LicenseMatch> known)
    {
        var lines = new KnownLines();
        lines.Take(known, static _ => true);
        return lines;
    }

    /// <summary>Takes those that are asked for; it must be empty.</summary>
    public void Take(List<LicenseMatch> known, Predicate<LicenseMatch> isAsked)
    {
        foreach (var match in known)
        {
            if (isAsked(match))
            {
                matches.Add(match);
            }
        }

        if (!IsSorted())
        {
            LicenseMatch[] sorted = [.. matches.OrderBy(match => match.StartLine)];
            matches.Clear();
            matches.AddRange(sorted);
        }

        foreach (var match in matches)
        {
            furthest.Add(Math.Max(match.EndLine, furthest.Count == 0 ? 0 : furthest.Last));
        }
    }

    public void Clear()
    {
        matches.Clear();
        furthest.Clear();
    }

    private bool IsSorted()
    {
        for (var place = 1; place < matches.Count; place++)
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
        var (low, high) = (0, matches.Count);
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
