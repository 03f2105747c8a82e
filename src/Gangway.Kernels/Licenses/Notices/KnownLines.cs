namespace Gangway.Kernels.Licenses.Notices;

/// <summary>Which matches stand on a line. They overlap little, so a look-up costs a binary search and a few steps.</summary>
internal sealed class KnownLines
{
    private readonly LicenseMatch[] matches;
    private readonly int[] furthest;

    public KnownLines(IEnumerable<LicenseMatch> known)
    {
        matches = [.. known.OrderBy(match => match.StartLine)];
        furthest = new int[matches.Length];
        for (var place = 0; place < matches.Length; place++)
        {
            furthest[place] = Math.Max(matches[place].EndLine, place == 0 ? 0 : furthest[place - 1]);
        }
    }

    public bool Has(int line) => On(line).Any();

    /// <summary>The matches whose lines include it.</summary>
    public IEnumerable<LicenseMatch> On(int line)
    {
        var (low, high) = (0, matches.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = matches[middle].StartLine <= line ? (middle + 1, high) : (low, middle);
        }

        for (var place = low - 1; place >= 0 && furthest[place] >= line; place--)
        {
            if (matches[place].EndLine >= line)
            {
                yield return matches[place];
            }
        }
    }
}
