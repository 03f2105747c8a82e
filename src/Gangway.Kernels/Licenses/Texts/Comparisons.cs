namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Compares one text with its candidates, best rank first, until each stretch of the text has had its share. A candidate that lies inside
/// what was found before has to explain more than that, or it will not stand: most are twins of the license that stands there, and are
/// given up as soon as they lack a clause of it.
/// </summary>
internal sealed class Comparisons(References references, WordStream stream)
{
    private readonly ComparisonShares shares = new(stream.Count);
    private readonly List<Likeness> found = [];

    /// <summary>Given up for a likeness that may yet fall to a better one.</summary>
    private readonly List<(Candidate Candidate, Likeness For)> given = [];

    /// <summary>What the text is found to be: each stretch explained once (<see cref="Selection"/>).</summary>
    public List<Likeness> Of(List<Candidate> candidates)
    {
        if (candidates.Count == 0)
        {
            return found;
        }

        using var aligner = new Aligner(stream.Hashes);
        foreach (var candidate in candidates)
        {
            if (shares.Take(candidate, references[candidate.Reference].Words.Length))
            {
                Compare(candidate, shares.Around(candidate), aligner);
            }
        }

        return Settled(aligner);
    }

    /// <summary>Those who were given up for one that fell are heard after all.</summary>
    private List<Likeness> Settled(Aligner aligner)
    {
        while (true)
        {
            var stands = Selection.Of(found);
            var again = given.FindAll(one => !stands.Contains(one.For));
            if (again.Count == 0)
            {
                return stands;
            }

            given.RemoveAll(one => !stands.Contains(one.For));
            again.ForEach(one => Compare(one.Candidate, null, aligner));
        }
    }

    private void Compare(Candidate candidate, Likeness? known, Aligner aligner)
    {
        var reference = references[candidate.Reference];
        var least = Likeness.LeastInCommon(reference.Required);
        var needed = known is null ? 0 : Likeness.LeastInCommon(known.Net, reference);
        var places = needed > reference.Required ? [] : aligner.Align(reference, stream.Hashes, candidate, Math.Max(least, needed));
        if (places.IsEmpty && needed > least)
        {
            given.Add((candidate, known!));
            return;
        }

        var likeness = Comparison.Of(candidate.Reference, reference, stream, places);
        if (likeness.KindFor(reference.Required) is { } kind)
        {
            found.Add(likeness);
            shares.Explain(likeness, kind == LicenseMatchKind.Text ? candidate.Rank : 0);
        }
    }
}
