using System.Collections.Immutable;
using Gangway.Kernels.Licenses.Notices;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses;

/// <summary>
/// Makes one expression of what was found in a file. What is said twice counts once: the name without a version belongs to the one with it, the
/// text behind "either … or" to that choice, an exception to the license before it.
/// </summary>
internal static class LicenseComposition
{
    /// <summary>A file under more different terms than this is a collection; the rest is left out of the expression, not of the matches.</summary>
    private const int MostGroups = 256;

    /// <param name="findings">By their first word; only those that count are left.</param>
    public static string? Of(List<Finding> findings, Prose prose, out ImmutableArray<LicenseMatch> matches)
    {
        Weighing.Settle(findings);
        matches = MatchesOf(findings);
        findings.RemoveAll(static finding => !finding.Match.Counts);
        var bound = ExceptionBinding.Of(findings);
        return bound switch
        {
            [] => null,
            [var only] => LicenseChoices.Of(only.Expression).ToString(),
            _ => Render(Groups(bound, prose)),
        };
    }

    private static ImmutableArray<LicenseMatch> MatchesOf(List<Finding> findings)
    {
        var matches = ImmutableArray.CreateBuilder<LicenseMatch>(findings.Count);
        foreach (var finding in findings)
        {
            matches.Add(finding.Match);
        }

        return matches.MoveToImmutable();
    }

    private static List<LicenseChoices> Groups(List<Finding> findings, Prose prose)
    {
        var between = ConnectiveReader.All(findings, prose);
        var groups = new List<LicenseChoices>();
        for (var place = 0; place < findings.Count; place++)
        {
            var choices = LicenseChoices.Of(findings[place].Expression);
            if (between[place] == Connective.Or)
            {
                groups[^1] = groups[^1].Or(choices);
            }
            else
            {
                groups.Add(choices);
            }
        }

        return groups;
    }

    private static string? Render(List<LicenseChoices> groups)
    {
        var different = groups.Distinct().Take(MostGroups).ToList();
        var told = !different.Exists(group => group.MayInclude) ? different : different.Where(group => !different.Exists(other => other.Includes(group))).ToList();
        return told.Count switch
        {
            0 => null,
            1 => told[0].ToString(),
            _ => string.Join(" AND ", told.Select(group => group.IsChoice ? $"({group})" : group.ToString())),
        };
    }
}
