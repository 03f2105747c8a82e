using System.Globalization;

namespace Gangway.Office.Community.Expectations;

/// <summary>Numbers in files about who merges. People are counted, never named.</summary>
internal static class Owners
{
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five"];

    /// <summary>Distinct accounts and addresses of a CODEOWNERS or MAINTAINERS file; null where it holds neither.</summary>
    public static int? Count(string text)
    {
        var owners = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.TrimStart().StartsWith("#") && !line.Contains('@'))
            {
                continue;
            }

            foreach (var range in line.SplitAny(" \t,;()[]<>|"))
            {
                var word = line[range].Trim("`*:");
                if (word.Length > 1 && word.Contains('@') && word[^1] != '@')
                {
                    owners.Add(word.ToString());
                }
            }
        }

        return owners.Count == 0 ? null : owners.Count;
    }

    /// <summary>How many approvals a sentence asks for; null where it names no number.</summary>
    public static int? Approvals(string? words)
    {
        var parts = (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < parts.Length; at++)
        {
            var number = int.TryParse(parts[at], NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : Array.IndexOf(Numbers, parts[at]);
            var near = parts.Skip(Math.Max(0, at - 1)).Take(5);
            if (number is > 0 and < 10 && near.Any(word => word.StartsWith("approv", StringComparison.Ordinal) || word.StartsWith("review", StringComparison.Ordinal)
                || word is "required_approving_review_count" or "lgtm" or "+1" || word.Contains("评审", StringComparison.Ordinal)))
            {
                return number;
            }
        }

        return null;
    }
}
