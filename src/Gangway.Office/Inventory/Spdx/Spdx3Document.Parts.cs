using System.Collections.Immutable;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

internal sealed partial class Spdx3Document
{
    private static readonly string[] DocumentFields = ["spdxId", "@id", "type", "@type", "@context", "creationInfo", "name", "comment", "dataLicense", "namespaceMap", "import"];
    private static readonly string[] LicenseFields =
        ["type", "@type", "creationInfo", "name", "comment", "simplelicensing_licenseText", "expandedlicensing_licenseText", "expandedlicensing_seeAlso"];
    private static readonly string[] RelationshipFields = ["type", "@type", "creationInfo", "from", "to", "relationshipType", "comment"];

    /// <summary>In characters: a license stated many times over does not grow without end.</summary>
    private const int MaxClaim = 16_384;

    /// <summary>Licenses are relationships in SPDX 3; they must be known before the elements that they are of.</summary>
    private void CollectLicenses()
    {
        foreach (var relationship in graph.Elements.Where(element => element.Text("relationshipType") is "hasDeclaredLicense" or "hasConcludedLicense"))
        {
            if (Spdx3Graph.Reference(relationship, "from") is not { } from)
            {
                continue;
            }

            var texts = Spdx3Graph.References(relationship, "to").Select(to => LicenseOf(to, relationship)).OfType<string>().ToList();
            var text = texts.Count < 2 ? texts.FirstOrDefault() : string.Join(" AND ", texts.Select(part => $"({part})"));
            if (!claims.TryGetValue(from, out var claim))
            {
                claims.Add(from, claim = new Claims());
            }

            if (relationship.Text("relationshipType") == "hasDeclaredLicense")
            {
                claim.Declared = Both(claim.Declared, text);
            }
            else
            {
                claim.Concluded = Both(claim.Concluded, text);
                claim.Comment ??= relationship.Text("comment");
            }
        }
    }

    private string? LicenseOf(string address, JsonPlace relationship)
    {
        var text = licenses.TextOf(address);
        if (text is null)
        {
            relationship.Issues.Add(
                "licenses that cannot be read",
                Severity.Warning,
                $"the license {BomIssues.Quote(address)} is not in the document, or is nested too deep, and was left out",
                relationship.At("to"),
                "put the license in the document, as an expression");
        }

        return text;
    }

    private static string? Both(string? first, string? second) =>
        first is null || second is null || first == second || first.Length > MaxClaim ? first ?? second : $"({first}) AND ({second})";

    private void AddRelationship(JsonPlace element)
    {
        var type = element.Text("relationshipType");
        if (type is null or "hasDeclaredLicense" or "hasConcludedLicense" || Spdx3Graph.Reference(element, "from") is not { } from)
        {
            return;
        }

        var scope = element.Text("scope");
        var two = SpdxRelationship3.ToSpdx2(type, scope);
        var isScoped = two is { } word && SpdxRelationship3.Of(word.Type)?.Scope == scope;
        var extra = Extra(element, isScoped ? [.. RelationshipFields, "scope"] : RelationshipFields);
        foreach (var to in Spdx3Graph.References(element, "to"))
        {
            var (first, second) = two is { IsReversed: true } ? (to, from) : (from, to);
            draft.Add(new SpdxRelationship(ids.Of(first), two?.Type ?? type, ids.Of(second), element.Text("comment"))
            {
                Extra = extra,
                Place = SpdxPlace.Pointer(element.Pointer),
            });
        }
    }

    private void AddAnnotation(JsonPlace element)
    {
        if (Spdx3Graph.Reference(element, "subject") is not { } subject)
        {
            return;
        }

        var creation = CreationPlace(element);
        var annotator = creation is { } place ? Spdx3Graph.References(place, "createdBy").Select(agents.Of).FirstOrDefault() : null;
        draft.Add(new SpdxAnnotation(ids.Of(subject), annotator, creation?.Text("created"), element.Text("annotationType")?.ToUpperInvariant(), element.Text("statement"))
        {
            Extra = Extra(element, "type", "@type", "creationInfo", "subject", "annotationType", "statement"),
            Place = SpdxPlace.Pointer(element.Pointer),
        });
    }

