using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Gangway.Contract;
using Gangway.Kernels.Licenses;

namespace Gangway.Benchmarks;

/// <summary>
/// Processor time of a first reading, file by file: the code is compiled and the license list was read, but nothing of the file or its like
/// is remembered but what other files left behind. Each round reads all files in another order, on a new thread with a new detector; of the
/// rounds the least counts.
/// </summary>
internal static class LicenseTimeVerb
{
    private const int Rounds = 3;
    private const int Smallest = 10_000;

    /// <param name="arguments">Files, and folders whose files are read; equal files once.</param>
    public static int Run(string[] arguments)
    {
        var files = arguments.SelectMany(Under).DistinctBy(file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(file.Content))).ToArray();
        var times = new TimeSpan[files.Length];
        Array.Fill(times, TimeSpan.MaxValue);
        OnNewThread(() => ReadAll(files, times, round: 0));
        Thread.Sleep(1000); // What the runtime compiles beside is done.
        Array.Fill(times, TimeSpan.MaxValue);
        for (var round = 1; round <= Rounds; round++)
        {
            var order = round;
            OnNewThread(() => ReadAll(files, times, order));
        }

        Report(files, times);
        return 0;
    }

    private static void ReadAll((string Path, byte[] Content)[] files, TimeSpan[] times, int round)
    {
        var knowledge = new LicenseKnowledge();
        foreach (var id in knowledge.Texts.Ids)
        {
            knowledge.Detector.Read(Encoding.UTF8.GetBytes(knowledge.Texts.TextOf(id)), "text");
        }

        var order = Enumerable.Range(0, files.Length).ToArray();
        new Random(round).Shuffle(order);
        foreach (var number in order)
        {
            var (path, content) = files[number];
            var start = ThreadTime();
            knowledge.Detector.Read(content, Path.GetFileName(path));
            var time = ThreadTime() - start;
            times[number] = time < times[number] ? time : times[number];
        }
    }

    private static void Report((string Path, byte[] Content)[] files, TimeSpan[] times)
    {
        var large = Enumerable.Range(0, files.Length).Where(number => files[number].Content.Length >= Smallest)
            .Select(number => (files[number].Path, files[number].Content.Length, Rate: times[number].TotalMilliseconds / files[number].Content.Length * 1e6))
            .OrderByDescending(file => file.Rate).ToArray();
        var bytes = files.Sum(file => (long)file.Content.Length);
        var all = times.Sum(time => time.TotalMilliseconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Length:N0} files, {bytes / 1e6:N1} MB: {all:N0} ms, {all / bytes * 1e6:0.0} ms/MB"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{large.Length:N0} files of 10 kB and more: over 50 ms/MB {large.Count(file => file.Rate > 50):N0}, over 15 ms/MB {large.Count(file => file.Rate > 15):N0}"));
        foreach (var (path, length, rate) in large.Take(20))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rate,7:0.0} {length,9} {path}"));
        }
    }

    private static IEnumerable<(string Path, byte[] Content)> Under(string path) =>
        (File.Exists(path) ? [path] : Directory.GetFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        .Order(StringComparer.Ordinal).Select(file => (file, File.ReadAllBytes(file))).Where(file => file.Item2.Length > 0);

    private static void OnNewThread(ThreadStart work)
    {
        var thread = new Thread(work, 16 << 20);
        thread.Start();
        thread.Join();
    }

    private static TimeSpan ThreadTime()
    {
        const int ThreadProcessorTime = 3; // CLOCK_THREAD_CPUTIME_ID of Linux
        return clock_gettime(ThreadProcessorTime, out var time) == 0
            ? TimeSpan.FromTicks((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / TimeSpan.NanosecondsPerTick))
            : throw new PlatformNotSupportedException("the processor time of a thread is read as Linux has it");
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int clock_gettime(int clock, out Timespec time);

    private readonly record struct Timespec(long Seconds, long Nanoseconds);
}
