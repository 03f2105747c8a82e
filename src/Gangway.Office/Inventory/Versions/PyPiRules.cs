namespace Gangway.Office.Inventory.Versions;

/// <summary>
/// PEP 440, "Version specifiers". Prereleases are admitted: the standard leaves them out only where another version satisfies too, and
/// here one version is asked for.
/// </summary>
internal sealed class PyPiRules : RangeRules
{
    private const string AnyEnd = ".*";

    public override bool? Holds(VersionOrder order, VersionConstraint constraint, ReadOnlySpan<char> version)
    {
        if (constraint.Comparator == Comparator.Identical)
        {
            return version.Trim().Equals(constraint.Version, StringComparison.OrdinalIgnoreCase);
        }

        if (!PyPiVersion.TryRead(version, out var tested) || !PyPiVersion.TryRead(Plain(constraint.Version), out var named))
        {
            return null;
        }

        var isPattern = constraint.Version.EndsWith(AnyEnd, StringComparison.Ordinal);
        return constraint.Comparator switch
        {
            Comparator.Equal => isPattern ? BeginsWith(tested, named) : IsEqual(tested, named),
            Comparator.NotEqual => !(isPattern ? BeginsWith(tested, named) : IsEqual(tested, named)),
            Comparator.Compatible => PyPiOrder.Compare(tested.Public(), named) >= 0 && BeginsWith(tested, named.Series()),
            Comparator.LessOrEqual => PyPiOrder.Compare(tested.Public(), named) <= 0,
            Comparator.GreaterOrEqual => PyPiOrder.Compare(tested.Public(), named) >= 0,
            Comparator.Less => IsLess(tested, named),
            _ => IsGreater(tested, named),
        };
    }

    public override bool IsDecidable(VersionOrder order, VersionConstraint constraint) => true;

    public override IReadOnlyList<VersionConstraint[]>? Expand(VersionConstraint constraint)
    {
        var isPattern = constraint.Version.EndsWith(AnyEnd, StringComparison.Ordinal);
        if (constraint.Comparator == Comparator.Identical || !PyPiVersion.TryRead(Plain(constraint.Version), out var named)
            || (isPattern && (named.IsPrerelease || named.IsPost)))
        {
            return null;
        }

        if (constraint.Comparator == Comparator.Compatible)
        {
            return [[new(Comparator.GreaterOrEqual, constraint.Version), new(Comparator.Less, Next(named.Series()))]];
        }

        if (!isPattern)
        {
            return [[constraint]];
        }

        var first = Plain(constraint.Version) + ".dev0";
        return constraint.Comparator == Comparator.Equal
            ? [[new(Comparator.GreaterOrEqual, first), new(Comparator.Less, Next(named))]]
            : [[new(Comparator.Less, first)], [new(Comparator.GreaterOrEqual, Next(named))]];
    }

    private static string Plain(string version) => version.EndsWith(AnyEnd, StringComparison.Ordinal) ? version[..^AnyEnd.Length] : version;

    /// <summary>The first version after all that begin with this release.</summary>
    private static string Next(PyPiVersion version)
    {
        var dot = version.Release.LastIndexOf('.') + 1;
        var epoch = version.Epoch.IsEmpty ? "" : $"{version.Epoch}!";
        return $"{epoch}{version.Release[..dot]}{VersionText.Increment(version.Release[dot..])}.dev0";
    }

    /// <summary>A specifier without a local version says nothing about the local version.</summary>
    private static bool IsEqual(PyPiVersion tested, PyPiVersion named) =>
        PyPiOrder.Compare(named.Local.IsEmpty ? tested.Public() : tested, named) == 0;

    private static bool BeginsWith(PyPiVersion tested, PyPiVersion prefix)
    {
        var depth = prefix.Release.Count('.') + 1;
        var isBare = prefix.Prerelease == PyPiVersion.Phase.None && !prefix.IsPost;
        var begins = VersionText.CompareNumbers(tested.Epoch, prefix.Epoch) == 0
            && VersionText.CompareDotted(VersionText.First(tested.Release, depth), prefix.Release) == 0;
        if (!begins || isBare)
        {
            return begins;
        }

        return tested.Release.Count('.') < depth
            && tested.Prerelease == prefix.Prerelease
            && VersionText.CompareNumbers(tested.PrereleaseNumber, prefix.PrereleaseNumber) == 0
            && (!prefix.IsPost || (tested.IsPost && VersionText.CompareNumbers(tested.PostNumber, prefix.PostNumber) == 0));
    }

    /// <summary>Exclusive: &lt;2.0 leaves out 2.0rc1, unless a prerelease is named.</summary>
    private static bool IsLess(PyPiVersion tested, PyPiVersion named) =>
        PyPiOrder.Compare(tested, named) < 0
        && (named.IsPrerelease || !tested.IsPrerelease || PyPiOrder.CompareBase(tested, named) != 0);

    /// <summary>Exclusive: >2.0 leaves out 2.0.post1, unless a post release is named, and 2.0+local always.</summary>
    private static bool IsGreater(PyPiVersion tested, PyPiVersion named) =>
        PyPiOrder.Compare(tested, named) > 0
        && (PyPiOrder.CompareBase(tested, named) != 0 || (tested.Local.IsEmpty && (named.IsPost || !tested.IsPost)));
}
