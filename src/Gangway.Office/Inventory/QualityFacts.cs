using static Gangway.Office.Inventory.QualityElement;

namespace Gangway.Office.Inventory;

/// <summary>An SBOM as the frameworks look at it. What several of them ask in the same way is answered here.</summary>
internal sealed class QualityFacts
{
    private readonly HashSet<string> connected = new(StringComparer.Ordinal);
    private readonly HashSet<string> needing = new(StringComparer.Ordinal);

    public QualityFacts(Bom bom)
    {
        Bom = bom;
        needing.UnionWith(bom.Leaves);
        foreach (var edge in bom.Dependencies)
        {
            needing.Add(edge.From);
            connected.Add(edge.To);
        }

        connected.UnionWith(needing);
    }

    public Bom Bom { get; }

    /// <summary>Whether the document says anything about what it needs or what needs it.</summary>
    public Standing Connected(Component component) => Stated(connected.Contains(component.Id), connected.Contains(component.Id));

    /// <summary>Whether the document says what it needs, be it nothing; to be needed alone does not tell.</summary>
    public Standing Needs(Component component) => Stated(needing.Contains(component.Id), needing.Contains(component.Id));

    /// <summary>A name that was not made up from the place for want of one.</summary>
    public static Standing Name(Component component) => Stated(component.Name == component.Evidence.Locator ? null : component.Name);

    /// <summary>A range is something said, and no version.</summary>
    public static Standing Version(Component component) => Stated(component.Constraint is not null, component.Version is not null);

    public static Standing UniqueId(Component component) => Stated(component.Purl is not null || !component.OtherIds.IsEmpty, component.Purl is not null || !component.OtherIds.IsEmpty);

    /// <summary>Licenses in SPDX's own words; free names, texts and addresses are something said.</summary>
    public static Standing Licenses(IReadOnlyCollection<LicenseClaim> claims) =>
        Stated(claims.Count > 0, claims.Any(claim => claim.Form == LicenseClaimForm.Expression));
}
