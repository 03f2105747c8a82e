using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Policies;

/// <summary>One example that a policy must answer as said.</summary>
/// <param name="Name">A sentence.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Context">Its facts.</param>
/// <param name="Verdict">What is expected.</param>
/// <param name="By">The role that must be among those asked; null where it is not said.</param>
/// <param name="Rule">The rule that must have decided; null where it is not said.</param>
/// <param name="Line">Line in the file, from 1.</param>
public sealed record PolicyTest(string Name, PolicySubject Subject, Context Context, Verdict Verdict, string? By, string? Rule, int Line)
{
    /// <summary>Null where the policy answers as said; else what it answers.</summary>
    public string? Differs(PolicyAnswer answer)
    {
        var isAsSaid = answer.Verdict == Verdict && (By is null || answer.By.Contains(By)) && (Rule is null || answer.DecidedBy?.Name == Rule);
        return isAsSaid ? null : Said(answer.Verdict, string.Join(", ", answer.By), answer.DecidedBy?.Name ?? "otherwise");
    }

    /// <summary>What is expected, in one line.</summary>
    public string Expected => Said(Verdict, By, Rule);

    private static string Said(Verdict verdict, string? by, string? rule) =>
        $"{verdict.ToString().ToLowerInvariant()}{(string.IsNullOrEmpty(by) ? "" : $" {by}")}{(rule is null ? "" : $" ({rule})")}";
}
