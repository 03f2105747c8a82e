namespace Gangway.Kernels.History;

public sealed unsafe partial class LineDifference
{
    private const int MostTraced = 2000; // differences: their trace takes eight megabytes

    private readonly Growing<int> trace = new();
    private readonly Growing<Edit> edits = new();

    /// <summary>One line of a script: deleted from before, or added after.</summary>
    private readonly record struct Edit(bool IsAdded, int Line);

    /// <summary>Takes one line that a change deleted or added, without its line feed.</summary>
    public delegate void LineVisitor(bool isAdded, ReadOnlySpan<byte> line);

    /// <summary>
    /// Visits the lines of a shortest script from one text to the other, in the order of the texts, deleted ones first where both meet. Where
    /// several scripts are shortest the same one is taken whatever stands before and behind. Of texts that differ in more than 2,000 lines
    /// everything between the first and the last difference counts as deleted and added.
    /// </summary>
    public void Visit(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, LineVisitor each)
    {
        Trim(ref before, ref after);
        var oldLines = before.IsEmpty ? 0 : Split(before, ref oldStarts);
        var newLines = after.IsEmpty ? 0 : Split(after, ref newStarts);
        edits.Clear();
        fixed (byte* old = before, now = after)
        {
            if (oldLines == 0 || newLines == 0 || !TryTrace(old, oldLines, now, newLines))
            {
                Everything(oldLines, newLines);
            }
        }

        for (var i = edits.Count - 1; i >= 0; i--)
        {
            var edit = edits[i];
            var starts = edit.IsAdded ? newStarts : oldStarts;
            each(edit.IsAdded, (edit.IsAdded ? after : before)[starts[edit.Line]..starts[edit.Line + 1]].TrimEnd((byte)'\n'));
        }
    }

    // Backwards, as a trace is followed.
    private void Everything(int oldLines, int newLines)
    {
        edits.Clear();
        for (var i = newLines - 1; i >= 0; i--)
        {
            edits.Add(new Edit(true, i));
        }

        for (var i = oldLines - 1; i >= 0; i--)
        {
            edits.Add(new Edit(false, i));
        }
    }

    // Myers' greedy search again, keeping the furthest places of each round.
    private bool TryTrace(byte* old, int oldLines, byte* now, int newLines)
    {
        trace.Clear();
        for (var differences = 0; differences <= MostTraced; differences++)
        {
            for (var diagonal = -differences; diagonal <= differences; diagonal += 2)
            {
                var isDown = IsDown(differences, diagonal);
                var at = differences == 0 ? 0 : isDown ? Furthest(differences - 1, diagonal + 1) : Furthest(differences - 1, diagonal - 1) + 1;
                fixed (int* left = oldStarts, right = newStarts)
                {
                    while (at < oldLines && at - diagonal < newLines && at - diagonal >= 0 && IsSame(old, left + at, now, right + at - diagonal))
                    {
                        at++;
                    }
                }

                trace.Add(at);
                if (at >= oldLines && at - diagonal >= newLines)
                {
                    Follow(differences, diagonal);
                    return true;
                }
            }
        }

        return false;
    }

    // Round d has d + 1 places, of the diagonals -d, -d + 2 … d.
    private int Furthest(int differences, int diagonal) => trace[(differences * (differences + 1) / 2) + ((diagonal + differences) / 2)];

    private bool IsDown(int differences, int diagonal) =>
        diagonal == -differences || (diagonal != differences && Furthest(differences - 1, diagonal - 1) < Furthest(differences - 1, diagonal + 1));

    private void Follow(int differences, int diagonal)
    {
        var run = 0; // where the edits without an equal line between them begin
        for (; differences > 0; differences--)
        {
            var isDown = IsDown(differences, diagonal);
            var from = isDown ? diagonal + 1 : diagonal - 1;
            var x = Furthest(differences - 1, from);
            var reached = isDown ? x : x + 1;
            if (Furthest(differences, diagonal) > reached)
            {
                Arrange(run);
                run = edits.Count;
            }

            edits.Add(isDown ? new Edit(true, x - from) : new Edit(false, x));
            diagonal = from;
        }

        Arrange(run);
    }

    /// <summary>Within a run, seen backwards, the added lines come first.</summary>
    private void Arrange(int start)
    {
        if (edits.Count - start < 2)
        {
            return;
        }

        var (added, deleted) = (new Growing<Edit>(), new Growing<Edit>());
        for (var i = start; i < edits.Count; i++)
        {
            (edits[i].IsAdded ? added : deleted).Add(edits[i]);
        }

        for (var i = start; i < edits.Count; i++)
        {
            edits[i] = i - start < added.Count ? added[i - start] : deleted[i - start - added.Count];
        }
    }
}
