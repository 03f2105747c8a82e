using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>The addresses of SPDX 3 as the short ids of SPDX 2, where they begin with a known namespace.</summary>
internal sealed class Spdx3Ids
{
    private readonly Dictionary<string, string> documents = new(StringComparer.Ordinal);

    /// <param name="document">The SpdxDocument; null where there is none.</param>
    public Spdx3Ids(JsonPlace? document)
    {
        var id = document is { } place ? Spdx3Graph.IdOf(place) : null;
        var hash = id?.IndexOf('#', StringComparison.Ordinal) ?? -1;
        Namespace = hash < 0 ? null : id![..hash];
        if (document is null)
        {
            return;
        }

        foreach (var map in document.Value.Objects("namespaceMap"))
        {
            if (map.Text("prefix") is { } prefix && prefix.StartsWith("DocumentRef-", StringComparison.Ordinal) && map.Text("namespace") is { } address)
            {
                documents.TryAdd(address.TrimEnd('#'), prefix);
            }
        }
    }

    /// <summary>Null where the document's id has no #.</summary>
    public string? Namespace { get; }

    /// <summary>Namespaces of other documents, and their <c>DocumentRef-</c> ids.</summary>
    public IReadOnlyDictionary<string, string> Documents => documents;

    /// <summary>An address of no known namespace comes back as it is.</summary>
    public string Of(string address)
    {
        if (address is Spdx3Words.NoneElement or Spdx3Words.NoneLicense || address.EndsWith("/Core/NoneElement", StringComparison.Ordinal) || address == "NoneElement")
        {
            return "NONE";
        }

        if (address.EndsWith("/Core/NoAssertionElement", StringComparison.Ordinal) || address == "NoAssertionElement")
        {
            return "NOASSERTION";
        }

        var hash = address.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? address
            : address[..hash] == Namespace ? address[(hash + 1)..]
            : documents.TryGetValue(address[..hash], out var document) ? $"{document}:{address[(hash + 1)..]}"
            : address;
    }
}
