using System.Collections.Immutable;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>The elements of a document of SPDX 3 as the parts of the model; what the model has no field for is kept as JSON.</summary>
internal sealed partial class Spdx3Document
{
    private readonly Spdx3Graph graph;
    private readonly SpdxDraft draft;
    private readonly Spdx3Agents agents;
    private readonly Spdx3Licenses licenses;
    private readonly Spdx3Ids ids;
    private readonly JsonPlace? document;
    private readonly string? mainCreation;
    private readonly Dictionary<string, Claims> claims = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string>.Builder others = ImmutableArray.CreateBuilder<string>();

    public Spdx3Document(Spdx3Graph graph, SpdxDraft draft)
    {
        this.graph = graph;
        this.draft = draft;
        agents = new Spdx3Agents(graph);
        licenses = new Spdx3Licenses(graph);
        document = graph.Elements.Cast<JsonPlace?>().FirstOrDefault(element => Spdx3Graph.TypeOf(element!.Value) == "SpdxDocument");
        ids = new Spdx3Ids(document);
        mainCreation = (document is { } place ? Spdx3Graph.Reference(place, "creationInfo") : null)
            ?? graph.Elements.Where(element => Spdx3Graph.TypeOf(element) == "CreationInfo").Select(Spdx3Graph.IdOf).FirstOrDefault();
    }

    public SpdxDocument Read(string version, SpdxPlace place)
    {
        CollectLicenses();
        var documentId = document is { } found && Spdx3Graph.IdOf(found) is { } address ? ids.Of(address) : "SPDXRef-DOCUMENT";
        foreach (var root in Roots())
        {
            draft.Imply(new SpdxRelationship(documentId, "DESCRIBES", root) { Place = document is { } d ? SpdxPlace.Pointer(d.Pointer) : place });
        }

        foreach (var element in graph.Elements)
        {
            Add(element);
        }

        return draft.Finish(new SpdxDocument
        {
            Version = version,
            Id = documentId,
            Namespace = ids.Namespace,
            Place = place,
        }) is var read && document is { } own ? Own(read, own) : read with { Creation = CreationOf(null), OtherElements = others.ToImmutable() };
    }

    private SpdxDocument Own(SpdxDocument read, JsonPlace own) => read with
    {
        Name = own.Text("name"),
        Comment = own.Text("comment"),
        DataLicense = Spdx3Graph.Reference(own, "dataLicense") is { } license ? licenses.TextOf(license) : null,
        Creation = CreationOf(own),
        ExternalDocuments = ExternalDocuments(own),
        Imports = [.. ForeignImports(own).Select(import => ids.Of(import.Text("externalSpdxId")!))],
        OtherElements = others.ToImmutable(),
        Extra = draft.IsWhole ? OwnExtra(own) : SpdxExtra.None,
        Place = SpdxPlace.Pointer(own.Pointer),
    };

    private void Add(JsonPlace element)
    {
        var id = Spdx3Graph.IdOf(element) is { } address ? ids.Of(address) : null;
        switch (Spdx3Graph.TypeOf(element))
        {
            case "Package" or "AIPackage" or "DatasetPackage":
                draft.Add(PackageOf(element, id));
                break;
            case "File":
                draft.AddFile(id, () => FileOf(element, id));
                break;
            case "Snippet":
                draft.AddSnippet(id, () => SnippetOf(element, id));
                break;
            case "Relationship" or "LifecycleScopedRelationship":
                AddRelationship(element);
                break;
            case "Annotation":
                AddAnnotation(element);
                break;
            case "SimpleLicensingText" or "CustomLicense":
                AddLicenseText(element);
                break;
            case "SpdxDocument" or "LicenseExpression":
                break;
            case var type:
                draft.AddOther(id);
                Keep(element, type);
                break;
        }
    }

    private void Keep(JsonPlace element, string type)
    {
        if (draft.IsWhole && !(type == "CreationInfo" && Spdx3Graph.IdOf(element) == mainCreation))
        {
            others.Add(SpdxExtra.Of(element.Element));
        }
    }

    /// <summary>What the document is about; a collection (Sbom, Bom, Bundle) stands for its own roots.</summary>
    private List<string> Roots()
    {
        var roots = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var starts = document is { } own
            ? Spdx3Graph.References(own, "rootElement")
            : graph.Elements.Where(element => Spdx3Graph.TypeOf(element) is "Sbom" or "Bom").SelectMany(element => Spdx3Graph.References(element, "rootElement"));
        var waiting = new Queue<string>(starts);
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(address))
            {
                continue;
            }

            if (graph.Find(address) is { } element && Spdx3Graph.TypeOf(element) is "Sbom" or "Bom" or "Bundle")
            {
                foreach (var inner in Spdx3Graph.References(graph.Find(address)!.Value, "rootElement"))
                {
                    waiting.Enqueue(inner);
                }
            }
            else
            {
                roots.Add(ids.Of(address));
            }
        }

        return roots;
    }

    private sealed class Claims
    {
        public string? Declared { get; set; }

        public string? Concluded { get; set; }

        public string? Comment { get; set; }
    }
}
