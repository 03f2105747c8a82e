using System.Collections.Concurrent;
using Gangway.Office.Inventory;
using Gangway.Shell;

namespace Gangway.Inventory;

/// <summary>
/// A document being read on a thread of its own, a bounded number of its components ahead of whoever takes them: reading and storing
/// share the machine's cores, and no more of a document is in memory than its graph.
/// </summary>
internal sealed class BomIntake : IAsyncDisposable
{
    private const int PortionLength = 512;
    private const int PortionsAhead = 16;

    private readonly BlockingCollection<Component[]> portions = new(PortionsAhead);
    private readonly CancellationTokenSource stopped;
    private readonly List<Component> portion = new(PortionLength);

    public BomIntake(string path, Progress progress, CancellationToken stop)
    {
        stopped = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Reading = Task.Run(() => Read(path, progress), CancellationToken.None);
    }

    /// <summary>What was read, without its components; complete once all of them are taken. Throws what the file system throws, and when stopped.</summary>
    public Task<BomReading> Reading { get; }

    /// <summary>In the order they are complete in: one that stands within another may come before it. Nothing is certain before <see cref="Reading"/> is.</summary>
    public IEnumerable<Component> Components => portions.GetConsumingEnumerable(stopped.Token).SelectMany(taken => taken);

    public async ValueTask DisposeAsync()
    {
        await stopped.CancelAsync();
        await Reading.ContinueWith(_ => { }, TaskScheduler.Default);
        portions.Dispose();
        stopped.Dispose();
    }

    private BomReading Read(string path, Progress progress)
    {
        try
        {
            var reading = BomSource.Pass(path, progress, Take, stopped.Token);
            Flush();
            return reading;
        }
        finally
        {
            portions.CompleteAdding();
        }
    }

    private void Take(Component component)
    {
        portion.Add(component);
        if (portion.Count == PortionLength)
        {
            Flush();
        }
    }

    private void Flush()
    {
        portions.Add([.. portion], stopped.Token);
        portion.Clear();
    }
}
