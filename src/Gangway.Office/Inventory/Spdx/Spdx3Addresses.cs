using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>The addresses that SPDX 3 uses for the ids of a document, and new ones that none of it has.</summary>
internal sealed class Spdx3Addresses
{
    private readonly Dictionary<string, string> documents = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly string start;

    public Spdx3Addresses(SpdxDocument document, BomIssues losses)
    {
        DocumentId = document.Id ?? "SPDXRef-DOCUMENT";
        foreach (var reference in document.ExternalDocuments)
        {
            if (reference.Id is not null && reference.Namespace is not null)
            {
                documents.TryAdd(reference.Id, reference.Namespace + "#");
            }
        }

        taken.UnionWith(document.Packages.Select(package => package.Id).Concat(document.Files.Select(file => file.Id))
            .Concat(document.Snippets.Select(snippet => snippet.Id)).OfType<string>());
        foreach (var extra in document.Relationships.Select(relationship => relationship.Extra).Concat(document.Annotations.Select(annotation => annotation.Extra)))
        {
            if (extra.TryGetValue("spdxId", out var json))
            {
                taken.Add(json[(json.LastIndexOf('#') + 1)..].TrimEnd('"'));
            }
        }

        start = (document.Namespace ?? (IsAddress(DocumentId) ? DocumentId : NoNamespace(losses))) + "#";
    }

    public string DocumentId { get; }

    public string Of(string id)
    {
        if (id is "NONE" or "NOASSERTION")
        {
            return id == "NONE" ? Spdx3Words.NoneElement : Spdx3Words.NoAssertionElement;
        }

        var colon = id.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && documents.TryGetValue(id[..colon], out var elsewhere) ? elsewhere + id[(colon + 1)..]
            : IsAddress(id) ? id
            : start + id;
    }

    /// <summary>A new address of that kind: deterministic, because it counts.</summary>
    public string New(string kind)
    {
        string id;
        do
        {
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
            id = $"SPDXRef-{kind}-{counts[kind]}";
        }
        while (!taken.Add(id));
        return start + id;
    }

    public string NewBlank(string kind)
    {
        counts["_:" + kind] = counts.GetValueOrDefault("_:" + kind) + 1;
        return $"_:{kind}-{counts["_:" + kind]}";
    }

    private static bool IsAddress(string id) =>
        id.Contains("://", StringComparison.Ordinal) || id.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) || id.StartsWith("_:", StringComparison.Ordinal);

    private static string NoNamespace(BomIssues losses)
    {
        losses.Add("documents without a namespace", Severity.Warning, "the document has no namespace; its ids begin with urn:spdx:document", "", "give the document a namespace of its own");
        return "urn:spdx:document";
    }
}
