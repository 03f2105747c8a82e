namespace Gangway.Kernels.Licenses;

/// <summary>Binds each exception to the license before it that can take it, or else to the first behind it.</summary>
internal static class ExceptionBinding
{
    public static List<Finding> Of(List<Finding> findings) =>
        findings.Exists(static finding => LicenseFamilies.IsException(finding.Expression)) ? Bound(findings) : findings;

    private static List<Finding> Bound(List<Finding> findings)
    {
        var bound = new List<Finding>(findings.Count);
        var waiting = new List<Finding>();
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (!LicenseFamilies.IsException(finding.Expression))
            {
                bound.Add(finding);
                Note(finding.Expression, bound.Count - 1, last);
                Settle(waiting, bound, last);
            }
            else if (!Bind(finding, bound, last))
            {
                waiting.Add(finding);
            }
        }

        waiting.RemoveAll(exception => bound.Exists(license => license.Expression.Contains($" WITH {exception.Expression}", StringComparison.Ordinal))); // Named, and in its own words.
        bound.AddRange(waiting);
        return bound;
    }

    private static void Settle(List<Finding> waiting, List<Finding> bound, Dictionary<string, int> last)
    {
        if (waiting.Count > 0)
        {
            waiting.RemoveAll(exception => Bind(exception, bound, last));
        }
    }

    private static void Note(string expression, int place, Dictionary<string, int> last)
    {
        foreach (var id in expression.Split(" OR "))
        {
            if (HolderOf(id) is { } holder)
            {
                last[holder] = place;
            }
        }
    }

    private static bool Bind(in Finding exception, List<Finding> bound, Dictionary<string, int> last)
    {
        var holder = HolderFor(exception.Expression);
        if (!last.TryGetValue(holder, out var place))
        {
            return false;
        }

        var id = exception.Expression;
        var license = bound[place];
        var expression = string.Join(" OR ", license.Expression.Split(" OR ").Select(choice => HolderOf(choice) == holder ? $"{choice} WITH {id}" : choice));
        bound[place] = license with { Match = license.Match with { Expression = expression } };
        if (!expression.Split(" OR ").Any(choice => HolderOf(choice) == holder))
        {
            last.Remove(holder); // One exception a license: SPDX knows no other.
        }

        return true;
    }

    /// <summary>Null for a license that takes no exception, or has one.</summary>
    private static string? HolderOf(string id) =>
        id.Contains(" WITH ", StringComparison.Ordinal) ? null : LicenseFamilies.IsGnu(id) ? "GNU" : id is "Apache-2.0" or "MIT" or "QPL-1.0" or "CC-BY-SA-4.0" or "CPL-1.0" ? id : id.StartsWith("BSD-3", StringComparison.Ordinal) ? "BSD" : null;

    private static string HolderFor(string exception) => exception switch
    {
        "LLVM-exception" or "Swift-exception" or "SHL-2.0" or "SHL-2.1" => "Apache-2.0",
        "fmt-exception" => "MIT",
        "QPL-1.0-INRIA-2004-exception" => "QPL-1.0",
        "KiCad-libraries-exception" => "CC-BY-SA-4.0",
        "LZMA-exception" => "CPL-1.0",
        "PCRE2-exception" or "Google-Patent-WebM" => "BSD",
        _ => "GNU",
    };
}
