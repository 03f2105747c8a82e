using System.Diagnostics;
using Gangway.Office;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Benchmarks;

/// <summary>What the Inventory room does, once each, with its time on standard output.</summary>
internal static class InventoryVerbs
{
    public static int Read(string file)
    {
        var clock = Stopwatch.StartNew();
        using var stream = Open(file);
        var reading = CycloneDxJsonReader.Read(stream, file);
        return Say(reading, reading.Bom?.Components.Length, clock);
    }

    public static int Pass(string file)
    {
        var clock = Stopwatch.StartNew();
        var components = 0;
        using var stream = Open(file);
        return Say(CycloneDxJsonReader.Read(stream, file, _ => components++), components, clock);
    }

    public static int Diff(string old, string @new)
    {
        var clock = Stopwatch.StartNew();
        if ((ReadBom(old), ReadBom(@new)) is not ({ } before, { } after))
        {
            return 1;
        }

        var read = clock.ElapsedMilliseconds;
        return Say(BomDiff.Of(before, after), read, clock.ElapsedMilliseconds - read);
    }

    public static int Diff(int count)
    {
        var (before, after) = (Inventory(count, 0), Inventory(count, 1));
        BomDiff.Of(Inventory(1000, 0), Inventory(1000, 1));
        var clock = Stopwatch.StartNew();
        return Say(BomDiff.Of(before, after), 0, clock.ElapsedMilliseconds);
    }

    public static int Purls(int count)
    {
        string[] kinds = ["pkg:npm/%40scope/name-{0}@1.2.{0}", "pkg:maven/org.example/name-{0}@1.0", "pkg:golang/example.org/a/b{0}@v1.0.0", "pkg:deb/debian/name-{0}@1-{0}?arch=amd64"];
        var texts = Enumerable.Range(0, 1000).Select(index => kinds[index % kinds.Length].Replace("{0}", index.ToString())).ToArray();
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var length = 0L;
        for (var index = 0; index < count; index++)
        {
            length += PackageUrl.TryParse(texts[index % texts.Length], out var purl, out _) ? purl.ToString().Length : 0;
        }

        var used = Environment.CpuUsage.TotalTime - before;
        Console.WriteLine($"{count:N0} purls, {length:N0} characters, {clock.ElapsedMilliseconds:N0} ms, of CPU {used.TotalMilliseconds:N0} ms: {count / used.TotalSeconds:N0} a second of CPU");
        return 0;
    }

    private static Bom? ReadBom(string file)
    {
        using var stream = Open(file);
        return CycloneDxJsonReader.Read(stream, file).Bom;
    }

    private static Bom Inventory(int count, int edition)
    {
        var evidence = new Evidence("benchmark");
        return new Bom
        {
            Format = "benchmark",
            Evidence = evidence,
            Components =
            [
                .. Enumerable.Range(0, count).Select(index => PackageUrl.TryParse($"pkg:npm/name-{index}@1.{(index % 3 == 0 ? edition : 0)}", out var purl, out _)
                    ? new Component { Id = $"{index}", Name = purl.Name, Version = purl.Version, Purl = purl, Evidence = evidence }
                    : throw new InvalidOperationException("a purl of ours is none")),
            ],
        };
    }

    private static int Say(BomDiff diff, long read, long compared)
    {
        Console.WriteLine($"{diff.Added.Length:N0} added, {diff.Removed.Length:N0} removed, {diff.VersionChanges:N0} other versions, {diff.LicenseChanges:N0} other licenses, {diff.Unchanged:N0} unchanged; read {read:N0} ms, compared {compared:N0} ms");
        return 0;
    }

    private static FileStream Open(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);

    private static int Say(BomReading reading, int? components, Stopwatch clock)
    {
        foreach (var issue in reading.Issues)
        {
            Console.WriteLine(issue);
        }

        Console.WriteLine($"{components:N0} components, {reading.Bom?.Dependencies.Length:N0} edges, {clock.ElapsedMilliseconds:N0} ms, of these {GC.GetTotalPauseDuration().TotalMilliseconds:N0} ms in {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)} collections");
        return reading.Issues.Any(issue => issue.Severity == Severity.Error) ? 1 : 0;
    }
}
