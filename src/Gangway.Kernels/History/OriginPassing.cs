namespace Gangway.Kernels.History;

/// <summary>Hands the origins of lines from commit to commit. One number a line: the place of the commit that brought it, -1 for unknown.</summary>
/// <param name="edge">Commits at the edge of a shallow clone.</param>
internal sealed class OriginPassing(HistoryRows rows, CommitGraph graph, PathStates states, OriginPlan plan, LineScripts scripts, bool[] edge)
{
    private const int Open = -2; // not claimed yet

    /// <summary>Lines that may stand at a time, four bytes each: one small object can be a million files of a million lines. What comes beyond is not read.</summary>
    private const long MostLines = 1 << 27;

    private readonly int[]?[] lines = new int[]?[rows.Changes.Length];
    private readonly int[] users = new int[rows.Changes.Length];
    private readonly int[] net = new int[rows.Commits.Length + 1]; // by origin + 1
    private readonly Growing<int> touched = new();
    private long room = MostLines;

    /// <summary>What stands where a file could not be read.</summary>
    public static int[] Unread { get; } = [];

    /// <summary>The origins of the lines that a change left; null where it left no text.</summary>
    public int[]? LinesOf(int change) => lines[change];

    /// <param name="mainline">Newest first.</param>
    public void Run(int[] mainline, LineFlow? flow, CancellationToken stop)
    {
        var isMain = new bool[rows.Commits.Length];
        foreach (var commit in mainline)
        {
            isMain[commit] = flow is not null;
        }

        CountUsers(isMain);
        foreach (var commit in graph.Order)
        {
            stop.ThrowIfCancellationRequested();
            for (var change = rows.Starts[commit]; change < rows.Starts[commit + 1]; change++)
            {
                lines[change] = Origins(change, edge[commit] ? -1 : commit);
                room -= lines[change]?.Length ?? 0;
            }

            if (isMain[commit])
            {
                Tell(commit, flow!);
            }

            Release(commit, isMain[commit]);
        }
    }

    private void CountUsers(bool[] isMain)
    {
        for (var change = 0; change < lines.Length; change++)
        {
            Use(change, isMain[states.CommitOf[change]], 1);
        }

        for (var path = 0; path < rows.Paths.Count; path++)
        {
            if (states.Now(path) is >= 0 and var change)
            {
                users[change]++; // for good
            }
        }
    }

    private void Use(int change, bool isMain, int step)
    {
        Use(plan.SameAs(change), step);
        foreach (ref readonly var one in plan.StepsOf(change))
        {
            Use(one.State, step);
        }

        if (isMain)
        {
            Use(states.Before(change), step);
        }
    }

    private void Use(int state, int step)
    {
        if (state >= 0 && (users[state] += step) == 0)
        {
            Forget(state);
        }
    }

    private void Forget(int change)
    {
        room += lines[change]?.Length ?? 0;
        lines[change] = null;
    }

    private void Release(int commit, bool isMain)
    {
        for (var change = rows.Starts[commit]; change < rows.Starts[commit + 1]; change++)
        {
            Use(change, isMain, -1);
            if (users[change] == 0)
            {
                Forget(change);
            }
        }
    }

    private int[]? Origins(int change, int commit)
    {
        if (plan.SameAs(change) is >= 0 and var same)
        {
            return lines[same] is { } shared && shared.Length > room ? Unread : lines[same];
        }

        int[]? origins = null;
        foreach (ref readonly var step in plan.StepsOf(change))
        {
            var script = scripts[step.Script];
            if (script.IsBinary || script.NewLines < 0 || script.NewLines > room)
            {
                return script.IsBinary ? null : Unread;
            }

            if (origins is null)
            {
                origins = new int[script.NewLines];
                Array.Fill(origins, Open);
            }

            Claim(origins, script, step.State);
        }

        for (var i = 0; origins is not null && i < origins.Length; i++)
        {
            origins[i] = origins[i] == Open ? commit : origins[i];
        }

        return origins;
    }

    /// <summary>Gives the lines that stayed equal the origins they had.</summary>
    private void Claim(int[] origins, in LineScript script, int state)
    {
        if (!script.IsOldRead)
        {
            Fill(origins, 0, origins.Length); // which of them are older is unknown
            return;
        }

        if (script.OldLines < 0)
        {
            return; // there was no text
        }

        var before = state >= 0 ? lines[state] : null;
        before = before is not null && before.Length == script.OldLines && script.NewLines == origins.Length ? before : null; // an id can stand for two objects in two packs
        var (old, now) = (0, 0);
        foreach (ref readonly var hunk in scripts.HunksOf(script))
        {
            Take(before, old, origins, now, hunk.NewStart - now);
            (old, now) = (hunk.OldStart + hunk.OldCount, hunk.NewStart + hunk.NewCount);
        }

        Take(before, old, origins, now, script.NewLines - now);
    }

    private static void Take(int[]? before, int old, int[] origins, int now, int count)
    {
        count = Math.Min(count, origins.Length - now);
        if (before is null)
        {
            Fill(origins, now, count);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            origins[now + i] = origins[now + i] == Open ? before[old + i] : origins[now + i];
        }
    }

    private static void Fill(int[] origins, int from, int count)
    {
        for (var i = from; i < from + count; i++)
        {
            origins[i] = origins[i] == Open ? -1 : origins[i];
        }
    }

    /// <summary>What a commit changed on the branch, by origin: a line that moved with its file neither came nor went.</summary>
    private void Tell(int commit, LineFlow flow)
    {
        for (var change = rows.Starts[commit]; change < rows.Starts[commit + 1]; change++)
        {
            if (states.Before(change) is >= 0 and var before && lines[before] is { } gone)
            {
                Count(gone, -1);
            }

            if (lines[change] is { } come)
            {
                Count(come, 1);
            }
        }

        foreach (var origin in touched.Span)
        {
            if (net[origin] != 0)
            {
                flow(commit, origin - 1, net[origin]);
                net[origin] = 0;
            }
        }

        touched.Clear();
    }

    private void Count(int[] origins, int step)
    {
        for (var i = 0; i < origins.Length;)
        {
            var (origin, from) = (origins[i], i);
            while (i < origins.Length && origins[i] == origin)
            {
                i++;
            }

            if (net[origin + 1] == 0)
            {
                touched.Add(origin + 1);
            }

            net[origin + 1] += step * (i - from);
        }
    }
}
