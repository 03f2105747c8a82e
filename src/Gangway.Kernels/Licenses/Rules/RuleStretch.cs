namespace Gangway.Kernels.Licenses.Rules;

/// <summary>What was found in a stretch so far, to tell which further rules can still matter there.</summary>
/// <param name="grams">All of the text.</param>
/// <param name="first">The stretch's first.</param>
/// <param name="end">Behind its last.</param>
internal sealed class RuleStretch(Series<RuleGram> grams, int first, int end)
{
    /// <summary>What is kept beyond is not looked at again, so that no text costs more than its length.</summary>
    private const int Most = 64;

    private readonly List<(RuleHit Hit, double Weight, int Grams)> kept = [];

    /// <summary>A rule gives way to a better one that lies over more than a quarter of what it has; see <see cref="NearRules"/>.</summary>
    public bool MayWin(RuleCandidate candidate, int window)
    {
        var most = candidate.MostWords(window);
        var weight = most * (double)most / candidate.Length;
        var free = end - first;
        foreach (var better in kept)
        {
            free -= better.Weight >= weight ? better.Grams : 0;
        }

        return candidate.WordsOf(candidate.Shared - Math.Max(0, free)) * 4 <= most;
    }

    /// <returns>False where something better lies over it.</returns>
    public bool Add(RuleHit hit)
    {
        var weight = hit.Length * hit.Coverage;
        if (kept.Exists(better => better.Weight >= weight && better.Hit.Overlap(hit) * 4 > hit.Length))
        {
            return false;
        }

        kept.RemoveAll(worse => worse.Weight < weight && hit.Overlap(worse.Hit) * 4 > worse.Hit.Length);
        if (kept.Count < Most)
        {
            kept.Add((hit, weight, Covered(hit)));
        }

        return true;
    }

    private int Covered(RuleHit hit) => FirstFrom(hit.End) - FirstFrom(hit.Start);

    private int FirstFrom(int word)
    {
        var (low, high) = (first, end);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = grams[middle].At < word ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
