namespace Gangway.Office.Inventory.Versions;

/// <summary>One condition of a range. All of an alternative hold together.</summary>
/// <param name="Version">In the writing of the ecosystem; for some comparators a pattern (<c>1.0.*</c>).</param>
internal readonly record struct VersionConstraint(Comparator Comparator, string Version)
{
    public bool Accepts(int difference) => Comparator switch
    {
        Comparator.Equal => difference == 0,
        Comparator.NotEqual => difference != 0,
        Comparator.Less => difference < 0,
        Comparator.LessOrEqual => difference <= 0,
        Comparator.Greater => difference > 0,
        Comparator.GreaterOrEqual => difference >= 0,
        _ => throw new InvalidOperationException($"{Comparator} is not decided by order alone"),
    };
}
