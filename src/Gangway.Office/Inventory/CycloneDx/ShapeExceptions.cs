namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>
/// What JSON and XML of CycloneDX name or build differently. All else has the same name in both, and a JSON array is an
/// element around elements; <see cref="ShapeReader"/> takes that from the schemas.
/// </summary>
internal static class ShapeExceptions
{
    private static readonly Dictionary<string, string> XmlNames = new(StringComparer.Ordinal)
    {
        ["contentType"] = "content-type",
        ["cryptoRefArray"] = "cryptoRef",
        ["dependsOn"] = "dependency",
        ["expressionDetails"] = "details",
        ["licenseIdentifier"] = "license-identifier",
        ["response"] = "responses",
        // Of those responsible for data; elsewhere both say contact, which is looked for first.
        ["contact"] = "individual",
    };

    /// <summary>Lists whose items have several element names, and values that are one of several elements.</summary>
    private static readonly Dictionary<string, Alternative[]> Alternatives = new(StringComparer.Ordinal)
    {
        ["licenses"] =
        [
            new("license", "license", (tree, node) => tree.Find(node, "license") != 0),
            new("expression-detailed", null, IsDetailed, ["expression", "acknowledgement", "bom-ref", "expressionDetails", "licensing", "properties"]),
            new("expression", null, (tree, node) => tree.Find(node, "expression") != 0, ["expression", "acknowledgement", "bom-ref"]),
        ],
        ["datasets"] = [new("ref", "ref", (tree, node) => tree.Find(node, "ref") != 0), new("dataset", null, Always)],
        ["environmentVars"] = [new("value", null, (tree, node) => tree.KindOf(node) == NodeKind.Text), new("environmentVar", null, Always)],
        ["patents"] = [new("patentFamily", null, (tree, node) => tree.Find(node, "familyId") != 0), new("patent", null, Always)],
        // Since 1.5; the flat classification of 1.2 to 1.4 is read as a flow without the rest.
        ["data"] = [new("dataflow", null, Always), new("classification", null, (_, _) => false, ["flow", "classification"])],
        ["tools"] = [new("tool", null, Always)],
        ["asserter"] =
        [
            new("ref", null, (tree, node) => tree.KindOf(node) == NodeKind.Text),
            new("contact", null, IsContact),
            new("organization", null, Always),
        ],
        ["patentAssignee"] = [new("individual", null, IsContact), new("organization", null, Always)],
    };

    /// <param name="Element">The name in XML.</param>
    /// <param name="Key">The one key of the object that JSON wraps the value into.</param>
    /// <param name="Fits">Whether JSON is written so.</param>
    /// <param name="Keys">The keys it can hold; null for all.</param>
    public sealed record Alternative(string Element, string? Key, Func<DocumentTree, int, bool> Fits, string[]? Keys = null);

    public static string? XmlNameOf(string key) => XmlNames.GetValueOrDefault(key);

    public static Alternative[] AlternativesOf(string element) => Alternatives.GetValueOrDefault(element, []);

    public static bool IsUnion(string element) => element is "asserter" or "patentAssignee";

    private static bool Always(DocumentTree tree, int node) => true;

    private static bool IsDetailed(DocumentTree tree, int node) =>
        tree.Find(node, "expressionDetails") != 0 || tree.Find(node, "licensing") != 0 || tree.Find(node, "properties") != 0;

    private static bool IsContact(DocumentTree tree, int node) => tree.Find(node, "email") != 0 || tree.Find(node, "phone") != 0;
}
