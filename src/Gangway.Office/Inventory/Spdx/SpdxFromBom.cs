using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Makes an SPDX 2.3 document of an inventory.</summary>
public static class SpdxFromBom
{
    /// <summary>
    /// The subject is described, components become packages, edges relationships. A license that is no expression is kept as an
    /// extracted text or as a license comment; what an inventory does not know is NOASSERTION. An inventory does not know persons
    /// from organizations: all are written as organizations. The same inventory and facts always give the same document.
    /// </summary>
    /// <param name="bom">The inventory.</param>
    /// <param name="facts">What the document says of itself.</param>
    /// <param name="isExpression">True for a text that is a valid SPDX license expression.</param>
    public static SpdxDocument Document(Bom bom, SpdxCreationFacts facts, Func<string, bool> isExpression)
    {
        var ids = new SpdxBomIds(bom);
        var licenses = new SpdxBomLicenses(isExpression);
        var subject = bom.Subject;
        var components = subject is null ? bom.Components : [subject, .. bom.Components];
        var document = new SpdxDocument
        {
            Version = "2.3",
            Id = "SPDXRef-DOCUMENT",
            Name = subject?.Name ?? facts.Name,
            DataLicense = "CC0-1.0",
            Namespace = facts.Namespace,
            Comment = bom.SerialNumber is { } origin ? $"Made from {origin}" : null,
            Creation = new SpdxCreation
            {
                Created = facts.Created.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ"),
                Creators = [.. bom.Authors.Select(SpdxActor.Organization), .. bom.Tools.Append(facts.Tool).Distinct(StringComparer.Ordinal).Select(tool => "Tool: " + tool)],
                Comment = bom.Comment,
            },
            Packages = [.. components.Select(component => PackageOf(component, ids.Of(component.Id), licenses))],
        };
        return document with
        {
            Relationships =
            [
                .. Described(bom, ids),
                .. bom.Dependencies.Where(edge => ids.Has(edge.From) && ids.Has(edge.To)).Select(edge => RelationshipOf(edge, ids)),
                .. bom.Leaves.Where(ids.Has).Select(leaf => new SpdxRelationship(ids.Of(leaf), "DEPENDS_ON", "NONE")),
            ],
            ExtractedLicenses = licenses.Extracted,
        };
    }

    /// <summary>Where nobody said what the document is about, it is about all of them; of one alone nothing need be said (11.1), and it would become the subject.</summary>
    private static IEnumerable<SpdxRelationship> Described(Bom bom, SpdxBomIds ids) =>
        bom.Subject is { } subject ? [new SpdxRelationship("SPDXRef-DOCUMENT", "DESCRIBES", ids.Of(subject.Id))]
        : bom.Components.Length == 1 ? []
        : bom.Components.Select(component => new SpdxRelationship("SPDXRef-DOCUMENT", "DESCRIBES", ids.Of(component.Id)));

    /// <summary>The scope of what is needed says what for.</summary>
    private static SpdxRelationship RelationshipOf(Dependency edge, SpdxBomIds ids)
    {
        var (from, to) = (ids.Of(edge.From), ids.Of(edge.To));
        return ids.ScopeOf(edge.To) switch
        {
            DependencyScope.Runtime => new SpdxRelationship(to, "RUNTIME_DEPENDENCY_OF", from),
            DependencyScope.Optional => new SpdxRelationship(to, "OPTIONAL_DEPENDENCY_OF", from),
            DependencyScope.Development => new SpdxRelationship(to, "DEV_DEPENDENCY_OF", from),
            DependencyScope.Test => new SpdxRelationship(to, "TEST_DEPENDENCY_OF", from),
            _ => new SpdxRelationship(from, "DEPENDS_ON", to),
        };
    }

    private static SpdxPackage PackageOf(Component component, string id, SpdxBomLicenses licenses) => new()
    {
        Id = id,
        Name = component.Group is { } group ? $"{group}/{component.Name}" : component.Name,
        Version = component.Version,
        FileName = component.File?.Name,
        Supplier = component.Supplier is { } supplier ? SpdxActor.Organization(supplier) : null,
        Originator = component.Creator is { } creator ? SpdxActor.Organization(creator) : null,
        DownloadLocation = SpdxBomIdentity.LocationOf(component) ?? "NOASSERTION",
        FilesAnalyzed = false,
        Checksums = [.. component.Hashes.Select(SpdxBomIdentity.ChecksumOf).OfType<SpdxChecksum>()],
        LicenseConcluded = licenses.ExpressionOf(component.Concluded),
        LicenseDeclared = licenses.ExpressionOf(component.Declared),
        LicenseComments = SpdxBomLicenses.CommentOf(component.Declared),
        Copyright = component.Copyright ?? "NOASSERTION",
        Comment = component is { Version: null, Constraint: { } constraint } ? $"Version constraint: {constraint}" : null,
        PrimaryPurpose = PurposeOf(component.Type),
        ExternalReferences = [.. SpdxBomIdentity.ReferencesOf(component)],
    };

    private static string? PurposeOf(string? type) => type?.ToUpperInvariant() is { } word && SpdxVocabulary.Purposes.Contains(word) ? word : null;
}
