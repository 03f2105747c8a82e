using System.Collections.Immutable;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

internal sealed partial class Spdx3Document
{
    private static readonly string[] ElementFields =
    [
        "spdxId", "@id", "type", "@type", "creationInfo", "name", "comment", "verifiedUsing", "software_copyrightText", "software_attributionText",
    ];

    private static readonly string[] PackageFields =
    [
        .. ElementFields, "summary", "description", "software_packageVersion", "software_downloadLocation", "software_homePage", "software_sourceInfo",
        "software_primaryPurpose", "software_packageUrl", "builtTime", "releaseTime", "validUntilTime", "suppliedBy", "externalIdentifier", "externalRef",
    ];

    private static readonly string[] SnippetFields = [.. ElementFields, "software_snippetFromFile", "software_byteRange", "software_lineRange"];

    private SpdxPackage PackageOf(JsonPlace element, string? id)
    {
        var claim = ClaimOf(element);
        var originators = Spdx3Graph.References(element, "originatedBy").Select(agents.Of).ToList();
        return new SpdxPackage
        {
            Id = id,
            Name = element.Text("name"),
            Version = element.Text("software_packageVersion"),
            Supplier = Spdx3Graph.Reference(element, "suppliedBy") is { } supplier ? agents.Of(supplier) : null,
            Originator = originators.FirstOrDefault(),
            DownloadLocation = element.Text("software_downloadLocation"),
            VerificationCode = VerificationCodeOf(element),
            Checksums = ChecksumsOf(element),
            Homepage = element.Text("software_homePage"),
            SourceInformation = element.Text("software_sourceInfo"),
            LicenseConcluded = claim?.Concluded,
            LicenseDeclared = claim?.Declared,
            LicenseComments = claim?.Comment,
            Copyright = element.Text("software_copyrightText"),
            Summary = element.Text("summary"),
            Description = element.Text("description"),
            Comment = element.Text("comment"),
            ExternalReferences = ReferencesOf(element),
            AttributionTexts = Attributions(element),
            PrimaryPurpose = element.Text("software_primaryPurpose") is { } purpose ? Spdx3Words.Purpose2(purpose) : null,
            ReleaseDate = element.Text("releaseTime"),
            BuiltDate = element.Text("builtTime"),
            ValidUntilDate = element.Text("validUntilTime"),
            Extra = KeepType(element, "software_Package", Extra(element, originators.Count > 1 ? PackageFields : [.. PackageFields, "originatedBy"])),
            Place = SpdxPlace.Pointer(element.Pointer),
        };
    }

    /// <summary>Packages of the AI and dataset profiles stay what they are.</summary>
    private ImmutableSortedDictionary<string, string> KeepType(JsonPlace element, string usual, ImmutableSortedDictionary<string, string> extra) =>
        draft.IsWhole && element.Text("type") is { } type && type != usual ? extra.SetItem("type", SpdxExtra.Of(element.Element.GetProperty("type"))) : extra;

    private SpdxFile FileOf(JsonPlace element, string? id)
    {
        var claim = ClaimOf(element);
        var (purpose, content) = (Spdx3Words.FileTypeOfPurpose(element.Text("software_primaryPurpose")), Spdx3Words.FileTypeOfContent(element.Text("contentType")));
        var known = ElementFields.AsEnumerable();
        known = purpose is null ? known : known.Append("software_primaryPurpose");
        known = content is null ? known : known.Append("contentType");
        return new SpdxFile
        {
            Id = id,
            Name = element.Text("name"),
            Types = [.. new[] { purpose, content }.OfType<string>()],
            Checksums = ChecksumsOf(element),
            LicenseConcluded = claim?.Concluded,
            LicensesInFile = claim?.Declared is { } declared ? [declared] : [],
            LicenseComments = claim?.Comment,
            Copyright = element.Text("software_copyrightText"),
            Comment = element.Text("comment"),
            AttributionTexts = Attributions(element),
            Extra = Extra(element, [.. known]),
            Place = SpdxPlace.Pointer(element.Pointer),
        };
    }

