using System.Collections.Immutable;
using static Gangway.Office.Inventory.QualityElement;

namespace Gangway.Office.Inventory;

/// <summary>The data fields of "The Minimum Elements For a Software Bill of Materials", NTIA 2021, table 1.</summary>
internal static class NtiaElements
{
    private const string Clause = "NTIA 2021, Data Fields";

    public static ImmutableArray<QualityElement> All { get; } =
    [
        new("Supplier Name", Clause, "name who supplies the component: CycloneDX component.supplier, SPDX PackageSupplier")
            { OfComponent = (_, component) => Stated(component.Supplier is not null || component.Creator is not null, (component.Supplier ?? component.Creator)?.Name is not null) },
        new("Component Name", Clause, "name the component: CycloneDX component.name, SPDX PackageName")
            { OfComponent = (_, component) => QualityFacts.Name(component) },
        new("Version of the Component", Clause, "state the resolved version, not a range: CycloneDX component.version, SPDX PackageVersion")
            { OfComponent = (_, component) => QualityFacts.Version(component) },
        new("Other Unique Identifiers", Clause, "add a purl, a CPE or a SWID tag: CycloneDX component.purl, SPDX ExternalRef of type purl")
            { OfComponent = (_, component) => QualityFacts.UniqueId(component) },
        new("Dependency Relationship", Clause, "say what each component needs: CycloneDX dependencies, SPDX Relationship DEPENDS_ON or CONTAINS")
            { OfComponent = (facts, component) => facts.Connected(component) },
        new("Author of SBOM Data", Clause, "name the person or organization that wrote the SBOM: CycloneDX metadata.authors or metadata.manufacturer, SPDX Creator")
            { OfDocument = facts => Stated(!facts.Bom.Authors.IsEmpty, !facts.Bom.Authors.IsEmpty) },
        new("Timestamp", Clause, "state when the SBOM was written: CycloneDX metadata.timestamp, SPDX Created")
            { OfDocument = facts => Stated(facts.Bom.Timestamp) },
    ];
}
