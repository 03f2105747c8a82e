using System.Security.Cryptography;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>What an SPDX document says is used: its packages as components, its relationships as edges.</summary>
internal static class SpdxInventory
{
    /// <summary>
    /// The one package that the document describes is the subject; where it describes several, they are components and there
    /// is no subject. What the issues hold already comes first.
    /// </summary>
    public static BomReading Of(SpdxDocument document, IEnumerable<string> otherIds, string format, ReadOnlyMemory<byte> content, BomIssues issues)
    {
        var draft = new BomDraft(issues);
        AddHead(document, draft.Head);
        var texts = SpdxExtractedTexts.Of(document);
        foreach (var package in document.Packages)
        {
            NoteCategories(package, document.Version, issues);
            draft.Add(SpdxComponent.Of(package, texts, issues.Source));
        }

        foreach (var id in otherIds.Concat(document.Imports))
        {
            draft.AddOther(id);
        }

        AddRelationships(document, draft, issues);
        return draft.Finish(format, new Evidence(issues.Source, Digest: Convert.ToHexStringLower(SHA256.HashData(content.Span))));
    }

    /// <summary>What the document says about itself.</summary>
    private static void AddHead(SpdxDocument document, BomHead head)
    {
        head.SerialNumber = document.Namespace;
        if (document.Creation is not { } creation)
        {
            return;
        }

        head.Timestamp = DocumentTime.Read(creation.Created);
        head.Comment = creation.Comment;
        foreach (var creator in creation.Creators)
        {
            head.AddAuthor(SpdxActor.PartyOf(creator));
            head.AddTool(SpdxActor.ToolOf(creator));
        }
    }

    private static void AddRelationships(SpdxDocument document, BomDraft draft, BomIssues issues)
    {
        var id = document.Id ?? "SPDXRef-DOCUMENT";
        var described = new HashSet<string>(StringComparer.Ordinal);
        draft.AddOther(id);
        foreach (var relationship in document.Relationships)
        {
            var type = TypeOf(relationship, issues);
            if (Described(relationship, type, id) is { } subject)
            {
                described.Add(subject);
            }
            else
            {
                AddEdge(draft, relationship, type);
            }
        }

        if (described.Count(draft.HasComponent) == 1)
        {
            draft.PromoteToSubject(described.First(draft.HasComponent));
        }
    }

    /// <summary>What the relationship says the document is about; null where it says something else.</summary>
    private static string? Described(SpdxRelationship relationship, string type, string document) =>
        type == "DESCRIBES" && relationship.From == document ? relationship.To
        : type == "DESCRIBED_BY" && relationship.To == document ? relationship.From
        : null;

    /// <summary>The word of SPDX for what writers spell in their own way: <c>DESCRIBE</c>, <c>depends-on</c>.</summary>
    private static string TypeOf(SpdxRelationship relationship, BomIssues issues)
    {
        var type = SpdxVocabulary.NearestRelationship(relationship.Type);
        if (type != relationship.Type)
        {
            issues.Add(
                $"near misses of {type}",
                Severity.Note,
                $"the relationship {BomIssues.Quote(relationship.Type)} is none of SPDX; it was read as {type}",
                relationship.Place.At("relationshipType"),
                $"write {type}");
        }

        return type;
    }

    /// <summary>The JSON schema of SPDX 2.2 had an underscore where its text and SPDX 2.3 have a hyphen.</summary>
    private static void NoteCategories(SpdxPackage package, string version, BomIssues issues)
    {
        foreach (var reference in package.ExternalReferences)
        {
            if (version == "2.3" && reference.Category is { } category && category.Contains('_', StringComparison.Ordinal))
            {
                var right = category.Replace('_', '-');
                issues.Add(
                    $"near misses of {right}",
                    Severity.Note,
                    $"the reference category {BomIssues.Quote(category)} is none of SPDX 2.3; it was read as {right}",
                    reference.Place.At("referenceCategory"),
                    $"write {right}");
            }
        }
    }

    private static void AddEdge(BomDraft draft, SpdxRelationship relationship, string type)
    {
        var (from, to) = (relationship.From, relationship.To);
        if (type == "DEPENDS_ON" && to == "NONE")
        {
            draft.AddLeaf(draft.Nodes.Of(from));
        }

        if (from is "NOASSERTION" or "NONE" || to is "NOASSERTION" or "NONE" || SpdxRelationshipMeaning.Of(type) is not { } meaning)
        {
            return;
        }

        var (needs, needed) = meaning.IsReversed ? (to, from) : (from, to);
        if (meaning.IsDependency)
        {
            draft.AddDependency(needs, needed, relationship.Place.ToString(), meaning.Scope);
        }
        else
        {
            draft.AddPart(needs, needed, relationship.Place.ToString());
        }
    }
}
