using Gangway.Kernels.Licenses.Index;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// What a reference has in common with those that can explain more than it: where it stands word for word, these are counted at once and no
/// run in it is looked up. Of smaller references nothing is kept: inside of it they explain less.
/// </summary>
internal static class LargerReferences
{
    /// <summary>With a smaller share in common, a tenth, the rest decides about the larger one.</summary>
    private const int LeastShare = 10;

    private const int FewestRuns = 2;

    /// <param name="references">All.</param>
    /// <param name="required">Of each, how many of its runs a copy must have.</param>
    /// <param name="own">Of each its kept runs.</param>
    /// <param name="sorted">All runs of all, by hash.</param>
    public static void Write(IndexWriter writer, IReadOnlyList<ReferenceText> references, int[] required, GramIndex.Entry[][] own, List<GramIndex.Entry> sorted)
    {
        var counted = references.Select(reference => Reference.CountedIn(reference.Marks)).ToArray();
        var places = sorted.ToLookup(run => run.Gram, run => run.Place);
        var (starts, rows) = (new List<int>(), new List<LargerRow>());
        for (var number = 0; number < references.Count; number++)
        {
            starts.Add(rows.Count);
            var words = Reference.CountRequired(references[number].Marks);
            if (words >= RunSamples.FewestWords)
            {
                var shared = own[number].SelectMany(run => places[run.Gram].Select(place => (Reference: place >>> 16, Place: run.Place & 0xFFFF, Shift: (run.Place & 0xFFFF) - (place & 0xFFFF))));
                var larger = shared.Where(run => run.Reference != number && counted[run.Reference] > words).GroupBy(run => run.Reference, run => (run.Place, run.Shift));
                rows.AddRange(larger.OrderBy(of => of.Key).SelectMany(of => RowsOf(of.Key, of, CandidateLimits.WidthOf(references[of.Key].Words.Length), required[of.Key])));
            }
        }

        starts.Add(rows.Count);
        writer.Add(IndexSection.LargerStarts, starts);
        writer.Add(IndexSection.Larger, rows);
    }

    private static IEnumerable<LargerRow> RowsOf(int reference, IEnumerable<(int Place, int Shift)> shared, int width, int required)
    {
        var bins = shared.GroupBy(run => run.Shift >> width).Where(bin => bin.Count() >= FewestRuns).OrderBy(bin => bin.Key).ToArray();
        return bins.Sum(bin => bin.Count()) * LeastShare < required ? []
            : bins.Select(bin => new LargerRow(reference, (int)Math.Round(bin.Average(run => run.Shift)), bin.Count(), bin.Min(run => run.Place), bin.Max(run => run.Place)));
    }
}
