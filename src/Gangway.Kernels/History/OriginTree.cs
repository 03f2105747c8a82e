namespace Gangway.Kernels.History;

/// <summary>Takes from the newest commit's tree which files there are, and from the scan what is known of their lines.</summary>
internal sealed class OriginTree(ObjectStore store, HistoryRows rows, PathStates states, OriginPassing passing, HistoryScanOptions options)
{
    private readonly Growing<OriginFile> files = new();
    private readonly Growing<OriginRun> runs = new();
    private int binary, links, submodules, unread;

    public LineOrigins Collect(int[] mainline, CancellationToken stop)
    {
        using var reader = new ObjectReader(store, options.Objects);
        var tree = new TreeDifference(reader, store.IdLength, rows.Paths, rows.Blobs, options.Trees);
        tree.Compare(default, rows.Commits[0].Tree);
        foreach (ref readonly var entry in tree.Changes)
        {
            stop.ThrowIfCancellationRequested();
            links += entry.NewMode == TreeMode.Link ? 1 : 0;
            submodules += entry.NewMode == TreeMode.Submodule ? 1 : 0;
            if (TreeMode.IsFile(entry.NewMode))
            {
                Add(entry, reader);
            }
        }

        return new(rows, files.ToArray(), runs.ToArray(), mainline, binary, links, submodules, unread, tree.Fault);
    }

    private void Add(in PathChange entry, ObjectReader reader)
    {
        var state = states.Now(entry.Path);
        if (state < 0 || rows.Changes[state].New != entry.New)
        {
            AddUnknown(entry, reader); // the changes that led here are not all known
        }
        else if (passing.LinesOf(state) is not { } lines)
        {
            binary++;
        }
        else if (ReferenceEquals(lines, OriginPassing.Unread))
        {
            unread++;
        }
        else
        {
            Add(entry.Path, lines);
        }
    }

    private void Add(int path, int[] lines)
    {
        var first = runs.Count;
        for (var i = 0; i < lines.Length;)
        {
            var from = i;
            while (i < lines.Length && lines[i] == lines[from])
            {
                i++;
            }

            runs.Add(new OriginRun(lines[from], i - from));
        }

        files.Add(new OriginFile(path, first, runs.Count - first, lines.Length));
    }

    private void AddUnknown(in PathChange entry, ObjectReader reader)
    {
        if (reader.Read(rows.Blobs[entry.New], ObjectKind.Blob, out var item) != ReadStatus.Fine)
        {
            unread++;
            return;
        }

        using (item)
        {
            var lines = LineDifference.IsBinary(item!.Bytes) ? -1 : LineDifference.Lines(item.Bytes);
            binary += lines < 0 ? 1 : 0;
            if (lines >= 0)
            {
                runs.Add(new OriginRun(-1, lines));
                files.Add(new OriginFile(entry.Path, runs.Count - 1, 1, lines));
            }
        }
    }
}
