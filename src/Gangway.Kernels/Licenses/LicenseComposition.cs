using System.Collections.Immutable;
using System.Runtime.InteropServices;
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

    private const int Few = 64;

    /// <param name="findings">By their first word; only those that count are left.</param>
    public static string? Of(List<Finding> findings, Prose prose, out ImmutableArray<LicenseMatch> matches)
    {
        Weighing.Settle(findings);
        matches = MatchesOf(findings);
        findings.RemoveAll(static finding => !finding.Match.Counts);
        ExceptionBinding.Settle(findings);
        return findings switch
        {
            [] => null,
            [var only] => LicenseChoices.Told(only.Expression),
            _ => Render(Groups(findings, prose)),
        };
    }

    private static ImmutableArray<LicenseMatch> MatchesOf(List<Finding> findings)
    {
        var matches = findings.Count == 0 ? [] : new LicenseMatch[findings.Count];
        for (var place = 0; place < matches.Length; place++)
        {
            matches[place] = findings[place].Match;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(matches);
    }

    private static List<LicenseChoices> Groups(List<Finding> findings, Prose prose)
    {
        var between = findings.Count <= Few ? stackalloc Connective[findings.Count] : new Connective[findings.Count];
        ConnectiveReader.All(findings, prose, between);
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
        var told = WithoutIncluded(Different(groups));
        return told.Count switch
        {
            0 => null,
            1 => told[0].ToString(),
            _ => string.Join(" AND ", told.Select(group => group.IsChoice ? $"({group})" : group.ToString())),
        };
    }

    private static List<LicenseChoices> Different(List<LicenseChoices> groups)
    {
        if (groups.Count == 1)
        {
            return groups;
        }

        var seen = Reused<HashSet<LicenseChoices>>.Take() ?? [];
        groups.Drop(seen, static (group, seen) => seen.Count == MostGroups || !seen.Add(group));
        seen.Clear();
        Reused<HashSet<LicenseChoices>>.Give(seen);
        return groups;
    }

    private static List<LicenseChoices> WithoutIncluded(List<LicenseChoices> groups) => groups.Count > 1 && groups.Exists(static group => group.MayInclude) ? Largest(groups) : groups;

    private static List<LicenseChoices> Largest(List<LicenseChoices> groups) => groups.FindAll(group => !groups.Exists(other => other.Includes(group)));
}
