namespace Gangway.Kernels.History;

/// <summary>
/// What earlier scans of a repository found, by content: a commit's text, changes and lines by its id. Nothing in it depends on names of
/// branches or on who is who, so it never grows old; what could not be read is not in it, and is tried again.
/// </summary>
/// <remarks>
/// A scan reads it and adds what is new; <see cref="Segment"/> gives the bytes to append to those it came from. For one scan at a time.
/// Memory grows with the history.
/// </remarks>
public sealed partial class KeptHistory
{
    private const int MostText = 1 << 30;

    private static readonly LineCount NotCounted = new(0, 0, LineCountKind.Unknown);

    private readonly int idLength;
    private readonly bool comparesMerges;
    private readonly IdTable commits = new();
    private readonly Growing<Commit> texts = new();
    private readonly Growing<Range> ranges = new();
    private readonly Growing<PathChange> changes = new();
    private readonly Growing<LineCount> lines = new(); // one for each change
    private readonly Growing<Run> counted = new(); // changes whose lines became known since it was read
    private readonly Growing<byte> added = new();
    private byte[] file = [];
    private int oldPaths = 1, oldBlobs = 1, oldCommits = 1, oldRanges, oldChanges;

    /// <param name="idLength">20 or 32.</param>
    /// <param name="comparesMerges">As the scan does (<see cref="HistoryScanOptions.ComparesMerges"/>).</param>
    public KeptHistory(int idLength, bool comparesMerges = false)
    {
        (this.idLength, this.comparesMerges) = (idLength, comparesMerges);
        texts.Add(default(Commit));
    }

    /// <summary>Where a commit's text stands, in the file or among what was added, and where its changes are: -1 where they are not known.</summary>
    private readonly record struct Commit(bool IsAdded, int Start, int Length, long Time, int Range);

    /// <summary>The changes of one commit.</summary>
    private readonly record struct Range(int Commit, int Start, int Count);

    /// <summary>Changes behind each other.</summary>
    private readonly record struct Run(int Start, int Count);

    /// <summary>Commits.</summary>
    public int Count => commits.Count - 1;

    /// <summary>Whether a scan found what is not in the bytes it was read from.</summary>
    public bool HasNew => commits.Count > oldCommits || ranges.Count > oldRanges || counted.Count > 0;

    internal PathTable Paths { get; } = new();

    internal IdTable Blobs { get; } = new();

    /// <summary>0 where it is not known.</summary>
    internal int Find(in ObjectId commit) => commits.Find(commit);

    internal long TimeOf(int commit) => texts[commit].Time;

    internal ReadOnlySpan<byte> TextOf(int commit)
    {
        ref readonly var found = ref texts[commit];
        return found.IsAdded ? added.Span.Slice(found.Start, found.Length) : file.AsSpan(found.Start, found.Length);
    }

    internal bool TryFindChanges(int commit, out ReadOnlySpan<PathChange> found)
    {
        var range = commit == 0 ? -1 : texts[commit].Range;
        found = range < 0 ? default : changes.Span.Slice(ranges[range].Start, ranges[range].Count);
        return range >= 0;
    }

