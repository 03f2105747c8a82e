namespace Gangway.Kernels.Licenses.Texts;

/// <summary>How many words can be in common at best, told from the runs alone: most who are given up are so before a place is written.</summary>
internal sealed partial class Aligner
{
    /// <summary>With more runs the chains take longer than to line them up.</summary>
    private const int MostRuns = 32;

    /// <summary>Where all runs rise: their words, and what the gaps between them could add.</summary>
    private int MostOfRising(Reference reference, ReadOnlySpan<uint> text)
    {
        var words = reference.Words.AsSpan();
        var most = MostBefore(reference, text, 0);
        var (target, place) = (runTargets[0], runPlaces[0]);
        for (var run = 0; run < runs; run++)
        {
            var gap = reference.RequiredIn(target, runTargets[run]);
            most += gap > 0 && runPlaces[run] > place ? Math.Min(gap, GapAligner.MostOf(words[target..runTargets[run]], text[place..runPlaces[run]])) : 0;
            var (nextTarget, nextPlace) = run + 1 < runs ? (runTargets[run + 1], runPlaces[run + 1]) : (int.MaxValue, int.MaxValue);
            var length = Math.Min(runLengths[run], Math.Min(nextTarget - runTargets[run], nextPlace - runPlaces[run]));
            (target, place) = (runTargets[run] + length, runPlaces[run] + length);
            most += reference.RequiredIn(runTargets[run], target);
        }

        return most + MostBehind(reference, text, target, place);
    }

    /// <summary>Else the best chain of them: <c>best</c> of each run is how many words up to its end can be in common where it is the last of a chain.</summary>
    private int MostOfChains(Reference reference, ReadOnlySpan<uint> text)
    {
        if (runs > MostRuns)
        {
            return int.MaxValue;
        }

        Span<int> best = stackalloc int[MostRuns];
        var most = 0;
        for (var run = 0; run < runs; run++)
        {
            var (target, end) = (runTargets[run], runTargets[run] + runLengths[run]);
            best[run] = MostBefore(reference, text, run) + reference.RequiredIn(target, end);
            for (var other = 0; other < run; other++)
            {
                if (runTargets[other] < end - Point + 1)
                {
                    best[run] = Math.Max(best[run], best[other] + MostBetween(reference, text, other, run));
                }
            }

            most = Math.Max(most, best[run] + MostBehind(reference, text, end, runPlaces[run] + runLengths[run]));
        }

        return most;
    }

    private int MostBefore(Reference reference, ReadOnlySpan<uint> text, int run) =>
        Math.Min(reference.RequiredIn(0, runTargets[run]), GapAligner.MostOfHead(reference.Words.AsSpan(0, runTargets[run]), text[..runPlaces[run]]));

    private static int MostBehind(Reference reference, ReadOnlySpan<uint> text, int target, int place) =>
        Math.Min(reference.RequiredIn(target, reference.Words.Length), GapAligner.MostOfTail(reference.Words.AsSpan(target), text[place..]));

    /// <summary>
    /// What a run adds behind another, with the gap between them. Where they overlap in the text one is cut short: what it loses the other
    /// may gain, but for words that need not be there.
    /// </summary>
    private int MostBetween(Reference reference, ReadOnlySpan<uint> text, int before, int run)
    {
        var (from, place) = (runTargets[before] + runLengths[before], runPlaces[before] + runLengths[before]);
        var (target, end) = (runTargets[run], runTargets[run] + runLengths[run]);
        var gap = from < target ? reference.RequiredIn(from, target) : 0;
        if (gap > 0 && place <= runPlaces[run])
        {
            gap = Math.Min(gap, GapAligner.MostOf(reference.Words.AsSpan(from..target), text[place..runPlaces[run]]));
        }

        var optional = runLengths[before] - reference.RequiredIn(runTargets[before], from);
        var room = Math.Max(0, runPlaces[run] + runLengths[run] - place) + optional;
        return Math.Min(room, gap + (end > from ? reference.RequiredIn(Math.Max(from, target), end) : 0));
    }
}
