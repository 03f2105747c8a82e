using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Spdx;

internal sealed partial class Spdx3Writer
{
    /// <summary>Declared and concluded license as relationships, each distinct expression as an element before its first use.</summary>
    private IEnumerable<SpdxTree> Claims(string? id, string? declared, string? concluded, string? comment)
    {
        foreach (var (type, license, says) in new[] { ("hasDeclaredLicense", declared, null), ("hasConcludedLicense", concluded, comment) })
        {
            if (license is null || id is null)
            {
                continue;
            }

            var isNew = !licenseAddresses.ContainsKey(license);
            var address = LicenseAddress(license);
            if (isNew && Expression(license, address) is { } element)
            {
                yield return element;
            }

            yield return Begin("Relationship", null)
                .Text("from", addresses.Of(id))
                .Text("relationshipType", type)
                .Texts("to", [address])
                .Text("comment", says)
                .Tree;
        }
    }

    private string LicenseAddress(string license)
    {
        if (!licenseAddresses.TryGetValue(license, out var address))
        {
            address = license == "NOASSERTION" ? Spdx3Words.NoAssertionLicense
                : license == "NONE" ? Spdx3Words.NoneLicense
                : document.DataLicense == license && SpdxIds.IsPlain(license) ? $"https://spdx.org/licenses/{license}"
                : addresses.New("license");
            licenseAddresses.Add(license, address);
        }

        return address;
    }

    /// <summary>Null for what needs no element of the document.</summary>
    private SpdxTree? Expression(string license, string address)
    {
        if (license is "NOASSERTION" or "NONE" || address.StartsWith("https://spdx.org/licenses/", StringComparison.Ordinal))
        {
            return null;
        }

        var texts = SpdxExtractedTexts.IdsIn(license).Distinct().Select(id => extracted.GetValueOrDefault(id)).OfType<SpdxExtractedLicense>();
        return new SpdxTreeBuilder()
            .Text("type", "simplelicensing_LicenseExpression")
            .Text("spdxId", address)
            .Text("creationInfo", creation)
            .Text("simplelicensing_licenseExpression", license)
            .Text("simplelicensing_licenseListVersion", document.Creation?.LicenseListVersion)
            .List("simplelicensing_customIdToUri", texts, CustomId)
            .Tree;
    }

    private SpdxTree CustomId(SpdxExtractedLicense license) => new SpdxTreeBuilder()
        .Text("type", "DictionaryEntry")
        .Text("key", license.Id)
        .Text("value", license.Extra.TryGetValue("spdxId", out var json) ? System.Text.Json.JsonSerializer.Deserialize<string>(json) : addresses.Of(license.Id!))
        .Tree;

    /// <summary>What the root elements say already, and no relationship of its own did, is not said twice.</summary>
    private IEnumerable<SpdxTree> Relationships()
    {
        for (var at = 0; at < document.Relationships.Length;)
        {
            var relationship = document.Relationships[at];
            var count = SameElement(at);
            at += count;
            if (relationship.Type == "DESCRIBES" && relationship.From == addresses.DocumentId && relationship.Extra.IsEmpty && relationship.Comment is null
                && document.Extra.ContainsKey("rootElement"))
            {
                continue;
            }

            yield return Relationship(document.Relationships.AsSpan().Slice(at - count, count).ToImmutableArray());
        }
    }

    /// <summary>How many relationships from there on were one element with several ends.</summary>
    private int SameElement(int at)
    {
        var first = document.Relationships[at];
        var count = 1;
        if (!first.Extra.TryGetValue("spdxId", out var id))
        {
            return count;
        }

        while (at + count < document.Relationships.Length
            && document.Relationships[at + count] is var next && next.Type == first.Type && next.Extra.TryGetValue("spdxId", out var other) && other == id)
        {
            count++;
        }

        return count;
    }

    private SpdxTree Relationship(ImmutableArray<SpdxRelationship> relationships)
    {
        var first = relationships[0];
        var three = SpdxRelationship3.Of(first.Type) ?? new SpdxRelationship3(first.Type);
        var from = three.IsReversed ? first.To : first.From;
        var isScoped = three.Scope is not null || first.Extra.ContainsKey("scope");
        return new SpdxTreeBuilder()
            .Text("type", isScoped ? "LifecycleScopedRelationship" : "Relationship")
            .Text("spdxId", first.Extra.ContainsKey("spdxId") ? null : addresses.New("relationship"))
            .Text("creationInfo", first.Extra.ContainsKey("creationInfo") ? null : creation)
            .Text("from", addresses.Of(from))
            .Text("relationshipType", three.Type)
            .Texts("to", [.. relationships.Select(relationship => addresses.Of(three.IsReversed ? relationship.From : relationship.To))])
            .Text("scope", three.Scope)
            .Text("comment", first.Comment)
            .Extra(first.Extra)
            .Tree;
    }
}
