using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Threading.Channels;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Input;
using Gangway.Office;

namespace Gangway.Contract;

/// <summary>
/// Runs the license kernel over files, on several cores at once, and answers in their order. Equal contents are looked at once; what is
/// held beside the results is a buffer for each core and a window of answers that wait for their turn.
/// </summary>
internal sealed class LicenseScan(LicenseKnowledge knowledge, LicenseScanOptions options)
{
    /// <summary>How many batches a core may run ahead of the slowest.</summary>
    private const int Window = 32;

    /// <summary>Files that are handed over at once, fewer where they are large: to hand over one costs as much as to read a small one.</summary>
    private const int MostFiles = 32;

    private const long MostBatchBytes = 1 << 20;

    /// <summary>A buffer that a larger file made is not kept.</summary>
    private const int LargestKeptBuffer = 4 << 20;

    private const int MostWords = 400;

    private readonly ConcurrentDictionary<ContentKey, FileScan> seen = new();
    private readonly Dictionary<ContentKey, Func<FileScan?>> remembered = [];

    /// <summary>Contents that were looked at, each under its file name; the others were like one of these.</summary>
    public int Distinct => seen.Count;

    /// <summary>What was read now and is not remembered from before.</summary>
    public ConcurrentDictionary<ContentKey, FileScan> Fresh { get; } = new();

    /// <summary>What an earlier run read, so that it need not be looked at again. Before the run, not while it goes on.</summary>
    /// <param name="reading">Asked where the content is met, on any thread; null where it is to be looked at after all.</param>
    public void Remember(string sha256, string name, Func<FileScan?> reading) => remembered.TryAdd(new ContentKey(sha256, name), reading);

    public async IAsyncEnumerable<ScannedFile> Run(IReadOnlyList<ScanFile> files, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var ordered = Channel.CreateBounded<Task<ScannedFile[]>>(new BoundedChannelOptions(Window) { SingleReader = true, SingleWriter = true });
        var work = Channel.CreateUnbounded<Work>();
        var workers = new Task[Math.Max(1, options.Jobs)];
        for (var worker = 0; worker < workers.Length; worker++)
        {
            workers[worker] = Task.Run(() => Run(work.Reader, ended.Token), ended.Token);
        }

        var feeding = Feed(files, ordered.Writer, work.Writer, ended.Token);
        try
        {
            await foreach (var answer in ordered.Reader.ReadAllAsync(stop))
            {
                foreach (var file in await answer.WaitAsync(stop))
                {
                    yield return file;
                }
            }

            await feeding;
            await Task.WhenAll(workers);
        }
        finally
        {
            await ended.CancelAsync(); // the caller may have stopped asking
        }
    }

    public FileScan Look(ReadOnlySpan<byte> content, string name)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, digest);
        var key = new ContentKey(ContentKey.Hexadecimal(digest), name);
        if (seen.TryGetValue(key, out var known))
        {
            return known;
        }

        var scan = remembered.TryGetValue(key, out var reading) ? reading() : null;
        if (scan is null)
        {
            scan = Read(content, name, key.Sha256);
            Fresh.TryAdd(key, scan);
        }

        return seen.GetOrAdd(key, scan);
    }

    private static async Task Feed(
        IReadOnlyList<ScanFile> files, ChannelWriter<Task<ScannedFile[]>> ordered, ChannelWriter<Work> work, CancellationToken stop)
    {
        try
        {
            for (var start = 0; start < files.Count;)
            {
                var batch = Batch(files, start);
                var answer = new TaskCompletionSource<ScannedFile[]>(TaskCreationOptions.RunContinuationsAsynchronously);
                await ordered.WriteAsync(answer.Task, stop);
                work.TryWrite(new Work(batch, answer));
                start += batch.Length;
            }
        }
        finally
        {
            ordered.TryComplete();
            work.TryComplete();
        }
    }

    private static ScanFile[] Batch(IReadOnlyList<ScanFile> files, int start)
    {
        var end = start + 1;
        for (var bytes = files[start].File.Length; end < files.Count && end - start < MostFiles && bytes + files[end].File.Length <= MostBatchBytes; end++)
        {
            bytes += files[end].File.Length;
        }

        var batch = new ScanFile[end - start];
        for (var at = 0; at < batch.Length; at++)
        {
            batch[at] = files[start + at];
        }

        return batch;
    }

    private async Task Run(ChannelReader<Work> work, CancellationToken stop)
    {
        var buffer = new byte[256 * 1024];
        await foreach (var (batch, answer) in work.ReadAllAsync(stop))
        {
            try
            {
                var scanned = new ScannedFile[batch.Length];
                for (var at = 0; at < batch.Length; at++)
                {
                    stop.ThrowIfCancellationRequested();
                    scanned[at] = new ScannedFile(batch[at], Scan(batch[at], ref buffer));
                    buffer = buffer.Length > LargestKeptBuffer ? new byte[256 * 1024] : buffer;
                }

                answer.SetResult(scanned);
            }
            catch (Exception bug)
            {
                // Whoever waits for these files is told; the other batches have their own answers.
                answer.SetException(bug);
            }
        }
    }

    private FileScan Scan(ScanFile file, ref byte[] buffer)
    {
        if (file.Tree.Read(file.File, LicenseFileSource.MostBytes, ref buffer, out var issue) is not { } content)
        {
            return new FileScan(null, null, [], issue! with { Source = file.Path });
        }

        var scan = Look(content.Span, file.File.Name.ToString());
        return file.File.Length <= LicenseFileSource.MostBytes ? scan : scan with
        {
            Issue = new Issue(file.Path, $"only the first {LicenseFileSource.MostBytes >> 20} MiB of {file.File.Length:N0} bytes were read", Severity.Warning),
        };
    }

    private FileScan Read(ReadOnlySpan<byte> content, string name, string sha256)
    {
        var reading = RuleReadings.Read(knowledge.Detector, options.Rules, content, name);
        if (reading.Nature == FileNature.Binary && options.ReadsStrings)
        {
            var strings = ArrayPool<byte>.Shared.Rent(content.Length);
            var text = strings.AsSpan(0, BinaryStrings.Write(content, strings));
            var found = RuleReadings.Read(knowledge.Detector, options.Rules, text, name);
            var words = Words(text, found);
            ArrayPool<byte>.Shared.Return(strings);
            return new FileScan(sha256, found with { Nature = FileNature.Binary }, words, null);
        }

        return new FileScan(sha256, reading, Words(content, reading), null);
    }

    private static ImmutableArray<UnknownWords> Words(ReadOnlySpan<byte> content, LicenseReading reading)
    {
        var words = ImmutableArray.CreateBuilder<UnknownWords>(reading.NotUnderstood.Length);
        foreach (var (start, end) in reading.NotUnderstood)
        {
            var text = string.Join(' ', FileText.Lines(content, start, end, most: 12).Select(Telling)
                .SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            words.Add(new UnknownWords(start, end, text.Length > MostWords ? text[..MostWords] : text));
        }

        return words.DrainToImmutable();
    }

    /// <summary>Of a line that is too long to be shown, a minified program above all, the part that speaks of licenses.</summary>
    private static string Telling(string line)
    {
        if (line.Length <= MostWords)
        {
            return line;
        }

        var at = line.IndexOf("licen", StringComparison.OrdinalIgnoreCase);
        return line.Substring(Math.Clamp(at - (MostWords / 2), 0, line.Length - MostWords), MostWords);
    }

    private sealed record Work(ScanFile[] Batch, TaskCompletionSource<ScannedFile[]> Answer);
}
