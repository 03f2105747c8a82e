using System.Collections.Immutable;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>
/// The same document in another version or format. A result is valid by the official schema of its version; whatever that
/// schema has no place for is dropped and listed. Two things mean the same and are not listed: an empty list where XML
/// repeats an element instead of putting one around them, and an XML dependency nested in another rather than beside it.
/// </summary>
public static class CycloneDxConversion
{
    /// <summary>
    /// To the same version and format it is the document itself, valid or not. Comments and white space of XML do not come along.
    /// Time is linear, some passes over the document; memory is that of a second document without its text.
    /// </summary>
    public static CycloneDxConverted To(CycloneDxDocument document, CycloneDxVersion version, CycloneDxFormat format, CycloneDxSchemas schemas)
    {
        if (!version.Has(format))
        {
            return Refused(document, [], $"there is no CycloneDX {version} in {format.ToString().ToUpperInvariant()}", "choose 1.2 to 1.7, or XML");
        }

        if (document.Version == version && document.Format == format)
        {
            return new CycloneDxConverted(document, [], []);
        }

        var changes = new ChangeLog();
        var json = JsonOf(document, schemas, changes);
        var isValid = ToVersion(json, document, version, format, schemas, changes);
        var tree = json;
        if (format == CycloneDxFormat.Json)
        {
            DropForeign(json, changes);
        }
        else
        {
            (tree, var isValidXml) = ToXml(json, document, version, schemas, changes);
            isValid &= isValidXml;
        }

        ImmutableArray<CycloneDxChange> listed = [.. changes.Resolve(json)];
        if (format == CycloneDxFormat.Xml)
        {
            tree.NumberElements();
        }

        return isValid
            ? new CycloneDxConverted(new CycloneDxDocument(tree, format, version, document.Source, isIndented: true), listed, [])
            : Refused(document, listed, $"nothing of it is valid in CycloneDX {version}", "validate the document and correct it first");
    }

    /// <summary>The document read as JSON of its version; its own tree stays as it is.</summary>
    internal static DocumentTree JsonOf(CycloneDxDocument document, CycloneDxSchemas schemas, ChangeLog changes) =>
        document.Format == CycloneDxFormat.Json
            ? document.Tree.Clone()
            : new JsonFromXml(document.Tree, document.Version, changes).Convert(schemas.Shape(document.Version), Address(document.Version));

    private static bool ToVersion(
        DocumentTree json, CycloneDxDocument document, CycloneDxVersion version, CycloneDxFormat format, CycloneDxSchemas schemas, ChangeLog changes)
    {
        if (document.Version != version)
        {
            Mark(json, "$schema", Address(version), isAdded: false);
            Mark(json, "specVersion", version.ToString(), isAdded: true);
            DropSignature(json, changes);
        }

        Mark(json, "bomFormat", "CycloneDX", isAdded: true);
        if (version.Minor is 5 or 6 || (version.Minor <= 6 && format == CycloneDxFormat.Xml))
        {
            LicenseLists.NameExpressions(json, always: version.Minor == 0, version, changes);
        }

        new Preparation(json, version, changes).Apply();
        return (document.Version == version && format == CycloneDxFormat.Xml) || new SchemaRepair(json, schemas.Rule(version), version, format == CycloneDxFormat.Xml, changes).Run();
    }

    private static (DocumentTree Tree, bool IsValid) ToXml(
        DocumentTree json, CycloneDxDocument document, CycloneDxVersion version, CycloneDxSchemas schemas, ChangeLog changes)
    {
        var foreign = document.Format == CycloneDxFormat.Xml ? document.Tree : null;
        var xml = new XmlFromJson(json, foreign, XmlName.SpaceOf(version), changes).Convert(schemas.Shape(version));
        return (xml, new XmlSchemaRepair(xml, schemas.XmlSchema(version), changes).Run());
    }

    private static string Address(CycloneDxVersion version) => $"http://cyclonedx.org/schema/bom-{version}.schema.json";

    private static void Mark(DocumentTree json, string key, string value, bool isAdded)
    {
        if (json.Find(0, key) is var mark and not 0)
        {
            json.SetText(mark, value);
        }
        else if (isAdded)
        {
            json.AddText(0, NodeKind.Text, json.Names.OfKey(key), json[0].Origin, value);
        }
    }

    private static void DropSignature(DocumentTree json, ChangeLog changes)
    {
        foreach (var child in json.Children(0))
        {
            if (json.KeyOf(child) is "signature" || (json.KindOf(child) == NodeKind.Foreign && json.KeyOf(child).EndsWith("Signature", StringComparison.Ordinal)))
            {
                json[child].IsRemoved = true;
                changes.Drop(child, "the signature does not cover the converted document; sign it again");
            }
        }
    }

    private static void DropForeign(DocumentTree json, ChangeLog changes)
    {
        for (var node = 0; node < json.Count; node++)
        {
            if (json[node] is { Kind: NodeKind.Foreign, IsRemoved: false })
            {
                changes.Drop(node, "JSON has no place for XML that CycloneDX does not define");
            }
        }
    }

    private static CycloneDxConverted Refused(CycloneDxDocument document, ImmutableArray<CycloneDxChange> changes, string message, string howToFix) =>
        new(null, changes, [new Issue(document.Source, message, Severity.Error, null, howToFix)]);
}
