namespace Gangway.Office.Inventory.Versions;

/// <summary>PEP 440: development releases before prereleases before the release before its post releases, then local versions.</summary>
internal static class PyPiOrder
{
    public static int? Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        PyPiVersion.TryRead(left, out var first) && PyPiVersion.TryRead(right, out var second) ? Compare(first, second) : null;

    public static int Compare(PyPiVersion left, PyPiVersion right)
    {
        var difference = CompareBase(left, right);
        difference = difference != 0 ? difference : ComparePrereleases(left, right);
        difference = difference != 0 ? difference : CompareOptional(left.IsPost, left.PostNumber, right.IsPost, right.PostNumber);
        difference = difference != 0 ? difference : CompareDevelopment(left, right);
        return difference != 0 ? difference : CompareLocal(left.Local, right.Local);
    }

    /// <summary>Epoch and release only.</summary>
    public static int CompareBase(PyPiVersion left, PyPiVersion right)
    {
        var difference = VersionText.CompareNumbers(left.Epoch, right.Epoch);
        return difference != 0 ? difference : VersionText.CompareDotted(left.Release, right.Release);
    }

    private static int ComparePrereleases(PyPiVersion left, PyPiVersion right)
    {
        var difference = Rank(left) - Rank(right);
        return difference != 0 ? difference : VersionText.CompareNumbers(left.PrereleaseNumber, right.PrereleaseNumber);
    }

    /// <summary>1.0.dev1 comes before 1.0a1, but 1.0.post1.dev1 after 1.0.</summary>
    private static int Rank(PyPiVersion version) =>
        version.Prerelease == PyPiVersion.Phase.None && version.IsDevelopment && !version.IsPost ? -1 : (int)version.Prerelease;

    private static int CompareOptional(bool leftHas, ReadOnlySpan<char> left, bool rightHas, ReadOnlySpan<char> right) =>
        leftHas != rightHas ? leftHas.CompareTo(rightHas) : VersionText.CompareNumbers(left, right);

    /// <summary>What is still in development comes before what it becomes.</summary>
    private static int CompareDevelopment(PyPiVersion left, PyPiVersion right) =>
        left.IsDevelopment != right.IsDevelopment
            ? right.IsDevelopment.CompareTo(left.IsDevelopment)
            : VersionText.CompareNumbers(left.DevelopmentNumber, right.DevelopmentNumber);

    /// <summary>Segment by segment: words before numbers, fewer before more; no local version before any.</summary>
    private static int CompareLocal(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var difference = CompareSegment(CutSegment(ref left), CutSegment(ref right));
            if (difference != 0)
            {
                return difference;
            }
        }

        return right.IsEmpty.CompareTo(left.IsEmpty);
    }

    private static int CompareSegment(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var (leftIsNumber, rightIsNumber) = (VersionText.IsNumber(left), VersionText.IsNumber(right));
        if (leftIsNumber && rightIsNumber)
        {
            return VersionText.CompareNumbers(left, right);
        }

        return leftIsNumber != rightIsNumber ? leftIsNumber.CompareTo(rightIsNumber) : left.CompareTo(right, StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> CutSegment(scoped ref ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAny("-_.");
        var segment = length < 0 ? text : text[..length];
        text = length < 0 ? default : text[(length + 1)..];
        return segment;
    }
}
