namespace Gangway.Office.Inventory.Versions;

/// <summary>Collects what a reader finds in a range: alternatives of constraints, or the first thing that is wrong.</summary>
internal sealed class RangeDraft
{
    private readonly List<List<VersionConstraint>> alternatives = [];

    public bool AdmitsPrereleases { get; set; }

    public string? Problem { get; private set; }

    public IEnumerable<VersionAlternative> Alternatives => alternatives.Select(constraints => new VersionAlternative(constraints, AdmitsPrereleases));

    public List<VersionConstraint> Current => alternatives[^1];

    public int Count => alternatives.Count;

    public void Begin() => alternatives.Add([]);

    public void Add(Comparator comparator, ReadOnlySpan<char> version) => Current.Add(new VersionConstraint(comparator, version.ToString()));

    public void AddBetween(string from, string below)
    {
        Add(Comparator.GreaterOrEqual, from);
        Add(Comparator.Less, below);
    }

    /// <summary>Keeps only some alternatives.</summary>
    public void Keep(Predicate<List<VersionConstraint>> wanted) => alternatives.RemoveAll(constraints => !wanted(constraints));

    /// <summary>Always false, so that a reader can end with it.</summary>
    public bool Refuse(string problem)
    {
        Problem ??= problem;
        return false;
    }
}
