using System.Security.Cryptography;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>Reads SPDX 2.2 and 2.3 in JSON, also in the envelope of GitHub's dependency graph (<c>{"sbom": …}</c>).</summary>
public static partial class SpdxJsonReader
{
    /// <summary>
    /// Packages become components; the one package that the document describes is the subject (where it describes several,
    /// they are components and there is no subject). Time and memory are linear in the content.
    /// </summary>
    /// <param name="content">UTF-8, or UTF-16 with a byte order mark.</param>
    /// <param name="source">Names the document in issues and evidence.</param>
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        if (!JsonText.TryOpen(content, source, out var document, out var refusal))
        {
            return refusal;
        }

        using (document)
        {
            var issues = new BomIssues(source);
            var root = new JsonPlace(document.RootElement, "", issues);
            root = root.Element.TryGetProperty("spdxVersion", out _) ? root : root.Object("sbom") ?? root;
            var version = root.Text("spdxVersion");
            if (version is not ("SPDX-2.2" or "SPDX-2.3"))
            {
                return Refuse(root, version, source);
            }

            var draft = new BomDraft(issues);
            AddHead(root, draft.Head);
            AddPackages(root, draft);
            AddRelationships(root, draft);
            return draft.Finish($"SPDX {version[5..]} JSON", new Evidence(source, Digest: Convert.ToHexStringLower(SHA256.HashData(content.Span))));
        }
    }

    private static BomReading Refuse(JsonPlace root, string? version, string source)
    {
        if (version is null && root.Element.TryGetProperty("@context", out _))
        {
            return BomReading.Refused(
                source, "SPDX 3 (JSON-LD) is not read; SPDX 2.2 and 2.3 in JSON are", "/@context", "ask the tool that wrote it for SPDX 2.3 JSON or CycloneDX 1.6");
        }

        return BomReading.Refused(
            source,
            version is null
                ? "the document does not say which version of SPDX it is; SPDX 2.2 and 2.3 in JSON are read"
                : $"{BomIssues.Quote(version)} is not read; SPDX-2.2 and SPDX-2.3 in JSON are",
            root.At("spdxVersion"),
            "ask the tool that wrote it for SPDX 2.3 JSON");
    }

    private static void AddRelationships(JsonPlace root, BomDraft draft)
    {
        var document = root.Text("SPDXID") ?? "SPDXRef-DOCUMENT";
        var described = new HashSet<string>(root.Texts("documentDescribes").Select(entry => entry.Text), StringComparer.Ordinal);
        draft.AddOther(document);
        foreach (var relationship in root.Objects("relationships"))
        {
            if (relationship.Text("spdxElementId") is not { } from
                || relationship.Text("relatedSpdxElement") is not { } to
                || relationship.Text("relationshipType") is not { } type)
            {
                continue;
            }

            if (Described(relationship, document, from, to, type) is { } subject)
            {
                described.Add(subject);
            }
            else
            {
                AddEdge(draft, from, to, type, relationship.Pointer);
            }
        }

        if (described.Count(draft.HasComponent) == 1)
        {
            draft.PromoteToSubject(described.First(draft.HasComponent));
        }
    }

    /// <summary>What the relationship says the document is about; null where it says something else.</summary>
    private static string? Described(JsonPlace relationship, string document, string from, string to, string type)
    {
        if (type == "DESCRIBE")
        {
            relationship.Issues.Add(
                "near misses of DESCRIBES",
                Severity.Note,
                "the relationship DESCRIBE is none of SPDX; it was read as DESCRIBES",
                relationship.At("relationshipType"),
                "write DESCRIBES");
        }

        return type is "DESCRIBES" or "DESCRIBE" && from == document ? to
            : type == "DESCRIBED_BY" && to == document ? from
            : null;
    }

    private static void AddEdge(BomDraft draft, string from, string to, string type, string pointer)
    {
        if (type == "DEPENDS_ON" && to == "NONE")
        {
            draft.AddLeaf(draft.Nodes.Of(from));
        }

        if (from is "NOASSERTION" or "NONE" || to is "NOASSERTION" or "NONE" || SpdxRelationship.Of(type) is not { } meaning)
        {
            return;
        }

        var (needs, needed) = meaning.IsReversed ? (to, from) : (from, to);
        if (meaning.IsDependency)
        {
            draft.AddDependency(needs, needed, pointer, meaning.Scope);
        }
        else
        {
            draft.AddPart(needs, needed, pointer);
        }
    }
}
