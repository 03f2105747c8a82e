using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Versions;

namespace Gangway.Office.Institution.Decisions;

/// <summary>For what a decision holds.</summary>
/// <param name="Engagement">use, contribute …</param>
/// <param name="Subject">Purl without version and qualifiers, or the project, organization or folder as asked for.</param>
/// <param name="Versions">A VERS or the ecosystem's own notation; null: every version.</param>
/// <param name="Product">Null: every product.</param>
public sealed record DecisionScope(string Engagement, string Subject, string? Versions, string? Product)
{
    /// <summary>What all versions of a subject have in common.</summary>
    public static string IdentityOf(PackageUrl? purl, string subject) =>
        purl is null ? subject.Trim() : (purl with { Qualifiers = purl.Qualifiers.Clear(), Subpath = null }).WithoutVersion().ToString();

    /// <summary>Whether a range can be read for the versions of this subject.</summary>
    public static bool IsRange(string versions, PackageUrl? purl) => Range(versions, purl) is not null;

    /// <returns>False also where it cannot be told whether the version is in the range: a decision holds for nothing it was not made for.</returns>
    public bool Covers(string engagement, string identity, PackageUrl? purl, string? product)
    {
        if (engagement != Engagement || identity != Subject || (Product is not null && Product != product))
        {
            return false;
        }

        return Versions is null || (purl?.Version is { } version && Range(Versions, purl)?.Contains(version) == true);
    }

    private static VersionRange? Range(string versions, PackageUrl? purl) =>
        VersionRange.TryParse(versions.StartsWith("vers:", StringComparison.Ordinal) ? "vers" : purl?.Type, versions, out var range, out _) ? range : null;
}
