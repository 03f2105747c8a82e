using Gangway.Kernels.Licenses.Index;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Tests.Licenses.Texts;

/// <summary>What <see cref="CandidateFinder"/> is to find: each run of the text looked up and counted for itself.</summary>
internal static class PlainCandidates
{
    private const int Offset = 1 << 16;

    public static List<Candidate> Of(LicenseIndex index, WordStream text)
    {
        var rows = index.Section<ReferenceRow>(IndexSection.References).ToArray();
        var notices = new int[text.Count + 1];
        for (var place = 0; place < text.Count; place++)
        {
            notices[place + 1] = notices[place] + (((WordMark)text.Marks[place] & WordMark.Notice) != 0 ? 1 : 0);
        }

        var bins = Bins(index, text, rows, notices);
        var candidates = new List<Candidate>();
        foreach (var ((reference, bin), places) in bins)
        {
            var next = bins.GetValueOrDefault((reference, bin + 1)) ?? [];
            var before = bins.GetValueOrDefault((reference, bin - 1))?.Count ?? 0;
            var here = places.Count + next.Count;
            var share = Math.Min(1.0, (double)here / Math.Max(1, rows[reference].RequiredRuns));
            var (first, last) = (places.Concat(next).Min(), places.Concat(next).Max());
            var (leastShare, leastSpan) = rows[reference].Required < 64 ? (0.3, 0) : (0.4, (int)(0.6 * rows[reference].Required));
            if (share >= leastShare && last + 4 - first >= leastSpan && !(before > 0 && before + places.Count >= here))
            {
                var from = (bin << WidthOf(rows[reference])) - Offset;
                candidates.Add(new Candidate(reference, from + notices[first], from + notices[last] + (2 << WidthOf(rows[reference])), first, last, here * share));
            }
        }

        return [.. candidates.OrderByDescending(candidate => candidate.Rank).ThenBy(candidate => candidate.Reference).ThenBy(candidate => candidate.From)];
    }

    private static Dictionary<(int Reference, int Bin), List<int>> Bins(LicenseIndex index, WordStream text, ReferenceRow[] rows, int[] notices)
    {
        var holders = Holders(index, rows);
        var (bins, picked) = (new Dictionary<(int, int), List<int>>(), new GramIndex.Entry[text.Count + 1]);
        foreach (var (gram, place) in picked.AsSpan(0, GramIndex.Winnow(text.Hashes, 0, picked)))
        {
            foreach (var posting in holders[gram])
            {
                var key = (posting >>> 16, (place - notices[place] - (posting & 0xFFFF) + Offset) >> WidthOf(rows[posting >>> 16]));
                (bins.TryGetValue(key, out var places) ? places : bins[key] = []).Add(place);
            }
        }

        return bins;
    }

    /// <summary>Read from the words of the references, not from their runs in the index.</summary>
    private static ILookup<uint, int> Holders(LicenseIndex index, ReferenceRow[] rows)
    {
        var all = new List<GramIndex.Entry>();
        for (var number = 0; number < rows.Length; number++)
        {
            var own = new GramIndex.Entry[rows[number].Count];
            all.AddRange(own.AsSpan(0, GramIndex.Winnow(index.Section<uint>(IndexSection.Words).Slice(rows[number].First, rows[number].Count), number << 16, own)));
        }

        return all.ToLookup(entry => entry.Gram, entry => entry.Place);
    }

    private static int WidthOf(ReferenceRow row)
    {
        var width = 3;
        while (width < 9 && (8 << width) <= row.Count)
        {
            width++;
        }

        return width;
    }
}
