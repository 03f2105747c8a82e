namespace Gangway.Office.Inventory.Versions;

/// <summary>Versions between two ends; an end that is null is open.</summary>
internal sealed record VersionInterval(string? Lower, bool HasLower, string? Upper, bool HasUpper)
{
    public static VersionInterval All { get; } = new(null, false, null, false);

    /// <summary>The part of the interval that a constraint leaves; not for !=.</summary>
    public VersionInterval Within(VersionOrder order, VersionConstraint constraint) => constraint.Comparator switch
    {
        Comparator.Equal => From(order, constraint.Version, true).Until(order, constraint.Version, true),
        Comparator.Less => Until(order, constraint.Version, false),
        Comparator.LessOrEqual => Until(order, constraint.Version, true),
        Comparator.Greater => From(order, constraint.Version, false),
        _ => From(order, constraint.Version, true),
    };

    public bool IsEmpty(VersionOrder order)
    {
        var width = Lower is null || Upper is null ? -1 : order.Compare(Lower, Upper);
        return width > 0 || (width == 0 && !(HasLower && HasUpper));
    }

    /// <summary>The two sides of a version that is left out.</summary>
    public IEnumerable<VersionInterval> Without(VersionOrder order, string version) =>
        new[] { Until(order, version, false), From(order, version, false) }.Where(side => !side.IsEmpty(order));

    /// <summary>Whether nothing lies between the end of this interval and the beginning of a later one.</summary>
    public bool Touches(VersionOrder order, VersionInterval later)
    {
        var gap = Upper is null || later.Lower is null ? -1 : order.Compare(later.Lower, Upper);
        return gap < 0 || (gap == 0 && (HasUpper || later.HasLower));
    }

    /// <summary>Both in one; the other begins no earlier.</summary>
    public VersionInterval Joined(VersionOrder order, VersionInterval later)
    {
        var difference = Upper is null ? 1 : later.Upper is null ? -1 : order.Compare(Upper, later.Upper);
        return difference > 0 || (difference == 0 && HasUpper) ? this : this with { Upper = later.Upper, HasUpper = later.HasUpper };
    }

    public static int CompareBeginnings(VersionOrder order, VersionInterval left, VersionInterval right)
    {
        if (left.Lower is null || right.Lower is null)
        {
            return (left.Lower is not null).CompareTo(right.Lower is not null);
        }

        var difference = order.Compare(left.Lower, right.Lower) ?? 0;
        return difference != 0 ? difference : right.HasLower.CompareTo(left.HasLower);
    }

    private VersionInterval From(VersionOrder order, string version, bool has)
    {
        var difference = Lower is null ? 1 : order.Compare(version, Lower);
        return difference > 0 || (difference == 0 && !has) ? this with { Lower = version, HasLower = has } : this;
    }

    private VersionInterval Until(VersionOrder order, string version, bool has)
    {
        var difference = Upper is null ? -1 : order.Compare(version, Upper);
        return difference < 0 || (difference == 0 && !has) ? this with { Upper = version, HasUpper = has } : this;
    }
}
