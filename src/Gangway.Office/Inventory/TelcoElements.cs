using System.Collections.Immutable;
using static Gangway.Office.Inventory.QualityElement;

namespace Gangway.Office.Inventory;

/// <summary>
/// The elements of the OpenChain Telco SBOM Guide 1.1 (3.1, 3.2, 3.5). The guide asks for SPDX; what a CycloneDX document says
/// in its own fields is counted all the same, and the first element says that it is the wrong format.
/// </summary>
internal static class TelcoElements
{
    private const string Format = "Telco SBOM Guide 1.1, 3.1";
    private const string Elements = "Telco SBOM Guide 1.1, 3.2";
    private const string Build = "Telco SBOM Guide 1.1, 3.5";

    /// <summary>The SBOM types of CISA (2023); one of the words in any case is enough.</summary>
    private static readonly string[] SbomTypes = ["Design", "Source", "Build", "Analyzed", "Deployed", "Runtime"];

    public static ImmutableArray<QualityElement> All { get; } =
    [
        new("Data format", Format, "deliver SPDX 2.2 or 2.3 in Tag:Value or JSON")
            { OfDocument = facts => Stated(true, IsAsked(facts.Bom.Format)) },
        new("DocumentNamespace", Elements, "give the document an identity of its own: DocumentNamespace")
            { OfDocument = facts => Stated(facts.Bom.SerialNumber) },
        new("Creator: Organization", Build, "name the organization that wrote the SBOM: Creator: Organization: NAME")
            { OfDocument = facts => Stated(!facts.Bom.Authors.IsEmpty, !facts.Bom.Authors.IsEmpty) },
        new("Creator: Tool", Build, "name the tool and its version: Creator: Tool: NAME-VERSION")
            { OfDocument = facts => Stated(!facts.Bom.Tools.IsEmpty, facts.Bom.Tools.Any(tool => tool.Any(char.IsAsciiDigit))) },
        new("Created", Elements, "state when the SBOM was written: Created")
            { OfDocument = facts => Stated(facts.Bom.Timestamp) },
        new("CreatorComment: SBOM Type", Build, "state the CISA SBOM type: CreatorComment: SBOM Type: Build")
            { OfDocument = facts => Stated(facts.Bom.Comment is not null, facts.Bom.Comment is { } comment && SbomTypes.Any(type => comment.Contains(type, StringComparison.OrdinalIgnoreCase))) },
        new("PackageName", Elements, "name the package: PackageName")
            { OfComponent = (_, component) => QualityFacts.Name(component) },
        new("PackageVersion", Elements, "state the resolved version: PackageVersion")
            { OfComponent = (_, component) => QualityFacts.Version(component) },
        new("PackageSupplier", Elements, "name who supplies the package: PackageSupplier")
            { OfComponent = (_, component) => Stated(component.Supplier) },
        new("PackageDownloadLocation", Elements, "say where the package is to be had: PackageDownloadLocation")
            { OfComponent = (_, component) => Stated(component.DownloadLocation) },
        new("PackageLicenseConcluded", Elements, "state the license you conclude, as an SPDX expression: PackageLicenseConcluded")
            { OfComponent = (_, component) => QualityFacts.Licenses(component.Concluded) },
        new("PackageLicenseDeclared", Elements, "state the license the package declares, as an SPDX expression: PackageLicenseDeclared")
            { OfComponent = (_, component) => QualityFacts.Licenses(component.Declared) },
        new("PackageCopyrightText", Elements, "state the copyright notice: PackageCopyrightText")
            { OfComponent = (_, component) => Stated(component.Copyright) },
        new("PackageChecksum", Elements, "add a checksum of the package: PackageChecksum")
            { IsRequired = false, OfComponent = (_, component) => Stated(!component.Hashes.IsEmpty, !component.Hashes.IsEmpty) },
        new("Package URL", Elements, "add the purl: ExternalRef: PACKAGE-MANAGER purl PURL")
            { IsRequired = false, OfComponent = (_, component) => Stated(component.Purl) },
        new("Relationship DESCRIBES", Elements, "say what the document is about: Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-ID")
            { OfDocument = facts => Stated(facts.Bom.Subject) },
        new("Relationship CONTAINS", Elements, "say how packages belong together: Relationship CONTAINS or DEPENDS_ON")
            { OfComponent = (facts, component) => facts.Connected(component) },
    ];

    private static bool IsAsked(string format) =>
        (format.StartsWith("SPDX 2.2 ", StringComparison.Ordinal) || format.StartsWith("SPDX 2.3 ", StringComparison.Ordinal))
        && (format.EndsWith(" JSON", StringComparison.Ordinal) || format.Contains(" tag", StringComparison.OrdinalIgnoreCase));
}
