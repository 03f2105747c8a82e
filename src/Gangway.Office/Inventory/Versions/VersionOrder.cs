namespace Gangway.Office.Inventory.Versions;

/// <summary>
/// Which of two versions of one ecosystem comes first, by that ecosystem's own rules. An order is found by the name that OSV gives the
/// ecosystem (<c>crates.io</c>, <c>Debian:12</c>), by purl type (<c>cargo</c>, <c>deb</c>) or by VERS type (<c>semver</c>, <c>intdot</c>).
/// </summary>
public sealed class VersionOrder
{
    /// <summary>Longer text (characters) is no version: the work of a comparison stays bounded.</summary>
    public const int LongestVersion = 4096;

    private readonly Comparison comparison;

    internal VersionOrder(string type, Comparison comparison)
    {
        Type = type;
        this.comparison = comparison;
    }

    /// <summary>Below zero, zero, above zero; null where one of the two is no version.</summary>
    internal delegate int? Comparison(ReadOnlySpan<char> left, ReadOnlySpan<char> right);

    /// <summary>The VERS type, which is the purl type where there is one: <c>deb</c>, <c>pypi</c>.</summary>
    public string Type { get; }

    /// <param name="ecosystem">In any case; what follows a colon (<c>Debian:12</c>) names a release and changes nothing.</param>
    /// <returns>Null where the versions of an ecosystem have no order, or none that is known here.</returns>
    public static VersionOrder? Of(ReadOnlySpan<char> ecosystem) => VersionOrders.Find(ecosystem);

    /// <returns>-1, 0 or 1; null where the order of the ecosystem is not known or one of the two is no version of it.</returns>
    public static int? Compare(ReadOnlySpan<char> ecosystem, ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        Of(ecosystem)?.Compare(left, right);

    /// <returns>-1, 0 or 1; null where one of the two is no version of this ecosystem. Equal versions may be written differently.</returns>
    public int? Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.IsEmpty || right.IsEmpty || left.Length > LongestVersion || right.Length > LongestVersion || comparison(left, right) is not { } difference
            ? null
            : Math.Sign(difference);

    /// <summary>Whether the text is a version of this ecosystem.</summary>
    public bool IsVersion(ReadOnlySpan<char> text) => Compare(text, text) is not null;
}
