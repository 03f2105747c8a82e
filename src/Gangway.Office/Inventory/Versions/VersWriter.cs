using System.Buffers;
using System.Globalization;
using System.Text;

namespace Gangway.Office.Inventory.Versions;

/// <summary>Writes a range as a VERS in canonical form: intervals united, sorted, without redundant constraints.</summary>
internal static class VersWriter
{
    private const int MostIntervals = 1024;

    private const string Encodes = " <>=!*|%";

    private static readonly SearchValues<char> ToEncode = SearchValues.Create(Encodes);

    public static string? Write(
        VersionOrder order, RangeRules rules, IEnumerable<VersionAlternative> alternatives, IReadOnlyCollection<VersionConstraint> excluded)
    {
        var intervals = new List<VersionInterval>();
        foreach (var alternative in alternatives)
        {
            if (!TryAddIntervals(order, rules, [.. alternative.Constraints, .. excluded], intervals))
            {
                return null;
            }
        }

        if (!AreOrdered(order, intervals))
        {
            return null;
        }

        intervals.Sort((left, right) => VersionInterval.CompareBeginnings(order, left, right));
        return intervals.Count == 0 ? "vers:none/*" : $"vers:{order.Type}/{Text(United(order, intervals))}";
    }

    private static bool TryAddIntervals(VersionOrder order, RangeRules rules, List<VersionConstraint> constraints, List<VersionInterval> intervals)
    {
        List<VersionInterval> parts = [VersionInterval.All];
        foreach (var constraint in constraints)
        {
            if (rules.Expand(constraint) is not { } choices || parts.Count * choices.Count > MostIntervals)
            {
                return false;
            }

            parts = [.. choices.SelectMany(choice => parts.SelectMany(part => Narrowed(order, part, choice)))];
        }

        intervals.AddRange(parts);
        return intervals.Count <= MostIntervals;
    }

    private static IEnumerable<VersionInterval> Narrowed(VersionOrder order, VersionInterval part, VersionConstraint[] constraints)
    {
        IEnumerable<VersionInterval> parts = [part];
        foreach (var constraint in constraints)
        {
            parts = constraint.Comparator == Comparator.NotEqual
                ? parts.SelectMany(interval => interval.Without(order, constraint.Version))
                : parts.Select(interval => interval.Within(order, constraint)).Where(interval => !interval.IsEmpty(order));
        }

        return [.. parts];
    }

    private static bool AreOrdered(VersionOrder order, List<VersionInterval> intervals)
    {
        var ends = intervals.SelectMany(interval => (string?[])[interval.Lower, interval.Upper]).OfType<string>().ToList();
        return ends.TrueForAll(end => order.Compare(end, ends[0]) is not null);
    }

    private static List<VersionInterval> United(VersionOrder order, List<VersionInterval> sorted)
    {
        List<VersionInterval> united = [sorted[0]];
        foreach (var interval in sorted.Skip(1))
        {
            if (united[^1].Touches(order, interval))
            {
                united[^1] = united[^1].Joined(order, interval);
            }
            else
            {
                united.Add(interval);
            }
        }

        return united;
    }

    private static string Text(List<VersionInterval> intervals)
    {
        var constraints = new List<string>();
        for (var i = 0; i < intervals.Count; i++)
        {
            var interval = intervals[i];
            if (interval.Lower is not null && interval.HasLower && interval.Upper == interval.Lower)
            {
                constraints.Add(Encoded(interval.Lower));
                continue;
            }

            if (interval.Lower is { } lower && (i == 0 || intervals[i - 1].Upper != lower))
            {
                constraints.Add((interval.HasLower ? ">=" : ">") + Encoded(lower));
            }

            if (interval.Upper is { } upper)
            {
                // Where the next interval begins with the version that this one leaves out, only that version is missing.
                var isHole = i + 1 < intervals.Count && intervals[i + 1].Lower == upper;
                constraints.Add((isHole ? "!=" : interval.HasUpper ? "<=" : "<") + Encoded(upper));
            }
        }

        return constraints.Count == 0 ? "*" : string.Join('|', constraints);
    }

    /// <summary>One constraint, with what must be percent-encoded.</summary>
    public static string Text(VersionConstraint constraint) => constraint.Comparator switch
    {
        Comparator.NotEqual => "!=",
        Comparator.Less => "<",
        Comparator.LessOrEqual => "<=",
        Comparator.Greater => ">",
        Comparator.GreaterOrEqual => ">=",
        _ => "",
    } + Encoded(constraint.Version);

    private static string Encoded(string version)
    {
        if (!version.AsSpan().ContainsAny(ToEncode))
        {
            return version;
        }

        var text = new StringBuilder();
        foreach (var letter in version)
        {
            text.Append(Encodes.Contains(letter, StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"%{(int)letter:X2}") : letter);
        }

        return text.ToString();
    }
}
