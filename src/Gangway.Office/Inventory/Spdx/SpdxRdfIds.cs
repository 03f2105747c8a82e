namespace Gangway.Office.Inventory.Spdx;

/// <summary>The addresses of an RDF document as the ids that the other encodings use.</summary>
internal sealed class SpdxRdfIds
{
    private const string References = "http://spdx.org/rdf/references/";

    private readonly Dictionary<string, string> documents = new(StringComparer.Ordinal);

    public SpdxRdfIds(RdfNode document)
    {
        var hash = document.Name.IndexOf('#', StringComparison.Ordinal);
        Namespace = document.IsBlank ? null : hash < 0 ? document.Name : document.Name[..hash];
        foreach (var reference in document.Nodes(SpdxRdfTerms.Spdx + "externalDocumentRef"))
        {
            var id = reference.Literal(SpdxRdfTerms.Spdx + "externalDocumentId") ?? Of(reference.Name);
            if (reference.Node(SpdxRdfTerms.Spdx + "spdxDocument")?.Name is { } address)
            {
                documents.TryAdd(address.Split('#')[0], id);
            }
        }
    }

    public string? Namespace { get; }

    /// <summary>An address that is of no known document comes back as it is.</summary>
    public string Of(string address)
    {
        switch (address)
        {
            case SpdxRdfTerms.Spdx + "noassertion": return "NOASSERTION";
            case SpdxRdfTerms.Spdx + "none": return "NONE";
        }

        var hash = address.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0)
        {
            return address;
        }

        var fragment = Uri.UnescapeDataString(address[(hash + 1)..]);
        return address[..hash] == Namespace ? fragment
            : documents.TryGetValue(address[..hash], out var document) ? $"{document}:{fragment}"
            : address;
    }

    /// <summary><c>purl</c> for an address on SPDX's own list, or in the document's namespace.</summary>
    public string ReferenceType(string address) =>
        address.StartsWith(References, StringComparison.Ordinal) ? address[References.Length..] : Of(address);
}
