using System.Text.Json;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Reads SPDX 3.0 in JSON-LD.</summary>
internal static class Spdx3Reader
{
    private const string Fix = "ask the tool that wrote it for SPDX 3.0.1 or 2.3";

    public static SpdxOpening Read(JsonPlace root, SpdxDraft draft)
    {
        var graph = new Spdx3Graph(root);
        var version = VersionOf(root, graph);
        if (version is null)
        {
            return SpdxOpening.Refused(
                root.Issues.Source, "the document does not say which version of SPDX it is; SPDX 3.0.1 in JSON-LD, 2.2 and 2.3 in JSON are read", root.At("@context"), Fix);
        }

        if (version is not "3.0" && !version.StartsWith("3.0.", StringComparison.Ordinal))
        {
            return SpdxOpening.Refused(
                root.Issues.Source, $"SPDX {BomIssues.Quote(version)} is not read; SPDX 3.0.1 in JSON-LD, 2.2 and 2.3 in JSON are", root.At("@context"), Fix);
        }

        return new SpdxOpening(new Spdx3Document(graph, draft).Read(version, SpdxPlace.Pointer(root.Pointer)), "JSON-LD");
    }

    /// <summary>As the elements state it; where none does, as the address of the context: <c>…/rdf/3.0.1/spdx-context.jsonld</c>.</summary>
    private static string? VersionOf(JsonPlace root, Spdx3Graph graph)
    {
        foreach (var element in graph.Elements)
        {
            if (Spdx3Graph.TypeOf(element) == "CreationInfo" && element.Text("specVersion") is { } version)
            {
                return version;
            }
        }

        foreach (var element in graph.Elements)
        {
            if (element.Element.TryGetProperty("creationInfo", out var inner) && inner.ValueKind == JsonValueKind.Object
                && element.Object("creationInfo")?.Text("specVersion") is { } version)
            {
                return version;
            }
        }

        return ContextVersion(root.Element);
    }

    private static string? ContextVersion(JsonElement root)
    {
        const string Before = "spdx.org/rdf/";
        if (!root.TryGetProperty("@context", out var context))
        {
            return null;
        }

        var address = context.ValueKind == JsonValueKind.String ? context.GetString()! : context.GetRawText();
        var at = address.IndexOf(Before, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var version = address[(at + Before.Length)..];
        var end = version.IndexOf('/', StringComparison.Ordinal);
        return end <= 0 || version[0] != '3' ? null : version[..end];
    }
}
