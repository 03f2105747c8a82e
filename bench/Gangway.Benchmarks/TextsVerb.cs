using System.Text;
using Gangway.Contract;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Benchmarks;

/// <summary>How many texts, bare and alone in a file, the license kernel takes for what they are.</summary>
internal static class TextsVerb
{
    /// <param name="arguments">
    /// Nothing: the texts of the SPDX list. A folder: texts of others as ID.LICENSE, whose front matter tells <c>spdx_license_key</c> and
    /// <c>is_exception</c>, as ScanCode's licenses are kept.
    /// </param>
    public static int Run(string[] arguments)
    {
        var knowledge = new LicenseKnowledge();
        if (arguments.Length == 0)
        {
            Report("texts of the SPDX list", knowledge.Texts.Ids.Select(id => (id, knowledge.Texts.TextOf(id))), knowledge);
            return 0;
        }

        var files = Directory.GetFiles(arguments[0], "*.LICENSE").Order(StringComparer.Ordinal).Select(Parse).OfType<(string Id, string Text, bool IsException)>()
            .Where(file => knowledge.Ids.Exception(file.Id) is not null || knowledge.Ids.License(file.Id) is not null).ToList();
        Report("licenses", files.Where(file => !file.IsException).Select(file => (file.Id, file.Text)), knowledge);
        Report("exceptions", files.Where(file => file.IsException).Select(file => (file.Id, file.Text)), knowledge);
        return 0;
    }

    private static void Report(string title, IEnumerable<(string Id, string Text)> texts, LicenseKnowledge knowledge)
    {
        var (count, wrong) = (0, new List<string>());
        foreach (var (id, text) in texts.Where(pair => pair.Text.Length > 0))
        {
            count++;
            var reading = knowledge.Detector.Read(Encoding.UTF8.GetBytes(text), "text");
            if (!Names(reading.Expression, id, knowledge))
            {
                wrong.Add($"{id}: {reading.Expression ?? "nothing"} ({string.Join(", ", reading.Matches.Take(4).Select(match => FormattableString.Invariant($"{match.Kind} {match.Expression} {match.Score:0.000}")))})");
            }
        }

        Console.WriteLine(FormattableString.Invariant($"## {title}: {count - wrong.Count:N0} of {count:N0} with exactly the right id ({100.0 * (count - wrong.Count) / Math.Max(1, count):0.0} %)"));
        wrong.ForEach(line => Console.WriteLine($"- {line}"));
    }

    /// <summary>The id, or another of the list with the same words: -only and -or-later are one text.</summary>
    private static bool Names(string? expression, string id, LicenseKnowledge knowledge)
    {
        if (expression is null)
        {
            return false;
        }

        var said = LicenseAtoms.Of([expression], knowledge.Ids);
        var meant = LicenseAtoms.Of([id], knowledge.Ids);
        return said.Equals(meant) || said.SequenceEqual(meant, StringComparer.OrdinalIgnoreCase)
            || (said is [var one] && (Plain(one) == Plain(id) || (knowledge.TextOf(one) is { } text && knowledge.TextOf(id) is { } other && Words(text) == Words(other))));
    }

    private static string Plain(string id)
    {
        foreach (var ending in (string[])["-only", "-or-later", "-invariants-only", "-invariants-or-later", "-no-invariants-only", "-no-invariants-or-later", "-RFN", "-no-RFN", "+"])
        {
            if (id.EndsWith(ending, StringComparison.Ordinal))
            {
                return Plain(id[..^ending.Length]);
            }
        }

        return id;
    }

    private static string Words(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static (string Id, string Text, bool IsException)? Parse(string file)
    {
        var lines = File.ReadAllLines(file);
        var end = lines.Length > 0 && lines[0] == "---" ? Array.IndexOf(lines, "---", 1) : -1;
        var head = end < 0 ? [] : lines[1..end];
        var key = Array.Find(head, line => line.StartsWith("spdx_license_key: ", StringComparison.Ordinal))?[18..].Trim();
        return key is null ? null : (key, string.Join('\n', lines[(end + 1)..]), head.Contains("is_exception: yes"));
    }
}
