namespace Gangway.Kernels.Licenses;

/// <summary>Binds each exception to the license before it that can take it, or else to the first behind it.</summary>
internal sealed class ExceptionBinding
{
    /// <summary>The lists of a file with more findings are not kept.</summary>
    private const int LargestKept = 1 << 10;

    private const string Or = " OR ";

    private readonly List<Finding> bound = [];
    private readonly List<Finding> waiting = [];
    private readonly Dictionary<string, int> last = new(StringComparer.Ordinal); // of each holder, in what is bound

    private ExceptionBinding()
    {
    }

    /// <param name="findings">By their first word; afterwards the exceptions are parts of their licenses, and those that found none stand behind.</param>
    public static void Settle(List<Finding> findings)
    {
        if (!findings.Exists(static finding => LicenseFamilies.IsException(finding.Expression)))
        {
            return;
        }

        var binding = Reused<ExceptionBinding>.Take() ?? new();
        binding.Bind(findings);
        findings.Clear();
        findings.AddRange(binding.bound);
        binding.bound.Clear();
        binding.waiting.Clear();
        binding.last.Clear();
        if (binding.bound.Capacity <= LargestKept)
        {
            Reused<ExceptionBinding>.Give(binding);
        }
    }

    private void Bind(List<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (!LicenseFamilies.IsException(finding.Expression))
            {
                bound.Add(finding);
                Note(finding.Expression, bound.Count - 1);
                BindWaiting();
            }
            else if (!Bind(finding))
            {
                waiting.Add(finding);
            }
        }

        var licenses = bound.Count;
        foreach (var exception in waiting)
        {
            if (!IsBound(exception, licenses)) // named, and in its own words
            {
                bound.Add(exception);
            }
        }
    }

    private void BindWaiting()
    {
        var kept = 0;
        for (var place = 0; place < waiting.Count; place++)
        {
            if (!Bind(waiting[place]))
            {
                waiting[kept++] = waiting[place];
            }
        }

        waiting.RemoveRange(kept, waiting.Count - kept);
    }

    private bool IsBound(in Finding exception, int licenses)
    {
        for (var place = 0; place < licenses; place++)
        {
            var expression = bound[place].Expression;
            if (expression.Contains(" WITH ", StringComparison.Ordinal) && expression.Contains(Interned.Of(" WITH ", exception.Expression), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private void Note(string expression, int place)
    {
        if (!expression.Contains(Or, StringComparison.Ordinal))
        {
            NoteOne(expression, place);
            return;
        }

        foreach (var id in expression.Split(Or))
        {
            NoteOne(id, place);
        }
    }

    private void NoteOne(string id, int place)
    {
        if (HolderOf(id) is { } holder)
        {
            last[holder] = place;
        }
    }

    private bool Bind(in Finding exception)
    {
        var holder = HolderFor(exception.Expression);
        if (!last.TryGetValue(holder, out var place))
        {
            return false;
        }

        var license = bound[place];
        var expression = license.Expression.Contains(Or, StringComparison.Ordinal) ? WithEach(license.Expression, holder, exception.Expression) : With(license.Expression, holder, exception.Expression);
        bound[place] = license with { Match = license.Match with { Expression = expression } };
        last.Remove(holder); // One exception a license: SPDX knows no other.
        return true;
    }

    private static string WithEach(string choices, string holder, string exception) =>
        string.Join(Or, choices.Split(Or).Select(choice => With(choice, holder, exception)));

    private static string With(string license, string holder, string exception) => HolderOf(license) == holder ? Interned.Of(license, " WITH ", exception) : license;

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