    private void AddLicenseText(JsonPlace element)
    {
        var address = Spdx3Graph.IdOf(element);
        var id = address is null ? null : licenses.CustomId(address);
        string[] known = address is not null && ids.Of(address) == id ? [.. LicenseFields, "spdxId", "@id"] : LicenseFields;
        draft.Add(new SpdxExtractedLicense
        {
            Id = id,
            Text = element.Text("simplelicensing_licenseText") ?? element.Text("expandedlicensing_licenseText"),
            Name = element.Text("name"),
            CrossReferences = [.. element.Texts("expandedlicensing_seeAlso").Select(see => see.Text)],
            Comment = element.Text("comment"),
            Extra = Extra(element, known),
            Place = SpdxPlace.Pointer(element.Pointer),
        });
    }

    private SpdxCreation? CreationOf(JsonPlace? own)
    {
        var place = own is { } element ? CreationPlace(element) : mainCreation is { } main ? graph.Find(main) : null;
        return place is not { } creation ? null : new SpdxCreation
        {
            Created = creation.Text("created"),
            Creators = [.. Spdx3Graph.References(creation, "createdBy").Concat(Spdx3Graph.References(creation, "createdUsing")).Select(agents.Of)],
            Comment = creation.Text("comment"),
            LicenseListVersion = graph.Elements.Select(license => license.Text("simplelicensing_licenseListVersion")).FirstOrDefault(version => version is not null),
            Extra = draft.IsWhole && creation.Element.TryGetProperty("@id", out var id) ? SpdxExtra.None.SetItem("@id", SpdxExtra.Of(id)) : SpdxExtra.None,
            Place = SpdxPlace.Pointer(creation.Pointer),
        };
    }

    private JsonPlace? CreationPlace(JsonPlace element) =>
        Spdx3Graph.Reference(element, "creationInfo") is { } id && graph.Find(id) is { } named ? named
        : element.Element.TryGetProperty("creationInfo", out var inner) && inner.ValueKind == System.Text.Json.JsonValueKind.Object ? element.Object("creationInfo")
        : null;

    private ImmutableArray<SpdxExternalDocument> ExternalDocuments(JsonPlace own)
    {
        var checksums = new Dictionary<string, SpdxChecksum?>(StringComparer.Ordinal);
        foreach (var import in own.Objects("import"))
        {
            if (import.Text("externalSpdxId") is { } address)
            {
                checksums.TryAdd(address.Split('#')[0], ChecksumsOf(import).FirstOrDefault());
            }
        }

        return [.. ids.Documents.Select(pair => new SpdxExternalDocument(pair.Value, pair.Key, checksums.GetValueOrDefault(pair.Key)))];
    }

    /// <summary>Imports that are not of a document with a <c>DocumentRef-</c>.</summary>
    private IEnumerable<JsonPlace> ForeignImports(JsonPlace own) =>
        own.Objects("import").Where(import => import.Text("externalSpdxId") is { } address && !ids.Documents.ContainsKey(address.Split('#')[0]));

    private ImmutableSortedDictionary<string, string> OwnExtra(JsonPlace own)
    {
        var extra = Extra(own, DocumentFields);
        var imports = ForeignImports(own).Select(import => SpdxExtra.Of(import.Element)).ToList();
        var maps = own.Objects("namespaceMap").Where(map => map.Text("prefix")?.StartsWith("DocumentRef-", StringComparison.Ordinal) != true)
            .Select(map => SpdxExtra.Of(map.Element)).ToList();
        extra = imports.Count == 0 ? extra : extra.SetItem("import", $"[{string.Join(',', imports)}]");
        return maps.Count == 0 ? extra : extra.SetItem("namespaceMap", $"[{string.Join(',', maps)}]");
    }

    /// <summary>The properties beside these; the creation info only where it is not the document's.</summary>
    private ImmutableSortedDictionary<string, string> Extra(JsonPlace element, params ReadOnlySpan<string> known)
    {
        var extra = SpdxExtra.None;
        if (!draft.IsWhole)
        {
            return extra;
        }

        foreach (var property in element.Element.EnumerateObject())
        {
            if (known.IndexOf(property.Name) < 0)
            {
                extra = extra.SetItem(property.Name, SpdxExtra.Of(property.Value));
            }
        }

        return Spdx3Graph.Reference(element, "creationInfo") is { } creation && creation != mainCreation
            ? extra.SetItem("creationInfo", SpdxExtra.Of(element.Element.GetProperty("creationInfo")))
            : extra;
    }
}
