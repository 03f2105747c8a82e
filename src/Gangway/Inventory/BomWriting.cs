using Gangway.Contract;
using Gangway.Institution;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Sboms;
using Gangway.Office.Inventory.Spdx;

namespace Gangway.Inventory;

/// <summary>Writes an inventory as an SBOM of the newest form: for what was merged, or is exported from the store.</summary>
internal static class BomWriting
{
    public static readonly string[] Forms = ["cyclonedx", "spdx"];

    public static void Write(Bom bom, string form, TimeProvider clock, Stream output)
    {
        var knowledge = new LicenseKnowledge();
        bool IsExpression(string text) => SpdxExpression.TryParse(text, knowledge.Ids, SpdxGrammar.Spdx3, out _, out _, out _);
        if (form == "cyclonedx")
        {
            CycloneDxFromBom.Write(bom, id => knowledge.Ids.License(id) == id, IsExpression, output);
            return;
        }

        var name = bom.Subject?.Name ?? "inventory";
        var facts = new SpdxCreationFacts(
            clock.GetUtcNow(), $"urn:uuid:{Guid.NewGuid()}", $"gangway-{CensusJson.Version}", name);
        SpdxWriter.Write(SpdxFromBom.Document(bom, facts, IsExpression), SpdxEncoding.Json, output);
    }
}
