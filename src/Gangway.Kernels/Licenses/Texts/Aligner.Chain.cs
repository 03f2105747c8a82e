namespace Gangway.Kernels.Licenses.Texts;

/// <summary>The longest chain of fixed points that rises in the text and in the reference.</summary>
internal sealed partial class Aligner
{
    private int HitsOf(AnchorTable anchors, int run) => anchors.FixedIn(runTargets[run], runTargets[run] + runLengths[run] - Point + 1);

    private bool AreRising()
    {
        for (var run = 1; run < runs; run++)
        {
            if (runTargets[run] <= runTargets[run - 1] + runLengths[run - 1] - Point)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What <see cref="ChainInto"/> comes to where all stretches rise in both: every fixed point is part of the chain.</summary>
    private void FillRising(AnchorTable anchors, Span<int> places)
    {
        var (nextTarget, nextPlace) = (int.MaxValue, int.MaxValue);
        for (var run = runs - 1; run >= 0; run--)
        {
            var (target, place, points) = (runTargets[run], runPlaces[run], runLengths[run] - Point + 1);
            var isWhole = HitsOf(anchors, run) == points;
            for (var word = Math.Min(runLengths[run], Math.Min(nextTarget - target, nextPlace - place)) - 1; word >= 0; word--)
            {
                if (isWhole || anchors.FixedIn(target + Math.Max(0, word - Point + 1), target + Math.Min(points, word + 1)) > 0)
                {
                    places[target + word] = place + word;
                }
            }

            (nextTarget, nextPlace) = (target, place); // A run begins with a fixed point.
        }
    }

    private void SpreadHits(AnchorTable anchors)
    {
        hits = 0;
        for (var run = 0; run < runs; run++)
        {
            Grow(ref hitPlaces, hits + runLengths[run], hits);
            Grow(ref hitTargets, hits + runLengths[run], hits);
            var (place, target, points) = (runPlaces[run], runTargets[run], runLengths[run] - Point + 1);
            var isWhole = HitsOf(anchors, run) == points;
            for (var word = 0; word < points; word++)
            {
                if (isWhole || anchors.IsFixed(target + word))
                {
                    hitPlaces[hits] = place + word;
                    hitTargets[hits++] = target + word;
                }
            }
        }
    }

    /// <summary>Longest increasing subsequence by patience sorting: hits come ordered by place, and must rise in target as well.</summary>
    private void ChainInto(Span<int> places)
    {
        Grow(ref tails, hits);
        Grow(ref before, hits);
        var length = 0;
        for (var hit = 0; hit < hits;)
        {
            if (length == 0 || hitTargets[tails[length - 1]] < hitTargets[hit])
            {
                hit = Append(hit, ref length);
                continue;
            }

            var pile = PileFor(hitTargets[hit], length);
            if (hitTargets[tails[pile]] != hitTargets[hit] || !ContinuesDiagonal(tails[pile])) // Else the same words again further on, in the license that follows: stay where the run goes on.
            {
                before[hit] = pile > 0 ? tails[pile - 1] : NoPlace;
                tails[pile] = hit;
                length = Math.Max(length, pile + 1);
            }

            hit++;
        }

        MarkChain(tails[length - 1], places);
    }

    /// <summary>As many hits as rise one above the other go behind all others.</summary>
    /// <returns>The first that does not.</returns>
    private int Append(int hit, ref int length)
    {
        var last = length > 0 ? tails[length - 1] : NoPlace;
        do
        {
            before[hit] = last;
            tails[length++] = last = hit++;
        }
        while (hit < hits && hitTargets[hit] > hitTargets[last]);
        return hit;
    }

    private void MarkChain(int last, Span<int> places)
    {
        var (nextTarget, nextPlace) = (int.MaxValue, int.MaxValue);
        for (var hit = last; hit != NoPlace; hit = before[hit])
        {
            for (var word = hitTargets[hit] + 1 == nextTarget && hitPlaces[hit] + 1 == nextPlace ? 0 : Point - 1; word >= 0; word--)
            {
                var (target, place) = (hitTargets[hit] + word, hitPlaces[hit] + word);
                if (target < nextTarget && place < nextPlace)
                {
                    places[target] = place;
                    (nextTarget, nextPlace) = (target, place);
                }
            }
        }
    }

    private bool ContinuesDiagonal(int hit) =>
        before[hit] != NoPlace && hitPlaces[hit] - hitTargets[hit] == hitPlaces[before[hit]] - hitTargets[before[hit]];

    private int PileFor(int target, int length)
    {
        var (low, high) = (0, length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (hitTargets[tails[middle]] < target)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
