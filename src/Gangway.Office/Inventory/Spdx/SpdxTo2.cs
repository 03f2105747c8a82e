using System.Collections.Immutable;
using System.Text.Json;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>SPDX 3 to SPDX 2.3: gives ids of SPDX 2 and takes out what 2.3 has no field for.</summary>
internal sealed class SpdxTo2
{
    /// <summary>What a document says in another way by then.</summary>
    private static readonly string[] Silent = ["spdxId", "@id", "rootElement", "element", "creationInfo", "originatedBy", "type"];

    private readonly SpdxDocument document;
    private readonly BomIssues losses;
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal) { "SPDXRef-DOCUMENT" };

    private SpdxTo2(SpdxDocument document, BomIssues losses)
    {
        this.document = document;
        this.losses = losses;
    }

    public static SpdxDocument Convert(SpdxDocument document, BomIssues losses) => new SpdxTo2(document, losses).Convert();

    /// <summary>2.3 takes all that 2.1 and 2.2 have; only a category is spelled otherwise.</summary>
    public static SpdxDocument Renew(SpdxDocument document) => document with
    {
        Version = "2.3",
        Packages = [.. document.Packages.Select(package => package with
        {
            ExternalReferences = [.. package.ExternalReferences.Select(reference => reference with { Category = reference.Category?.Replace('_', '-') })],
        })],
    };

    private SpdxDocument Convert()
    {
        NameElements();
        LoseOthers();
        Lose(document.Id, document.Extra.Keys);
        return document with
        {
            Version = "2.3",
            Id = "SPDXRef-DOCUMENT",
            Name = document.Name ?? "document",
            Namespace = document.Namespace ?? (document.Id is { } id && id != "SPDXRef-DOCUMENT" ? id : null),
            DataLicense = document.DataLicense ?? "CC0-1.0",
            Creation = document.Creation is { } creation ? creation with { Extra = SpdxExtra.None } : null,
            Packages = [.. document.Packages.Select(Convert)],
            Files = [.. document.Files.Select(Convert)],
            Snippets = [.. document.Snippets.Select(Convert)],
            ExtractedLicenses = [.. document.ExtractedLicenses.Select(Convert)],
            Relationships = [.. document.Relationships.Select(Convert).OfType<SpdxRelationship>()],
            Annotations = [.. document.Annotations.Select(Convert).OfType<SpdxAnnotation>()],
            Imports = [],
            OtherElements = [],
            Extra = SpdxExtra.None,
        };
    }

    private void NameElements()
    {
        ids[document.Id ?? "SPDXRef-DOCUMENT"] = "SPDXRef-DOCUMENT";
        var elements = document.Packages.Select(package => package.Id).Concat(document.Files.Select(file => file.Id)).Concat(document.Snippets.Select(snippet => snippet.Id));
        foreach (var id in elements.OfType<string>().Where(id => !ids.ContainsKey(id)))
        {
            ids.Add(id, Unique(SpdxIds.IsElement(id) ? id : "SPDXRef-" + SpdxIds.Plain(Last(id))));
        }
    }

    private static string Last(string id)
    {
        var last = id.TrimEnd('/', '#')[(id.TrimEnd('/', '#').LastIndexOfAny(['/', '#', ':']) + 1)..];
        return last.StartsWith("SPDXRef-", StringComparison.Ordinal) ? last["SPDXRef-".Length..] : last;
    }

    private string Unique(string id)
    {
        var unique = id;
        for (var count = 2; !taken.Add(unique); count++)
        {
            unique = $"{id}-{count}";
        }

        return unique;
    }

    private string? Named(string? id) => id is not null && ids.TryGetValue(id, out var named) ? named : id;

    private SpdxPackage Convert(SpdxPackage package)
    {
        Lose(package.Id, package.Extra.Keys);
        var purpose = package.PrimaryPurpose is { } word && !SpdxVocabulary.Purposes.Contains(word) ? "OTHER" : package.PrimaryPurpose;
        Lose(package.Id, $"software_primaryPurpose {package.PrimaryPurpose}", purpose != package.PrimaryPurpose);
        return package with
        {
            Id = Named(package.Id),
            DownloadLocation = package.DownloadLocation ?? "NOASSERTION",
            FilesAnalyzed = package.FilesAnalyzed ?? (package.VerificationCode is null ? false : null),
            PrimaryPurpose = purpose,
            Extra = SpdxExtra.None,
        };
    }

    private SpdxFile Convert(SpdxFile file)
    {
        Lose(file.Id, file.Extra.Keys);
        return file with { Id = Named(file.Id), Extra = SpdxExtra.None };
    }

    private SpdxSnippet Convert(SpdxSnippet snippet)
    {
        Lose(snippet.Id, snippet.Extra.Keys);
        return snippet with { Id = Named(snippet.Id), File = Named(snippet.File), Extra = SpdxExtra.None };
    }

    private SpdxExtractedLicense Convert(SpdxExtractedLicense license)
    {
        Lose(license.Id, license.Extra.Keys);
        return license with { Extra = SpdxExtra.None };
    }

    private SpdxRelationship? Convert(SpdxRelationship relationship)
    {
        Lose(relationship.From, relationship.Extra.Keys);
        var (from, to) = (Named(relationship.From)!, Named(relationship.To)!);
        if (!IsWritable(from) || !IsWritable(to))
        {
            Lose(relationship.From, $"relationship {relationship.Type} beyond the document", true);
            return null;
        }

        var isKnown = SpdxVocabulary.Relationships.Contains(relationship.Type);
        Lose(relationship.From, $"relationshipType {relationship.Type}, which became OTHER", !isKnown);
        return relationship with
        {
            From = from,
            To = to,
            Type = isKnown ? relationship.Type : "OTHER",
            Comment = isKnown ? relationship.Comment : relationship.Comment ?? relationship.Type,
            Extra = SpdxExtra.None,
        };
    }

    private SpdxAnnotation? Convert(SpdxAnnotation annotation)
    {
        var element = Named(annotation.Element)!;
        Lose(annotation.Element, "annotation beyond the document", !IsWritable(element));
        return IsWritable(element) ? annotation with { Element = element, Extra = SpdxExtra.None } : null;
    }

    private static bool IsWritable(string id) => SpdxIds.IsElement(id) || SpdxIds.IsElsewhere(id) || id is "NONE" or "NOASSERTION";

    /// <summary>Persons, organizations and tools are in the texts that name them; the rest is not.</summary>
    private void LoseOthers()
    {
        foreach (var element in document.OtherElements)
        {
            using var json = JsonDocument.Parse(element, new JsonDocumentOptions { MaxDepth = 1024 });
            var place = new JsonPlace(json.RootElement, "", losses);
            var type = Spdx3Graph.TypeOf(place);
            Lose(Spdx3Graph.IdOf(place), $"element of type {type}", type is not ("CreationInfo" or "Person" or "Organization" or "Tool" or "SoftwareAgent" or "Agent"));
        }
    }

    private void Lose(string? id, IEnumerable<string> properties)
    {
        foreach (var property in properties)
        {
            Lose(id, property, !Silent.Contains(property));
        }
    }

    private void Lose(string? id, string what, bool isLost)
    {
        if (isLost)
        {
            losses.Add(
                $"elements without {BomIssues.Quote(what)}",
                Severity.Warning,
                $"{BomIssues.Quote(what)} of {BomIssues.Quote(id ?? "an element without id")} was left out: SPDX 2.3 has no field for it",
                id ?? "",
                "keep the document of SPDX 3 beside it where that matters");
        }
    }
}
