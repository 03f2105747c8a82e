using System.Collections.Immutable;

namespace Gangway.Kernels.Licenses;

/// <summary>
/// Makes one expression of what was found in a file. What is said twice counts once: the name without a version belongs to the one with it, the
/// text behind "either … or" to that choice, an exception to the license before it.
/// </summary>
internal static class LicenseComposition
{
    public static string? Of(IReadOnlyList<Finding> findings, Prose prose, out ImmutableArray<LicenseMatch> matches)
    {
        var kept = Weighed(findings);
        matches = [.. kept.Select(finding => finding.Match)];
        var bound = WithExceptions(kept.FindAll(finding => finding.Match.Counts));
        return Render(Groups(bound, prose));
    }

    /// <summary>Those findings that say something the others do not say better.</summary>
    private static List<Finding> Weighed(IReadOnlyList<Finding> findings)
    {
        findings = Promoted(findings);
        var versioned = findings.Where(finding => finding.IsVersioned && !finding.IsAddress).Select(finding => finding.Family).ToHashSet(StringComparer.Ordinal);
        var addressed = findings.Where(finding => finding.IsAddress && finding.IsVersioned).Select(finding => finding.Family).ToHashSet(StringComparer.Ordinal);
        var named = findings.Where(finding => !finding.IsPointer).Select(finding => finding.Family).ToHashSet(StringComparer.Ordinal);
        var gnu = findings.Any(finding => !finding.IsPointer && LicenseFamilies.IsGnu(finding.Expression)); // "See the GNU General Public License" under a lesser one is a slip of many headers.
        var firm = findings.Where(finding => finding.IsFirm).SelectMany(finding => finding.Expression.Split(" OR ")).ToHashSet(StringComparer.Ordinal);
        var kept = new List<Finding>();
        foreach (var finding in findings)
        {
            var said = (finding.IsAddress && (versioned.Contains(finding.Family) || (!finding.IsVersioned && named.Contains(finding.Family) && findings.Any(other => !other.IsAddress && other.Family == finding.Family))))
                || (!finding.IsVersioned && (versioned.Contains(finding.Family) || (addressed.Contains(finding.Family) && !findings.Any(other => other.IsAddress && other.Expression == finding.Expression))))
                || (finding.IsAddress && findings.Any(other => !other.IsAddress && !other.IsPointer && other.Expression == finding.Expression))
                || (finding.IsPointer && (named.Contains(finding.Family) || (gnu && LicenseFamilies.IsGnu(finding.Expression))))
                || (!finding.IsFirm && finding.Expression.EndsWith("-only", StringComparison.Ordinal) && firm.Contains($"{finding.Expression[..^5]}-or-later"));
            if (!said)
            {
                kept.Add(finding);
            }
        }

        return kept;
    }

    /// <summary>"You may obtain a copy of the GNU GPL version 2": where only the pointer tells the version, it counts.</summary>
    private static List<Finding> Promoted(IReadOnlyList<Finding> findings)
    {
        var told = findings.Where(finding => finding is { IsPointer: false, IsVersioned: true }).Select(finding => finding.Family).ToHashSet(StringComparer.Ordinal);
        return [.. findings.Select(finding => finding.IsPointer && finding.IsVersioned && !told.Contains(finding.Family) ? finding with { IsPointer = false } : finding)];
    }

    private static List<Finding> WithExceptions(List<Finding> findings)
    {
        var bound = new List<Finding>(findings);
        foreach (var exception in findings.Where(finding => LicenseFamilies.IsException(finding.Expression)))
        {
            var place = bound.FindLastIndex(finding => finding.Start <= exception.Start && Takes(finding.Expression, exception.Expression));
            place = place >= 0 ? place : bound.FindIndex(finding => Takes(finding.Expression, exception.Expression));
            if (place < 0)
            {
                continue;
            }

            var holder = bound[place];
            var expression = string.Join(" OR ", holder.Expression.Split(" OR ").Select(id => Takes(id, exception.Expression) ? $"{id} WITH {exception.Expression}" : id));
            bound[place] = holder with { Match = holder.Match with { Expression = expression } };
            bound.Remove(exception);
        }

        return bound;
    }

    private static bool Takes(string expression, string exception) =>
        exception is "LLVM-exception" or "Swift-exception" or "SHL-2.0" or "SHL-2.1" ? expression.Contains("Apache-2.0", StringComparison.Ordinal)
        : expression.Split(" OR ").Any(id => LicenseFamilies.IsGnu(id) && !id.Contains(" WITH ", StringComparison.Ordinal));

    private static List<Group> Groups(List<Finding> findings, Prose prose)
    {
        var groups = new List<Group>();
        var isChoice = false;
        for (var place = 0; place < findings.Count; place++)
        {
            var group = Group.Of(findings[place].Expression);
            var between = place == 0 ? Connective.And : ConnectiveReader.Between(prose, findings[place - 1], findings[place]);
            between = between == Connective.And && isChoice && ConnectiveReader.IsListGap(prose, findings[place - 1], findings[place]) ? Connective.Or : between;
            isChoice = between == Connective.Or;
            if (between == Connective.List)
            {
                between = NextTold(findings, place, prose);
            }

            if (between == Connective.Or && groups.Count > 0)
            {
                groups[^1] = groups[^1].Or(group);
            }
            else
            {
                groups.Add(group);
            }
        }

        return groups;
    }

    /// <summary>"A, B or C": a comma means what the list ends with.</summary>
    private static Connective NextTold(List<Finding> findings, int place, Prose prose)
    {
        for (var next = place + 1; next < findings.Count; next++)
        {
            var between = ConnectiveReader.Between(prose, findings[next - 1], findings[next]);
            if (between != Connective.List)
            {
                return between;
            }
        }

        return Connective.And;
    }

    private static string? Render(List<Group> groups)
    {
        var told = groups.Distinct().Where(group => !groups.Exists(other => other.Includes(group))).ToList();
        return told.Count switch
        {
            0 => null,
            1 => told[0].ToString(),
            _ => string.Join(" AND ", told.Select(group => group.IsChoice ? $"({group})" : group.ToString())),
        };
    }

    /// <summary>Licenses among which the recipient may choose; one alone is no choice.</summary>
    private sealed class Group(ImmutableArray<string> members) : IEquatable<Group>
    {
        public bool IsChoice => choices.Length > 1;

        public static Group Of(string expression) => new(expression.Contains(" AND ", StringComparison.Ordinal) ? [expression.StartsWith('(') ? expression : $"({expression})"] : [.. expression.Trim('(', ')').Split(" OR ")]);

        public Group Or(Group other) => new([.. choices.Union(other.choices, StringComparer.Ordinal)]);

        public bool Includes(Group other) => 
            (choices.Length > other.choices.Length && other.choices.All(choices.Contains))
            || (other.choices is [var only] && choices.Any(choice => choice.StartsWith($"{only} WITH ", StringComparison.Ordinal)));

        public bool Equals(Group? other) => other is not null && choices.SequenceEqual(other.choices);

        public override bool Equals(object? obj) => Equals(obj as Group);

        public override int GetHashCode() => choices.Aggregate(0, (hash, choice) => HashCode.Combine(hash, choice.GetHashCode(StringComparison.Ordinal)));

        public override string ToString() => choices is [var only] && only.StartsWith('(') && only.EndsWith(')') ? only : string.Join(" OR ", choices);

        private ImmutableArray<string> choices { get; } = members;
    }
}
