using System.Diagnostics;
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
        RuleIndex.TryLoad(File.ReadAllBytes(index), out var loaded, out _);
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
}
