namespace Gangway.Kernels.History;

/// <summary>
/// For each change of a scan, the change that made what stood at its path before: at the first parent, and at each other parent of a merge.
/// One sweep over all changes, path by path, in the order of the tree of first parents: what stands at a commit is what the nearest of its
/// first parents that changed the path left there.
/// </summary>
internal sealed class PathStates
{
    /// <summary>Questions about other parents that are looked up; of further merges only the first parent counts.</summary>
    private const int MostQuestions = 50_000_000;

    private readonly HistoryRows rows;
    private readonly CommitGraph graph;
    private readonly int[] before;
    private readonly int[] tip;
    private readonly int[] starts; // of each merge's answers: one parent's after another's, as many as the merge has changes
    private int[] others = []; // the commit asked about, then the answer

    public PathStates(HistoryRows rows, CommitGraph graph)
    {
        (this.rows, this.graph) = (rows, graph);
        before = new int[rows.Changes.Length];
        CommitOf = new int[rows.Changes.Length];
        tip = new int[rows.Paths.Count];
        starts = new int[rows.Commits.Length];
        Array.Fill(tip, -1);
        Answer();
    }

    /// <summary>The commit of each change.</summary>
    public int[] CommitOf { get; }

    /// <summary>The changes, path by path, and within a path from older to newer along first parents.</summary>
    public int[] ByPath { get; private set; } = [];

    /// <summary>-1 where nothing is known to have stood there.</summary>
    public int Before(int change) => before[change];

    /// <summary>What stands at a path now; -1 where nothing does.</summary>
    public int Now(int path) => (uint)path < (uint)tip.Length ? tip[path] : -1;

    /// <param name="change">Of a merge.</param>
    /// <param name="parent">From 1 on.</param>
    public int At(int change, int parent)
    {
        var commit = CommitOf[change];
        var changes = rows.Starts[commit + 1] - rows.Starts[commit];
        return starts[commit] < 0 ? -1 : others[starts[commit] + ((parent - 1) * changes) + change - rows.Starts[commit]];
    }

    public bool KnowsOthers(int commit) => starts[commit] >= 0;

    private readonly record struct Visit(int Merge, int Parent);

    private void Answer()
    {
        var (visits, firsts) = Visits();
        var ends = new int[rows.Paths.Count + 1];
        Walk(visits, firsts, (path, _) => ends[path + 1]++);
        for (var i = 1; i < ends.Length; i++)
        {
            ends[i] += ends[i - 1];
        }

        var order = new int[ends[^1]];
        Walk(visits, firsts, (path, item) => order[ends[path]++] = item);
        Sweep(order, ends);
        ByPath = new int[rows.Changes.Length];
        var count = 0;
        foreach (var item in order)
        {
            if (item >= 0)
            {
                ByPath[count++] = item;
            }
        }
    }

    private void Sweep(int[] order, int[] ends)
    {
        var open = new Growing<int>();
        for (var path = 0; path < tip.Length; path++)
        {
            open.Clear();
            for (var i = path == 0 ? 0 : ends[path - 1]; i < ends[path]; i++)
            {
                var item = order[i];
                var commit = item >= 0 ? CommitOf[item] : others[~item];
                while (open.Count > 0 && graph.LeaveOf(CommitOf[open[open.Count - 1]]) < graph.EnterOf(commit))
                {
                    open.Drop();
                }

                var nearest = open.Count > 0 ? open[open.Count - 1] : -1;
                if (item < 0)
                {
                    others[~item] = nearest;
                    continue;
                }

                before[item] = nearest;
                open.Add(item);
                tip[path] = graph.EnterOf(commit) <= graph.EnterOf(0) && graph.EnterOf(0) <= graph.LeaveOf(commit) ? item : tip[path];
            }
        }
    }

    /// <summary>For each commit the merges that have it as a further parent.</summary>
    private (Visit[] Visits, int[] Firsts) Visits()
    {
        var (firsts, questions) = (new int[rows.Commits.Length + 1], 0L);
        for (var commit = 0; commit < rows.Commits.Length; commit++)
        {
            CommitOf.AsSpan(rows.Starts[commit]..rows.Starts[commit + 1]).Fill(commit);
            var parents = graph.ParentsOf(commit);
            var wanted = (long)Math.Max(parents.Length - 1, 0) * (rows.Starts[commit + 1] - rows.Starts[commit]);
            var fits = questions + wanted <= MostQuestions;
            starts[commit] = fits ? (int)questions : -1;
            questions += fits ? wanted : 0;
            for (var i = 1; i < parents.Length && fits; i++)
            {
                firsts[parents[i] + 1] += parents[i] >= 0 ? 1 : 0;
            }
        }

        others = new int[questions];
        Array.Fill(others, -1); // nobody asks about a parent that is not known
        for (var i = 1; i < firsts.Length; i++)
        {
            firsts[i] += firsts[i - 1];
        }

        var (visits, next) = (new Visit[firsts[^1]], firsts.AsSpan(0, rows.Commits.Length).ToArray());
        for (var commit = 0; commit < rows.Commits.Length; commit++)
        {
            var parents = graph.ParentsOf(commit);
            for (var i = 1; i < parents.Length && starts[commit] >= 0; i++)
            {
                if (parents[i] >= 0)
                {
                    visits[next[parents[i]]++] = new(commit, i);
                }
            }
        }

        return (visits, firsts);
    }

    /// <summary>Every change as it comes, and behind those of its commit the questions about that commit: as ~question.</summary>
    private void Walk(Visit[] visits, int[] firsts, Action<int, int> each)
    {
        foreach (var commit in graph.ByEntry)
        {
            for (var change = rows.Starts[commit]; change < rows.Starts[commit + 1]; change++)
            {
                each(rows.Changes[change].Path, change);
            }

            for (var i = firsts[commit]; i < firsts[commit + 1]; i++)
            {
                var (merge, parent) = visits[i];
                var changes = rows.ChangesOf(merge);
                for (var at = 0; at < changes.Length; at++)
                {
                    var question = starts[merge] + ((parent - 1) * changes.Length) + at;
                    others[question] = commit;
                    each(changes[at].Path, ~question);
                }
            }
        }
    }
}
