using System.Diagnostics;
using System.Globalization;
using Gangway.Contract;
using Gangway.Kernels.Licenses.Rules;

namespace Gangway.Benchmarks;

/// <summary>How often the license kernel is right, over folders of files with known answers.</summary>
internal static class AccuracyVerb
{
    private const int SmallFamily = 5;

    /// <param name="arguments">
    /// DIR, a set or a folder of sets; --misses lists what was wrong; --folder NAME keeps paths that hold it; --rules FILE reads with a
    /// compiled rule pack.
    /// </param>
    public static int Run(string[] arguments)
    {
        var index = Array.IndexOf(arguments, "--rules") is >= 0 and var place && place + 1 < arguments.Length ? arguments[place + 1] : null;
        var only = Array.IndexOf(arguments, "--folder") is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;
        var sets = File.Exists(Path.Combine(arguments[0], "truth.jsonl"))
            ? [arguments[0]]
            : Directory.GetDirectories(arguments[0]).Where(folder => File.Exists(Path.Combine(folder, "truth.jsonl"))).Order(StringComparer.Ordinal).ToArray();
        if (sets.Length == 0)
        {
            Console.Error.WriteLine($"{arguments[0]}: no truth.jsonl here or one folder down");
            return 1;
        }

        var knowledge = new LicenseKnowledge();
        var clock = Stopwatch.StartNew();
        _ = knowledge.Detector;
        Console.WriteLine(Invariant($"knowledge: own{(index is null ? "" : ", " + Path.GetFileName(index))}"));
        var rules = index is null ? null : LoadRules(index);
        if (index is not null && rules is null)
        {
            return 1;
        }

        Console.WriteLine(Invariant($"detector ready in {clock.ElapsedMilliseconds:N0} ms"));
        foreach (var set in sets)
        {
            Report(set, knowledge, rules, only, listsMisses: arguments.Contains("--misses"));
        }

        return 0;
    }

    private static RuleDetector? LoadRules(string file)
    {
        var clock = Stopwatch.StartNew();
        if (!RulePackFolder.TryOpen(file, out var index, out var whyNot))
        {
            Console.Error.WriteLine($"{file}: {whyNot}");
            return null;
        }

        Console.WriteLine(Invariant($"{index.Pack.Rules:N0} rules loaded in {clock.ElapsedMilliseconds:N0} ms"));
        return new RuleDetector(index);
    }

    private static void Report(string set, LicenseKnowledge knowledge, RuleDetector? rules, string? only, bool listsMisses)
    {
        var cases = new List<AccuracyCase>();
        var (bytes, slowest, slowestPath) = (0L, TimeSpan.Zero, "");
        var watch = new Stopwatch();
        foreach (var (path, truth) in AccuracyCase.ReadTruth(set, knowledge).Where(row => only is null || row.Path.Contains(only, StringComparison.Ordinal)))
        {
            var content = File.ReadAllBytes(Path.Combine(set, path));
            var before = watch.Elapsed;
            watch.Start();
            var reading = RuleReadings.Read(knowledge.Detector, rules, content, Path.GetFileName(path));
            watch.Stop();
            bytes += content.Length;
            if (watch.Elapsed - before > slowest)
            {
                (slowest, slowestPath) = (watch.Elapsed - before, path);
            }

            cases.Add(new AccuracyCase(path, truth, LicenseAtoms.Of(reading.Expression is null ? [] : [reading.Expression], knowledge.Ids), reading.Expression));
        }

        Console.WriteLine();
        Console.WriteLine($"## {Path.GetFileName(Path.TrimEndingDirectorySeparator(set))}");
        Figures(cases);
        Console.WriteLine(Invariant($"{bytes / 1e6:N1} MB in {watch.Elapsed.TotalMilliseconds:N0} ms on one core, slowest {slowest.TotalMilliseconds:N1} ms: {slowestPath}"));
        Families(cases);
        if (listsMisses)
        {
            Misses(cases);
        }
    }

    private static void Figures(List<AccuracyCase> cases)
    {
        var (hits, misses, falseHits) = (cases.Sum(row => row.Hits.Count()), cases.Sum(row => row.Misses.Count()), cases.Sum(row => row.FalseHits.Count()));
        var exact = cases.Count(row => row.IsExact);
        Console.WriteLine(Invariant($"{cases.Count:N0} files, exact {exact:N0} ({Share(exact, cases.Count)}), {Scores(hits, misses, falseHits)}"));
        var empty = cases.Where(row => row.Truth.IsEmpty).ToList();
        if (empty.Count > 0)
        {
            Console.WriteLine(Invariant($"{empty.Count:N0} files without a license: said something in {empty.Count(row => !row.IsExact):N0}"));
        }
    }

    private static void Families(List<AccuracyCase> cases)
    {
        var rows = cases.SelectMany(row => row.Hits.Select(id => (Id: id, Kind: 0)).Concat(row.Misses.Select(id => (Id: id, Kind: 1))).Concat(row.FalseHits.Select(id => (Id: id, Kind: 2)))).ToList();
        var sizes = rows.GroupBy(row => LicenseAtoms.Family(row.Id)).ToDictionary(group => group.Key, group => group.Count());
        Console.WriteLine();
        Console.WriteLine("| family | in truth | found | missed | false | precision, recall, F1 |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var family in rows.GroupBy(row => sizes[LicenseAtoms.Family(row.Id)] < SmallFamily ? "(smaller)" : LicenseAtoms.Family(row.Id)).OrderByDescending(group => group.Count()))
        {
            var (hits, misses, falseHits) = (family.Count(row => row.Kind == 0), family.Count(row => row.Kind == 1), family.Count(row => row.Kind == 2));
            Console.WriteLine(Invariant($"| {family.Key} | {hits + misses} | {hits} | {misses} | {falseHits} | {Scores(hits, misses, falseHits)} |"));
        }
    }

    private static void Misses(List<AccuracyCase> cases)
    {
        Console.WriteLine();
        foreach (var row in cases.Where(row => !row.IsExact))
        {
            Console.WriteLine($"{row.Path}\t-{{{string.Join(' ', row.Misses)}}}\t+{{{string.Join(' ', row.FalseHits)}}}\tof {{{string.Join(' ', row.Truth)}}}\tread {row.Expression ?? "nothing"}");
        }
    }

    private static string Scores(int hits, int misses, int falseHits) => Invariant(
        $"P {Ratio(hits, hits + falseHits)} R {Ratio(hits, hits + misses)} F1 {Ratio(2 * hits, (2 * hits) + misses + falseHits)}");

    private static string Ratio(int part, int whole) => whole == 0 ? "–" : (part / (double)whole).ToString("0.000", CultureInfo.InvariantCulture);

    private static string Share(int part, int whole) => whole == 0 ? "–" : (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
