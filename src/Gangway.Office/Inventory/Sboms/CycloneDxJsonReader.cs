using System.Security.Cryptography;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>Reads CycloneDX in JSON, 1.2 to 1.7 (ECMA-424): their inventory has one shape.</summary>
public static partial class CycloneDxJsonReader
{
    /// <summary>
    /// Nested components come flat, in document order. What the document's schema would refuse becomes an issue, and the
    /// rest is read. Time and memory are linear in the content (about 4 times its size while reading).
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
            var version = root.Text("specVersion");
            if (RefuseFormat(root, version, source) is { } refused)
            {
                return refused;
            }

            var draft = new BomDraft(issues);
            AddInventory(root, draft);
            return draft.Finish($"CycloneDX {version} JSON", new Evidence(source, Digest: Convert.ToHexStringLower(SHA256.HashData(content.Span))));
        }
    }

    private static BomReading? RefuseFormat(JsonPlace root, string? version, string source)
    {
        var format = root.Text("bomFormat");
        if (format is not null and not "CycloneDX")
        {
            return BomReading.Refused(source, $"bomFormat is {BomIssues.Quote(format)}, not CycloneDX", "/bomFormat", "give a CycloneDX document");
        }

        if (version is null || !CycloneDxVersions.InJson(version))
        {
            return CycloneDxVersions.Refuse(source, version, "JSON", "/specVersion");
        }

        if (format is null)
        {
            root.Issues.Add("missing marks", Severity.Warning, "the document does not say that it is CycloneDX", "/bomFormat", "add \"bomFormat\": \"CycloneDX\"");
        }

        return null;
    }

    private static void AddInventory(JsonPlace root, BomDraft draft)
    {
        if (root.Object("metadata")?.Object("component") is { } subject)
        {
            draft.AddSubject(ComponentOf(subject));
            AddComponents(subject, draft);
        }

        AddComponents(root, draft);
        AddServices(root, draft);
        foreach (var entry in root.Objects("dependencies"))
        {
            if (entry.Text("ref") is not { } from)
            {
                continue;
            }

            foreach (var (to, pointer) in entry.Texts("dependsOn"))
            {
                draft.AddDependency(from, to, pointer);
            }
        }
    }

    /// <summary>Depth first, without recursion: nesting is the document's choice.</summary>
    private static void AddComponents(JsonPlace parent, BomDraft draft)
    {
        foreach (var component in Nested(parent, "components"))
        {
            draft.Add(ComponentOf(component));
        }
    }

    private static void AddServices(JsonPlace root, BomDraft draft)
    {
        foreach (var service in Nested(root, "services"))
        {
            draft.AddOther(service.Text("bom-ref"));
        }
    }

    private static IEnumerable<JsonPlace> Nested(JsonPlace parent, string name)
    {
        var levels = new Stack<IEnumerator<JsonPlace>>();
        levels.Push(parent.Objects(name).GetEnumerator());
        while (levels.TryPeek(out var level))
        {
            if (!level.MoveNext())
            {
                levels.Pop().Dispose();
                continue;
            }

            yield return level.Current;
            levels.Push(level.Current.Objects(name).GetEnumerator());
        }
    }
}
