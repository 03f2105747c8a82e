using System.Collections.Immutable;
using static Gangway.Office.Inventory.QualityElement;

namespace Gangway.Office.Inventory;

/// <summary>The data fields of BSI TR-03183-2, version 2.0.0: required (5.2.1, 5.2.2), and to be given where they exist (5.2.3, 5.2.4).</summary>
internal static class BsiElements
{
    private const string OfSbom = "TR-03183-2 v2.0.0, 5.2.1";
    private const string OfComponent = "TR-03183-2 v2.0.0, 5.2.2";
    private const string MoreOfSbom = "TR-03183-2 v2.0.0, 5.2.3";
    private const string MoreOfComponent = "TR-03183-2 v2.0.0, 5.2.4";

    public static ImmutableArray<QualityElement> All { get; } =
    [
        new("Creator of the SBOM", OfSbom, "give an e-mail address of the SBOM's creator, or a URL: CycloneDX metadata.manufacturer or metadata.authors[].email, SPDX Creator with the address in brackets")
            { OfDocument = facts => Stated(!facts.Bom.Authors.IsEmpty, facts.Bom.Authors.Any(author => author.Contact is not null)) },
        new("Timestamp", OfSbom, "state when the SBOM was compiled: CycloneDX metadata.timestamp, SPDX Created")
            { OfDocument = facts => Stated(facts.Bom.Timestamp) },
        new("Component creator", OfComponent, "give an e-mail address of who made the component, or a URL: CycloneDX component.manufacturer, SPDX PackageOriginator")
            { OfComponent = (_, component) => Stated((component.Creator ?? component.Supplier) is not null, (component.Creator?.Contact ?? component.Supplier?.Contact) is not null) },
        new("Component name", OfComponent, "name the component: CycloneDX component.name, SPDX PackageName")
            { OfComponent = (_, component) => QualityFacts.Name(component) },
        new("Component version", OfComponent, "state the resolved version: CycloneDX component.version, SPDX PackageVersion; for a file without one, its modification time")
            { OfComponent = (_, component) => QualityFacts.Version(component) },
        new("Filename of the component", OfComponent, "state the file's name: CycloneDX property bsi:component:filename, SPDX PackageFileName")
            { OfComponent = (_, component) => Stated(component.File?.Name) },
        new("Dependencies on other components", OfComponent, "list what the component needs, and an empty list where it needs nothing: CycloneDX dependencies, SPDX Relationship DEPENDS_ON")
            { OfComponent = (facts, component) => facts.Needs(component) },
        new("Associated licences", OfComponent, "state an SPDX license expression: CycloneDX component.licenses with acknowledgement concluded, SPDX PackageLicenseConcluded")
            { OfComponent = (_, component) => QualityFacts.Licenses(component.Concluded.IsEmpty ? component.Declared : component.Concluded) },
        new("Hash value of the deployable component", OfComponent, "add the SHA-512 of the file that is delivered: CycloneDX externalReferences of type distribution with hashes, SPDX PackageChecksum SHA512")
            { OfComponent = (_, component) => Stated(!component.Hashes.IsEmpty, component.Hashes.Any(hash => hash.Algorithm.Equals("SHA-512", StringComparison.OrdinalIgnoreCase))) },
        new("Executable property", OfComponent, "say whether it can be run: CycloneDX property bsi:component:executable")
            { OfComponent = (_, component) => Stated(component.File?.IsExecutable) },
        new("Archive property", OfComponent, "say whether it holds other files: CycloneDX property bsi:component:archive")
            { OfComponent = (_, component) => Stated(component.File?.IsArchive) },
        new("Structured property", OfComponent, "say whether the metadata of what it holds is still there: CycloneDX property bsi:component:structured")
            { OfComponent = (_, component) => Stated(component.File?.IsStructured) },
        new("SBOM-URI", MoreOfSbom, "give the SBOM an identity: CycloneDX serialNumber, SPDX DocumentNamespace")
            { IsRequired = false, OfDocument = facts => Stated(facts.Bom.SerialNumber) },
        new("Source code URI", MoreOfComponent, "say where the source code is: CycloneDX externalReferences of type vcs, SPDX PackageDownloadLocation")
            { IsRequired = false, OfComponent = (_, component) => Stated(component.SourceRepository) },
        new("URI of the deployable form of the component", MoreOfComponent, "say where the delivered file is: CycloneDX externalReferences of type distribution, SPDX PackageDownloadLocation")
            { IsRequired = false, OfComponent = (_, component) => Stated(component.DownloadLocation) },
        new("Other unique identifiers", MoreOfComponent, "add a purl or a CPE: CycloneDX component.purl, SPDX ExternalRef of type purl")
            { IsRequired = false, OfComponent = (_, component) => QualityFacts.UniqueId(component) },
        new("Original licences", MoreOfComponent, "state the creator's own license as an SPDX expression: CycloneDX component.licenses with acknowledgement declared, SPDX PackageLicenseDeclared")
            { IsRequired = false, OfComponent = (_, component) => QualityFacts.Licenses(component.Declared) },
    ];
}