    /// <summary>
    /// One for each change of a commit, <see cref="LineCountKind.Unknown"/> where it was not counted; none where other changes are kept of it, as
    /// at the edge of a clone that was whole before.
    /// </summary>
    internal ReadOnlySpan<LineCount> LinesOf(int commit, ReadOnlySpan<PathChange> asked)
    {
        if (!TryFindChanges(commit, out var found) || found.Length != asked.Length)
        {
            return default;
        }

        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] != asked[i])
            {
                return default;
            }
        }

        return lines.Span.Slice(ranges[texts[commit].Range].Start, found.Length);
    }

    /// <summary>
    /// The lines between the objects of some changes, whichever commit of an earlier scan had them. Those asked for are few: they are put
    /// into a table, and all that is kept goes by it.
    /// </summary>
    internal PairCounts LinesBetween(PathChange[] all, ReadOnlySpan<int> asked)
    {
        var found = new PairCounts();
        foreach (var place in asked)
        {
            if (all[place].Old < oldBlobs && all[place].New < oldBlobs) // no earlier scan met the others
            {
                found.Ask(all[place].Old, all[place].New);
            }
        }

        for (var i = 0; i < changes.Count && found.Count > 0; i++)
        {
            if (lines[i].Kind != LineCountKind.Unknown)
            {
                found.Answer(changes[i].Old, changes[i].New, lines[i]);
            }
        }

        return found;
    }

    internal void Add(in ObjectId commit, ReadOnlySpan<byte> text, long time)
    {
        if (added.Count > MostText - text.Length)
        {
            return; // read again next time
        }

        commits.Intern(commit);
        texts.Add(new Commit(true, added.Count, text.Length, time, -1));
        added.Add(text);
    }

    /// <summary>Takes what a scan that was given this found.</summary>
    /// <param name="found">Null where they were not counted.</param>
    /// <param name="shallow">Their changes are those of a history cut off here, and not kept.</param>
    public void Take(HistoryRows rows, LineCount[]? found, IReadOnlySet<ObjectId> shallow)
    {
        var (unknown, next) = (rows.Unknown, 0);
        for (var i = 0; i < rows.Commits.Length; i++)
        {
            var isUnknown = next < unknown.Length && unknown[next] == i;
            next += isUnknown ? 1 : 0;
            var commit = commits.Find(rows.Commits[i].Id);
            if (commit == 0 || isUnknown || (shallow.Count > 0 && shallow.Contains(rows.Commits[i].Id)))
            {
                continue;
            }

            if (texts[commit].Range < 0)
            {
                Take(commit, rows.ChangesOf(i));
            }

            if (found is not null)
            {
                Take(texts[commit].Range, found.AsSpan(rows.Starts[i]..rows.Starts[i + 1]));
            }
        }
    }

    /// <summary>Whether it holds commits that a scan did not meet: a branch was pushed anew by force, or is gone.</summary>
    public bool HasMore(HistoryRows rows) => Count > rows.Commits.Length;

    /// <summary>The same without what the scan did not meet. Its bytes begin a new file.</summary>
    public KeptHistory Only(HistoryRows rows)
    {
        var only = new KeptHistory(idLength, comparesMerges);
        var paths = new int[Paths.Count];
        foreach (ref readonly var row in rows.Commits.AsSpan())
        {
            if (commits.Find(row.Id) is not (> 0 and var commit))
            {
                continue;
            }

            only.Add(row.Id, TextOf(commit), texts[commit].Time);
            if (TryFindChanges(commit, out var found))
            {
                only.TakeRenumbered(this, only.Count, found, LinesOf(commit, found), paths);
            }
        }

        return only;
    }

    private void Take(int commit, ReadOnlySpan<PathChange> found)
    {
        texts[commit] = texts[commit] with { Range = ranges.Count };
        ranges.Add(new Range(commit, changes.Count, found.Length));
        changes.Add(found);
        for (var i = 0; i < found.Length; i++)
        {
            lines.Add(NotCounted);
        }
    }

    private void Take(int range, ReadOnlySpan<LineCount> found)
    {
        var start = ranges[range].Start;
        for (var i = 0; i < found.Length; i++)
        {
            if (lines[start + i].Kind != LineCountKind.Unknown || found[i].Kind == LineCountKind.Unknown)
            {
                continue;
            }

            lines[start + i] = found[i];
            if (counted.Count > 0 && counted[counted.Count - 1] is var last && last.Start + last.Count == start + i)
            {
                counted[counted.Count - 1] = last with { Count = last.Count + 1 };
            }
            else
            {
                counted.Add(new Run(start + i, 1));
            }
        }
    }

    private void TakeRenumbered(KeptHistory from, int commit, ReadOnlySpan<PathChange> found, ReadOnlySpan<LineCount> counts, int[] paths)
    {
        var here = new PathChange[found.Length];
        for (var i = 0; i < found.Length; i++)
        {
            var change = found[i];
            here[i] = change with { Path = Renumbered(from, change.Path, paths), Old = Renumbered(from, change.Old), New = Renumbered(from, change.New) };
        }

        Take(commit, here);
        Take(texts[commit].Range, counts);
    }

    private int Renumbered(KeptHistory from, int blob) => blob == 0 ? 0 : Blobs.Intern(from.Blobs[blob]);

    private int Renumbered(KeptHistory from, int path, int[] known)
    {
        if (path != 0 && known[path] == 0)
        {
            known[path] = Paths.Intern(Renumbered(from, from.Paths.ParentOf(path), known), from.Paths.NameOf(path));
        }

        return known[path];
    }
}
