namespace Gangway.Kernels.History;

/// <summary>
/// Tells of every line of a commit's text files which commit brought it, as <c>git blame</c> does without options, for all files at once: a line
/// is followed through the lines that stayed equal, through each parent of a merge in order, and through a file's renames. Lines are compared
/// once for each pair of objects, on several threads; what they came from is then handed from commit to commit, the parents' before theirs.
/// Memory grows with the lines that stand at a time, not with those that ever stood.
/// </summary>
public static class LineOriginScan
{
    /// <param name="store">The objects.</param>
    /// <param name="tip">A commit, or a tag of one.</param>
    /// <param name="shallow">Commits whose parents are cut off: what they brought may be older, and counts as unknown.</param>
    /// <param name="each">Sees every commit during the walk, in order; null where nobody needs to.</param>
    /// <param name="flow">
    /// Given the history and the places of the first parents' commits, newest first, who is told from older to newer how many lines of which
    /// origin came and went along them; null where nobody needs to.
    /// </param>
    /// <param name="options">Threads and limits.</param>
    /// <param name="stop">Ends the scan with an <see cref="OperationCanceledException"/>.</param>
    public static LineOrigins Run(
        ObjectStore store, ObjectId tip, IReadOnlySet<ObjectId> shallow, CommitVisitor? each, Func<HistoryRows, int[], LineFlow>? flow, HistoryScanOptions options, CancellationToken stop)
    {
        var (parents, ends) = (new Growing<ObjectId>(), new Growing<int>());
        var rows = HistoryScan.Run(store, [tip], shallow, (id, from, text) =>
        {
            parents.Add(from);
            ends.Add(parents.Count);
            return each is null || each(id, from, text);
        }, options with { ComparesMerges = true }, stop);
        if (rows.Commits.Length == 0)
        {
            return new(rows, [], [], [], 0, 0, 0, 0, new(tip, ReadStatus.Missing));
        }

        var graph = new CommitGraph(rows.Commits, parents.Span, ends.Span);
        var states = new PathStates(rows, graph);
        var plan = new OriginPlan(rows, graph, states, Renames(store, rows, graph, states, options, stop));
        var scripts = new LineScripts(store, rows.Blobs, plan.Scripts, options, stop);
        var mainline = Mainline(graph);
        var passing = new OriginPassing(rows, graph, states, plan, scripts, Edge(rows, shallow));
        passing.Run(mainline, flow?.Invoke(rows, mainline), stop);
        return new OriginTree(store, rows, states, passing, options).Collect(mainline, stop);
    }

    private static int[] Renames(ObjectStore store, HistoryRows rows, CommitGraph graph, PathStates states, HistoryScanOptions options, CancellationToken stop)
    {
        var found = new int[rows.Changes.Length];
        Array.Fill(found, -1);
        var next = 0;
        Crew.Run(Math.Max(1, options.Workers), _ =>
        {
            using var search = new RenameSearch(store, rows, options.Objects);
            for (int commit; (commit = Interlocked.Increment(ref next) - 1) < rows.Commits.Length;)
            {
                stop.ThrowIfCancellationRequested();
                search.Find(commit, change => OriginPlan.Twin(rows, graph, states, change) >= 0, found);
            }
        });
        return found;
    }

    private static int[] Mainline(CommitGraph graph)
    {
        var mainline = new Growing<int>();
        for (var commit = 0; commit >= 0; commit = graph.FirstParentOf(commit)) // ends: parents come first in an order
        {
            mainline.Add(commit);
        }

        return mainline.ToArray();
    }

    private static bool[] Edge(HistoryRows rows, IReadOnlySet<ObjectId> shallow)
    {
        var edge = new bool[rows.Commits.Length];
        for (var i = 0; i < edge.Length && shallow.Count > 0; i++)
        {
            edge[i] = shallow.Contains(rows.Commits[i].Id);
        }

        return edge;
    }
}
