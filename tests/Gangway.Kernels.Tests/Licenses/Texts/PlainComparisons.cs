using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Tests.Licenses.Texts;

/// <summary>What <see cref="Comparisons"/> is to find: each candidate that has a share compared to its end.</summary>
internal static class PlainComparisons
{
    public static List<Likeness> Of(References references, WordStream text, List<Candidate> candidates)
    {
        var (found, shares) = (new List<Likeness>(), new ComparisonShares());
        shares.Begin(text.Count);
        using var aligner = Aligner.Rent(text.Hashes);
        foreach (var candidate in candidates)
        {
            var reference = references[candidate.Reference];
            if (!shares.Take(candidate, reference.Words.Length))
            {
                continue;
            }

            var likeness = Comparison.Of(candidate.Reference, reference, text, aligner.Align(reference, text.Hashes, candidate));
            if (likeness.KindFor(reference.Required) is { } kind)
            {
                found.Add(likeness);
                shares.Explain(likeness, kind == LicenseMatchKind.Text ? candidate.Rank : 0);
            }
        }

        var stands = new List<Likeness>();
        Selection.Into(stands, found);
        return stands;
    }
}
