namespace Gangway.Kernels.History;

/// <summary>Scripts of pairs of objects, made on several threads.</summary>
internal sealed class LineScripts
{
    private const int Chunk = 64;

    private readonly LineScript[] scripts;
    private readonly Growing<LineHunk>[] hunks;

    public LineScripts(ObjectStore store, IdTable blobs, ReadOnlySpan<(int Old, int New)> pairs, HistoryScanOptions options, CancellationToken stop)
    {
        var wanted = pairs.ToArray();
        var workers = Math.Max(1, options.Workers);
        (scripts, hunks) = (new LineScript[wanted.Length], new Growing<LineHunk>[workers]);
        var natures = new byte[blobs.Count];
        var next = 0;
        Crew.Run(workers, number =>
        {
            using var part = new LineScriptPart(store, blobs, natures, options.Objects, number, hunks[number] = new());
            for (int from; (from = Interlocked.Add(ref next, Chunk) - Chunk) < wanted.Length;)
            {
                for (var i = from; i < Math.Min(from + Chunk, wanted.Length); i++)
                {
                    stop.ThrowIfCancellationRequested();
                    scripts[i] = part.Of(wanted[i].Old, wanted[i].New);
                }
            }
        });
    }

    public LineScript this[int number] => scripts[number];

    public ReadOnlySpan<LineHunk> HunksOf(in LineScript script) => script.Hunks == 0 ? default : hunks[script.Worker].Span.Slice(script.FirstHunk, script.Hunks);
}
