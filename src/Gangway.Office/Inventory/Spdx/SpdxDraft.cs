using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Collects the parts of an SPDX document in any order.</summary>
/// <param name="isWhole">False where only an inventory is wanted: of files and snippets, which outnumber packages by far, only the ids are kept.</param>
internal sealed class SpdxDraft(bool isWhole)
{
    private readonly ImmutableArray<SpdxPackage>.Builder packages = ImmutableArray.CreateBuilder<SpdxPackage>();
    private readonly ImmutableArray<SpdxFile>.Builder files = ImmutableArray.CreateBuilder<SpdxFile>();
    private readonly ImmutableArray<SpdxSnippet>.Builder snippets = ImmutableArray.CreateBuilder<SpdxSnippet>();
    private readonly ImmutableArray<SpdxRelationship>.Builder relationships = ImmutableArray.CreateBuilder<SpdxRelationship>();
    private readonly ImmutableArray<SpdxAnnotation>.Builder annotations = ImmutableArray.CreateBuilder<SpdxAnnotation>();
    private readonly ImmutableArray<SpdxExtractedLicense>.Builder licenses = ImmutableArray.CreateBuilder<SpdxExtractedLicense>();
    private readonly OrderedDictionary<(string From, string Type, string To), SpdxRelationship> implied = [];
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly List<string> otherIds = [];

    public bool IsWhole => isWhole;

    /// <summary>The ids of what is in the document and is no package.</summary>
    public IReadOnlyList<string> OtherIds => otherIds;

    public void Add(SpdxPackage package) => packages.Add(package with { Id = Known(package.Id) });

    public void AddFile(string? id, Func<SpdxFile> read)
    {
        AddOther(id);
        if (isWhole)
        {
            files.Add(read());
        }
    }

    public void AddSnippet(string? id, Func<SpdxSnippet> read)
    {
        AddOther(id);
        if (isWhole)
        {
            snippets.Add(read());
        }
    }

    public void AddOther(string? id)
    {
        if (Known(id) is { } other)
        {
            otherIds.Add(other);
        }
    }

    public void Add(SpdxExtractedLicense license) => licenses.Add(license);

    public void Add(SpdxAnnotation annotation)
    {
        if (isWhole)
        {
            annotations.Add(annotation);
        }
    }

    public void Add(SpdxRelationship relationship)
    {
        relationships.Add(relationship with { From = Known(relationship.From)!, To = Known(relationship.To)! });
        if (implied.Count > 0)
        {
            implied.Remove(Key(relationship));
        }
    }

    /// <summary>A relationship that another field states (<c>documentDescribes</c>, <c>hasFiles</c>): it counts where no relationship says the same.</summary>
    public void Imply(SpdxRelationship relationship) => implied.TryAdd(Key(relationship), relationship);

    public SpdxDocument Finish(SpdxDocument document) => document with
    {
        Packages = packages.ToImmutable(),
        Files = files.ToImmutable(),
        Snippets = snippets.ToImmutable(),
        ExtractedLicenses = licenses.ToImmutable(),
        Relationships = [.. implied.Values, .. relationships],
        Annotations = annotations.ToImmutable(),
    };

    /// <summary>One string a distinct id: ids are repeated by every relationship.</summary>
    private string? Known(string? id)
    {
        if (id is null)
        {
            return null;
        }

        if (known.TryGetValue(id, out var first))
        {
            return first;
        }

        known.Add(id, id);
        return id;
    }

    private static (string From, string Type, string To) Key(SpdxRelationship relationship) => relationship.Type switch
    {
        "DESCRIBED_BY" => (relationship.To, "DESCRIBES", relationship.From),
        "CONTAINED_BY" => (relationship.To, "CONTAINS", relationship.From),
        _ => (relationship.From, relationship.Type, relationship.To),
    };
}
