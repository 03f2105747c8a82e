namespace Gangway.Office.Inventory.Versions;

/// <summary>NuGet: intervals by order; a floating version by its numbers and the beginning of its label.</summary>
internal sealed class NuGetRules : RangeRules
{
    public override bool? Holds(VersionOrder order, VersionConstraint constraint, ReadOnlySpan<char> version)
    {
        if (constraint.Comparator != Comparator.Compatible)
        {
            return base.Holds(order, constraint, version);
        }

        return NuGetOrder.TryRead(version, out var tested) && NuGetFloat.TryRead(constraint.Version, out var floating) ? floating.Matches(tested) : null;
    }

    public override bool IsDecidable(VersionOrder order, VersionConstraint constraint) =>
        constraint.Comparator == Comparator.Compatible || base.IsDecidable(order, constraint);

    public override IReadOnlyList<VersionConstraint[]>? Expand(VersionConstraint constraint)
    {
        if (constraint.Comparator != Comparator.Compatible)
        {
            return [[constraint]];
        }

        if (!NuGetFloat.TryRead(constraint.Version, out var floating) || !floating.IsOpen || floating.Label is not (null or ""))
        {
            return null;
        }

        if (floating.Numbers.Length == 0)
        {
            return [[]];
        }

        var dot = floating.Numbers.LastIndexOf('.') + 1;
        return [[new(Comparator.GreaterOrEqual, floating.First), new(Comparator.Less, Next(floating.Numbers, dot))]];
    }

    private static string Next(string numbers, int dot)
    {
        var next = $"{numbers[..dot]}{VersionText.Increment(numbers.AsSpan(dot))}";
        return next + string.Concat(Enumerable.Repeat(".0", Math.Max(0, 3 - next.Split('.').Length)));
    }
}
