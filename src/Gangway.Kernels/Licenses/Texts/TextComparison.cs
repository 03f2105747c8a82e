using Gangway.Kernels.Licenses.Input;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>Compares the lines of a match with the text of the list it was found to be, to show where they differ.</summary>
internal sealed class TextComparison(References references, CandidateFinder finder)
{
    /// <summary>Null where the lines have too little in common with any text of that id.</summary>
    public LicenseComparison? Of(ReadOnlySpan<byte> content, LicenseMatch match)
    {
        var text = PlainText.Of(content).LinesFrom(match.StartLine, match.EndLine);
        using var words = new WordStream(text.Length, keepsEnds: true);
        WordReader.Read(text, match.StartLine, words);
        LicenseComparison? best = null;
        foreach (var candidate in finder.Find(words))
        {
            if (references[candidate.Reference].Id == match.Expression && With(candidate, text, words) is { } comparison && comparison.Score > (best?.Score ?? 0))
            {
                best = comparison;
            }
        }

        return best;
    }

    private LicenseComparison? With(Candidate candidate, ReadOnlySpan<byte> text, WordStream words)
    {
        var found = references[candidate.Reference];
        var referenceText = references.TextOf(found.Source);
        using var referenceWords = new WordStream(referenceText.Length, keepsEnds: true);
        WordReader.Read(referenceText, 1, referenceWords);
        var reference = new Reference(found, referenceWords);
        using var aligner = Aligner.Rent(words.Hashes);
        var places = aligner.Align(reference, words.Hashes, candidate);
        if (places.IndexOfAnyExcept(-1) < 0)
        {
            return null;
        }

        var likeness = Comparison.Of(candidate.Reference, reference, words, places);
        return new LicenseComparison(references.IdOf(found.Source), likeness.Score, new Differences(text, words, referenceText, referenceWords, reference).Read(places));
    }
}
