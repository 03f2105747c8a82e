namespace Gangway.Kernels.History;

/// <summary>
/// Moves runs of changed lines to where readers expect them: a run whose first line equals the one behind it (or the last the one before it)
/// can as well stand a line lower (or higher), and whose commit a line is depends on it. As git does: a run goes as low as it can, or beside a
/// run of the other text, or where the text's indentation begins something (git-diff(1), --indent-heuristic). For one thread; reused.
/// </summary>
/// <remarks>
/// Both texts have the same lines that are not changed; between them, before the first and behind the last lie gaps, in which each has as
/// many changed lines as it has. To slide a run is to move it to the next gap, where it joins what is there.
/// </remarks>
internal sealed unsafe class HunkSliding
{
    private const int FurthestBack = 100;

    /// <summary>Steps for each line, about: a text of one line a million times over could be slid through without end.</summary>
    private const int MostSteps = 64;

    private int[] oldGaps = new int[256], newGaps = new int[256];
    private int count;
    private long steps;

    public void Begin(ReadOnlySpan<bool> oldChanged, ReadOnlySpan<bool> newChanged)
    {
        count = Fill(oldChanged, ref oldGaps);
        _ = Fill(newChanged, ref newGaps);
        steps = MostSteps * (oldChanged.Length + newChanged.Length + 1024L);
    }

    /// <summary>Adds the hunks.</summary>
    /// <param name="first">The number of the first line.</param>
    public void CopyTo(Growing<LineHunk> hunks, int first)
    {
        var (old, now) = (first, first);
        for (var gap = 0; gap < count; gap++)
        {
            if (oldGaps[gap] + newGaps[gap] > 0)
            {
                hunks.Add(new LineHunk(old, oldGaps[gap], now, newGaps[gap]));
            }

            old += oldGaps[gap] + 1;
            now += newGaps[gap] + 1;
        }
    }

    /// <param name="starts">Where the lines begin, and behind them where the last one ends.</param>
    /// <param name="beginsText">Whether no line stands before the first.</param>
    /// <param name="endsText">Whether no line stands behind the last.</param>
    public void Slide(byte* text, int[] starts, int lines, bool isOld, bool beginsText, bool endsText)
    {
        var (mine, others) = isOld ? (oldGaps, newGaps) : (newGaps, oldGaps);
        var split = new SplitScore(text, starts, lines, beginsText, endsText);
        var from = 0;
        for (var gap = 0; gap < count; gap++)
        {
            if (mine[gap] > 0)
            {
                Slide(split, mine, others, ref gap, ref from);
            }

            from += mine[gap] + 1;
        }
    }

    private void Slide(in SplitScore text, int[] mine, int[] others, ref int gap, ref int from)
    {
        int size, highest, beside;
        do
        {
            size = mine[gap];
            while (gap > 0 && steps-- > 0 && text.AreSame(from - 1, from + mine[gap] - 1))
            {
                Move(mine, ref gap, -1);
                from -= 1 + mine[gap] - size;
                size = mine[gap];
            }

            size = mine[gap];
            highest = gap;
            beside = others[gap] > 0 ? gap : -1;
            while (gap < count - 1 && steps-- > 0 && text.AreSame(from, from + mine[gap]))
            {
                Move(mine, ref gap, 1);
                from++;
                beside = others[gap] > 0 ? gap : beside;
            }
        }
        while (mine[gap] != size);

        if (gap == highest)
        {
            return;
        }

        var best = beside >= 0 ? beside : Best(text, gap, Math.Max(highest, gap - Math.Min(size + 1, FurthestBack)), from, size);
        from -= gap - best;
        (mine[gap], mine[best]) = gap == best ? (mine[gap], mine[gap]) : (0, mine[gap]);
        gap = best;
    }

    private static void Move(int[] mine, ref int gap, int step)
    {
        mine[gap + step] += mine[gap];
        mine[gap] = 0;
        gap += step;
    }

    /// <summary>The gap in which both ends of the run are good places to cut; of equally good ones the lowest.</summary>
    private static int Best(in SplitScore text, int lowest, int highest, int from, int size)
    {
        var (best, score) = (lowest, default((int Indent, int Penalty)));
        for (var gap = highest; gap <= lowest; gap++)
        {
            var start = from - (lowest - gap);
            var now = text.Of(start + size);
            var (indent, penalty) = text.Of(start);
            now = (now.Indent + indent, now.Penalty + penalty);
            if (gap == highest || SplitScore.IsNoWorse(now, score))
            {
                (best, score) = (gap, now);
            }
        }

        return best;
    }

    private static int Fill(ReadOnlySpan<bool> changed, ref int[] gaps)
    {
        if (gaps.Length < changed.Length + 1)
        {
            gaps = new int[(changed.Length + 1) * 2];
        }

        var gap = 0;
        gaps[0] = 0;
        foreach (var isChanged in changed)
        {
            if (isChanged)
            {
                gaps[gap]++;
            }
            else
            {
                gaps[++gap] = 0;
            }
        }

        return gap + 1;
    }
}
