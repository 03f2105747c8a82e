using Gangway.Office;

namespace Gangway.Shell;

/// <summary>An issue as one line on standard error: where, what, how to fix; safe to print.</summary>
internal static class IssueLine
{
    public static string Of(Issue issue) =>
        Printable.Of($"{issue.Source}{(issue.Path is null ? "" : $", {issue.Path}")}: {issue.Message}{Fix(issue)}");

    private static string Fix(Issue issue) =>
        string.IsNullOrEmpty(issue.HowToFix) ? "" : issue.Message.EndsWith('.') ? $" {issue.HowToFix}" : $"; {issue.HowToFix}";
}
