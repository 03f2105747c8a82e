namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Compares one text with its candidates, best rank first, until each stretch of the text has had its share. A candidate that lies inside
/// what was found before has to explain more than that, or it will not stand: most are twins of the license that stands there, and are
/// given up as soon as they lack a clause of it. Rented: dispose it.
/// </summary>
internal sealed class Comparisons : IDisposable
{
    /// <summary>What a text of more words made is not kept.</summary>
    private const int LargestKept = 1 << 16;

    private readonly ComparisonShares shares = new();
    private readonly List<Likeness> found = [];
    private readonly List<Likeness> selected = [];
    private readonly List<WholeText> whole = [];
    private readonly HashSet<Likeness> standing = [];
    private References references;
    private WordStream stream;
    private Aligner aligner;

    /// <summary>Given up for a likeness that may yet fall to a better one.</summary>
    private readonly List<(Candidate Candidate, Likeness For)> given = [];
    private readonly List<Candidate> again = [];

    private Comparisons(References references, WordStream stream) => (this.references, this.stream, aligner) = (references, stream, Aligner.Rent(stream.Hashes));

    public static Comparisons Rent(References references, WordStream stream)
    {
        if (Reused<Comparisons>.Take() is { } rented)
        {
            (rented.references, rented.stream, rented.aligner) = (references, stream, Aligner.Rent(stream.Hashes));
        }
        else
        {
            rented = new(references, stream);
        }

        rented.shares.Begin(stream.Count);
        return rented;
    }

    /// <summary>What stands in the text word for word, in its order; holds as long as this is rented.</summary>
    /// <param name="proposals">References that may.</param>
    public List<WholeText> Whole(List<Candidate> proposals)
    {
        proposals.Sort(CandidateFinder.Compare);
        whole.Clear();
        foreach (var proposal in proposals)
        {
            var reference = references[proposal.Reference];
            if (shares.Around(proposal) is { } known && (known.Net > reference.Counted || (known.Net == reference.Counted && known.Reference <= proposal.Reference)))
            {
                continue;
            }

            var likeness = Comparison.Of(proposal.Reference, reference, stream, aligner.Align(reference, stream.Hashes, proposal, reference.Required));
            if (likeness is { Score: >= 1, Strange: 0, Vetoed: false, Turned: false })
            {
                found.Add(likeness);
                shares.Explain(likeness, proposal.Rank);
                whole.Add(new WholeText(likeness, (proposal.From + proposal.To) / 2));
            }
        }

        DropFallen();
        return shares.Whole = whole;
    }

    private void DropFallen()
    {
        if (whole.Count == 0)
        {
            return;
        }

        Selection.Into(selected, found);
        Note(selected);
        whole.Drop(standing, static (one, standing) => !standing.Contains(one.Likeness));
        whole.Sort(static (left, right) => left.Likeness.Start.CompareTo(right.Likeness.Start));
    }

    private void Note(List<Likeness> stands)
    {
        standing.Clear();
        foreach (var likeness in stands)
        {
            standing.Add(likeness);
        }
    }

    /// <summary>What the text is found to be: each stretch explained once (<see cref="Selection"/>).</summary>
    /// <param name="stands">Receives it.</param>
    public void Compare(List<Candidate> candidates, List<Likeness> stands)
    {
        foreach (var candidate in candidates)
        {
            var known = shares.Around(candidate);
            if (shares.Take(candidate, references[candidate.Reference].Words.Length, known))
            {
                Compare(candidate, known);
            }
        }

        Settle(stands);
    }

    public void Dispose()
    {
        aligner.Dispose();
        found.Clear();
        whole.Clear();
        standing.Clear();
        given.Clear();
        if (stream.Count <= LargestKept)
        {
            Reused<Comparisons>.Give(this);
        }
    }

    /// <summary>Those who were given up for one that fell are heard after all.</summary>
    private void Settle(List<Likeness> stands)
    {
        do
        {
            Selection.Into(stands, found);
        }
        while (given.Count > 0 && HearAgain(stands));
    }

    /// <returns>Whether there was anybody.</returns>
    private bool HearAgain(List<Likeness> stands)
    {
        Note(stands);
        again.Clear();
        foreach (var one in given)
        {
            if (!standing.Contains(one.For))
            {
                again.Add(one.Candidate);
            }
        }

        given.Drop(standing, static (one, standing) => !standing.Contains(one.For));
        foreach (var candidate in again)
        {
            Compare(candidate, null);
        }

        return again.Count > 0;
    }

    /// <summary>Beside a text that was found: where no run is shared, half of the words may be at most. What is merely near may be near to others too.</summary>
    private int MostInCommon(Candidate candidate, Reference reference, Likeness? known)
    {
        var isText = known is { } found && found.KindFor(references[found.Reference].Required) == LicenseMatchKind.Text && reference.Required >= RunSamples.FewestWords;
        return isText ? (reference.Required + Math.Min(reference.Required, candidate.Last + GramIndex.Words - candidate.First)) / 2 : reference.Required;
    }

    private void Compare(Candidate candidate, Likeness? known)
    {
        var reference = references[candidate.Reference];
        var least = Likeness.LeastInCommon(reference.Required);
        var needed = known is { } around ? Likeness.LeastInCommon(around.Net, reference) : 0;
        var places = needed > MostInCommon(candidate, reference, known) ? [] : aligner.Align(reference, stream.Hashes, candidate, Math.Max(least, needed));
        if (places.IsEmpty && needed > least)
        {
            given.Add((candidate, known!.Value));
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