    private SpdxSnippet SnippetOf(JsonPlace element, string? id)
    {
        var claim = ClaimOf(element);
        return new SpdxSnippet
        {
            Id = id,
            File = Spdx3Graph.Reference(element, "software_snippetFromFile") is { } file ? ids.Of(file) : null,
            Ranges = [.. RangeOf(element, "software_byteRange", false), .. RangeOf(element, "software_lineRange", true)],
            LicenseConcluded = claim?.Concluded,
            LicensesInSnippet = claim?.Declared is { } declared ? [declared] : [],
            LicenseComments = claim?.Comment,
            Copyright = element.Text("software_copyrightText"),
            Comment = element.Text("comment"),
            Name = element.Text("name"),
            AttributionTexts = Attributions(element),
            Extra = Extra(element, SnippetFields),
            Place = SpdxPlace.Pointer(element.Pointer),
        };
    }

    private static IEnumerable<SpdxRange> RangeOf(JsonPlace element, string property, bool isInLines)
    {
        if (element.Object(property) is { } place)
        {
            var range = new SpdxJsonFields(place);
            if (range.Number("beginIntegerRange") is { } start && range.Number("endIntegerRange") is { } end)
            {
                yield return new SpdxRange(isInLines, start, end);
            }
        }
    }

    private Claims? ClaimOf(JsonPlace element) =>
        Spdx3Graph.IdOf(element) is { } id && claims.TryGetValue(id, out var claim) ? claim : null;

    private static ImmutableArray<string> Attributions(JsonPlace element) =>
        [.. Spdx3Graph.References(element, "software_attributionText").Where(text => !string.IsNullOrWhiteSpace(text))];

    private static ImmutableArray<SpdxChecksum> ChecksumsOf(JsonPlace element) =>
    [
        .. element.Objects("verifiedUsing")
            .Where(method => Spdx3Graph.TypeOf(method) != "PackageVerificationCode" && method.Text("hashValue") is not null)
            .Select(method => new SpdxChecksum(Spdx3Words.Algorithm2(method.Text("algorithm") ?? ""), method.Text("hashValue")!)),
    ];

    private static SpdxVerificationCode? VerificationCodeOf(JsonPlace element)
    {
        foreach (var method in element.Objects("verifiedUsing"))
        {
            if (Spdx3Graph.TypeOf(method) == "PackageVerificationCode")
            {
                return new SpdxVerificationCode(method.Text("hashValue"), [.. Spdx3Graph.References(method, "packageVerificationCodeExcludedFile")]);
            }
        }

        return null;
    }

    private static ImmutableArray<SpdxExternalReference> ReferencesOf(JsonPlace element)
    {
        var references = ImmutableArray.CreateBuilder<SpdxExternalReference>();
        var purl = element.Text("software_packageUrl");
        if (purl is not null)
        {
            references.Add(new SpdxExternalReference("PACKAGE-MANAGER", "purl", purl) { Place = SpdxPlace.Pointer(element.At("software_packageUrl")) });
        }

        foreach (var identifier in element.Objects("externalIdentifier"))
        {
            var (category, type) = Spdx3Words.Identifier2(identifier.Text("externalIdentifierType") ?? "other");
            if (identifier.Text("identifier") is { } text && !(type == "purl" && text == purl))
            {
                references.Add(new SpdxExternalReference(category, type, text, identifier.Text("comment")) { Place = SpdxPlace.Pointer(identifier.Pointer) });
            }
        }

        foreach (var reference in element.Objects("externalRef"))
        {
            var (category, type) = Spdx3Words.Reference2(reference.Text("externalRefType") ?? "other");
            foreach (var locator in Spdx3Graph.References(reference, "locator"))
            {
                references.Add(new SpdxExternalReference(category, type, locator, reference.Text("comment")) { Place = SpdxPlace.Pointer(reference.Pointer) });
            }
        }

        return references.ToImmutable();
    }
}
