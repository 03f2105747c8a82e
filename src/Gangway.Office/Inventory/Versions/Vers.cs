using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Gangway.Office.Inventory.Versions;

/// <summary>
/// Reads a version range specifier, <c>vers:type/constraint|constraint</c>, as the VERS specification (package-url, clause 5) wants it:
/// in lower case, without white space, sorted, no version twice, and each lower end followed by an upper end.
/// </summary>
internal static partial class Vers
{
    private static readonly SearchValues<char> TypeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");

    private static readonly SearchValues<char> Comparators = SearchValues.Create("<>=!*");

    public static bool TryRead(ReadOnlySpan<char> text, [NotNullWhen(true)] out VersionRange? range, [NotNullWhen(false)] out string? error)
    {
        range = null;
        error = null;
        if (text.ContainsAnyExceptInRange('!', '~') || !text.StartsWith("vers:"))
        {
            error = "a VERS is printable ASCII without white space and begins with vers:";
            return false;
        }

        var rest = text[5..];
        var slash = rest.IndexOf('/');
        if (slash <= 0 || rest[..slash].ContainsAnyExcept(TypeCharacters) || !char.IsAsciiLetter(rest[0]) || rest[..slash] is "invalid")
        {
            error = "after vers: comes a type (lower-case letters, digits, period and dash, a letter first) and a slash";
            return false;
        }

        var constraints = new List<VersionConstraint>();
        range = TryReadConstraints(rest[(slash + 1)..], constraints, out error) ? Build(rest[..slash], rest[(slash + 1)..] is "*", constraints, out error) : null;
        return range is not null;
    }

    /// <summary>Bounds of npm, Cargo and Hex are often written short (<c>&lt;3.0</c>), which leaves no doubt.</summary>
    private static VersionOrder? Order(ReadOnlySpan<char> type) =>
        VersionOrder.Of(type) is { } order ? order.Type is "npm" or "cargo" or "hex" ? new VersionOrder(order.Type, SemVerOrder.Lenient) : order : null;

    private static VersionRange? Build(ReadOnlySpan<char> type, bool isAll, List<VersionConstraint> constraints, out string? error)
    {
        error = null;
        var known = Order(type);
        var (order, rules) = known is null ? (Unordered(type.ToString()), new UnorderedRules()) : (known, new RangeRules());
        if (isAll)
        {
            return new VersionRange(order, rules, type is "none" ? [] : [new VersionAlternative([])], []);
        }

        error = (type is "all" or "none" ? $"vers:{type}/* is the only range of its type" : null)
            ?? (known is null ? RepeatedVersion(constraints) : Disorder(order, constraints))
            ?? VersIntervals.Misfit(constraints);
        return error is null
            ? new VersionRange(order, rules, VersIntervals.Of(constraints), constraints.Where(constraint => constraint.Comparator == Comparator.NotEqual))
            : null;
    }

    private static bool TryReadConstraints(ReadOnlySpan<char> text, List<VersionConstraint> constraints, [NotNullWhen(false)] out string? error)
    {
        error = null;
        if (text is "*")
        {
            return true;
        }

        foreach (var part in text.Split('|'))
        {
            if (!TryReadConstraint(text[part], out var constraint))
            {
                error = "a constraint is a version, or one of !=, <, <=, >, >= and a version in which <>=!*|% are percent-encoded; * stands alone";
                return false;
            }

            constraints.Add(constraint);
        }

        return true;
    }

    private static bool TryReadConstraint(ReadOnlySpan<char> text, out VersionConstraint constraint)
    {
        var (comparator, length) = text switch
        {
            ['>', '=', ..] => (Comparator.GreaterOrEqual, 2),
            ['<', '=', ..] => (Comparator.LessOrEqual, 2),
            ['!', '=', ..] => (Comparator.NotEqual, 2),
            ['<', ..] => (Comparator.Less, 1),
            ['>', ..] => (Comparator.Greater, 1),
            _ => (Comparator.Equal, 0),
        };
        constraint = default;
        var version = text[length..];
        if (version.IsEmpty || version.ContainsAny(Comparators) || !PercentEncoding.TryDecode(version, out var decoded)
            || decoded.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return false;
        }

        constraint = new VersionConstraint(comparator, decoded);
        return true;
    }

    /// <summary>A type that is not known here: two versions are equal where their text is.</summary>
    private static VersionOrder Unordered(string type) => new(type, static (left, right) => left.SequenceEqual(right) ? 0 : null);

    private static string? RepeatedVersion(List<VersionConstraint> constraints) =>
        constraints.DistinctBy(constraint => constraint.Version).Count() == constraints.Count ? null : "a version stands twice in the range";

    private static string? Disorder(VersionOrder order, List<VersionConstraint> constraints)
    {
        for (var i = 0; i < constraints.Count; i++)
        {
            if (!order.IsVersion(constraints[i].Version))
            {
                return $"{constraints[i].Version} is no version of {order.Type}";
            }

            if (i > 0 && order.Compare(constraints[i - 1].Version, constraints[i].Version) is not < 0)
            {
                return $"the constraints are sorted by version, each version once: {constraints[i].Version} does not come after {constraints[i - 1].Version}";
            }
        }

        return null;
    }

    private sealed class UnorderedRules : RangeRules
    {
        public override bool? Holds(VersionOrder order, VersionConstraint constraint, ReadOnlySpan<char> version) =>
            version.SequenceEqual(constraint.Version) ? constraint.Accepts(0)
            : constraint.Comparator is Comparator.Equal or Comparator.NotEqual ? constraint.Comparator == Comparator.NotEqual
            : null;
    }
}
