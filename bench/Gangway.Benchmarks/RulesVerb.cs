using System.Diagnostics;
using Gangway.Contract;
using Gangway.Kernels.Licenses.Rules;

namespace Gangway.Benchmarks;

/// <summary>Shows what a rule pack finds in a file.</summary>
internal static class RulesVerb
{
    public static int Compile(string folder, string file)
    {
        var clock = Stopwatch.StartNew();
        var writer = new RuleIndexWriter();
        var rules = new List<LicenseRule>();
        var licenses = 0;
        foreach (var path in Directory.GetFiles(Path.Combine(folder, "licenses")).Order(StringComparer.Ordinal))
        {
            if (!RuleReader.TryReadLicense(Path.GetFileName(path), File.ReadAllBytes(path), out var key, out var rule, out var why))
            {
                Console.WriteLine($"{path}: {why}");
                continue;
            }

            licenses++;
            writer.Add(key);
            if (rule is not null)
            {
                rules.Add(rule);
            }
        }

        foreach (var path in Directory.GetFiles(Path.Combine(folder, "rules")).Order(StringComparer.Ordinal))
        {
            if (RuleReader.TryReadRule(Path.GetFileName(path), File.ReadAllBytes(path), out var rule, out var why))
            {
                rules.Add(rule);
            }
            else if (why is not null)
            {
                Console.WriteLine($"{path}: {why}");
            }
        }

        foreach (var rule in rules)
        {
            if (writer.Add(rule) is { } why)
            {
                Console.WriteLine($"{rule.Name}: {why}");
            }
        }

        Console.WriteLine($"read {clock.Elapsed}");
        var index = writer.Write(new RulePack("scancode-rules", null, "", DateTimeOffset.UnixEpoch, writer.Rules, licenses, ""));
        File.WriteAllBytes(file, index);
        Console.WriteLine($"written {clock.Elapsed} {index.Length:N0}");
        return 0;
    }

    public static int Show(string index, string[] files)
    {
        RulePackFolder.TryOpen(index, out var loaded, out _);
        var detector = new RuleDetector(loaded!);
        foreach (var file in files)
        {
            Console.WriteLine(file);
            foreach (var match in detector.Read(File.ReadAllBytes(file)).Matches)
            {
                Console.WriteLine($"  {match.StartLine}-{match.EndLine} {match.Kind} {match.Score:0.000} {match.Expression} {match.Rule}");
            }
        }

        return 0;
    }

    /// <summary>Reads every file of a folder with the pack alone; CPU time, because a shared machine tells no other.</summary>
    public static int Scan(string index, string folder)
    {
        if (!RulePackFolder.TryOpen(index, out var loaded, out var whyNot))
        {
            Console.Error.WriteLine($"{index}: {whyNot}");
            return 1;
        }

        var detector = new RuleDetector(loaded);
        var contents = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Select(path => (Path: path, Content: File.ReadAllBytes(path))).Where(file => file.Content.Length < 16 << 20).ToList();
        _ = detector.Read(contents[0].Content);
        using var process = Process.GetCurrentProcess();
        var before = process.UserProcessorTime;
        var (found, slowest, slowestPath) = (0, 0.0, "");
        foreach (var (path, content) in contents)
        {
            process.Refresh();
            var start = process.UserProcessorTime;
            found += detector.Read(content).Expression is null ? 0 : 1;
            process.Refresh();
            var cost = (process.UserProcessorTime - start).TotalMilliseconds;
            (slowest, slowestPath) = cost > slowest ? (cost, path) : (slowest, slowestPath);
        }

        process.Refresh();
        Console.WriteLine(FormattableString.Invariant($"{contents.Count:N0} files, {contents.Sum(file => (long)file.Content.Length) / 1e6:N1} MB, licenses in {found:N0}: {(process.UserProcessorTime - before).TotalSeconds:N2} s of CPU, slowest {slowest:N0} ms: {slowestPath}, {process.PeakWorkingSet64 / 1e6:N0} MB"));
        return 0;
    }
}
