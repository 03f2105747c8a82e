using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
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

    /// <summary>The list of a file with more groups is not kept.</summary>
    private const int LargestKept = 1 << 10;

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
            _ => Composed(findings, prose),
        };
    }

    private static string? Composed(List<Finding> findings, Prose prose)
    {
        var groups = Reused<List<LicenseChoices>>.Take() ?? [];
        AddGroups(findings, prose, groups);
        var composed = Render(groups);
        groups.Clear();
        if (groups.Capacity <= LargestKept)
        {
            Reused<List<LicenseChoices>>.Give(groups);
        }

        return composed;
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

    private static void AddGroups(List<Finding> findings, Prose prose, List<LicenseChoices> groups)
    {
        var between = findings.Count <= Few ? stackalloc Connective[findings.Count] : new Connective[findings.Count];
        ConnectiveReader.All(findings, prose, between);
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
    }

    private static string? Render(List<LicenseChoices> groups)
    {
        DropRepeated(groups);
        if (groups.Count > 1 && groups.Exists(static group => group.MayInclude))
        {
            DropIncluded(groups);
        }

        return groups.Count switch
        {
            0 => null,
            1 => groups[0].ToString(),
            _ => Joined(groups),
        };
    }

    private static string Joined(List<LicenseChoices> groups)
    {
        var text = Reused<StringBuilder>.Take() ?? new();
        foreach (var group in groups)
        {
            text.Append(text.Length > 0 ? " AND " : "").Append(group.IsChoice ? "(" : "").Append(group.ToString()).Append(group.IsChoice ? ")" : "");
        }

        var joined = Interned.Of(text);
        Reused<StringBuilder>.Give(text.Clear());
        return joined;
    }

    private static void DropRepeated(List<LicenseChoices> groups)
    {
        if (groups.Count == 1)
        {
            return;
        }

        var seen = Reused<HashSet<LicenseChoices>>.Take() ?? [];
        groups.Drop(seen, static (group, seen) => seen.Count == MostGroups || !seen.Add(group));
        seen.Clear();
        Reused<HashSet<LicenseChoices>>.Give(seen);
    }

    /// <summary>Those that say nothing beyond another; no two say the same any more.</summary>
    private static void DropIncluded(List<LicenseChoices> groups)
    {
        var included = Reused<HashSet<LicenseChoices>>.Take() ?? [];
        foreach (var group in groups)
        {
            if (IsIncluded(group, groups))
            {
                included.Add(group);
            }
        }

        groups.Drop(included, static (group, included) => included.Contains(group));
        included.Clear();
        Reused<HashSet<LicenseChoices>>.Give(included);
    }

    private static bool IsIncluded(LicenseChoices group, List<LicenseChoices> groups)
    {
        foreach (var other in groups)
        {
            if (other.Includes(group))
            {
                return true;
            }
        }

        return false;
    }
}
