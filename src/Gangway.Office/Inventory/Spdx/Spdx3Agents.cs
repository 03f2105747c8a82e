using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Persons, organizations and tools of SPDX 3 in the words of SPDX 2: <c>Person: name (mail)</c>.</summary>
internal sealed class Spdx3Agents(Spdx3Graph graph)
{
    private readonly Dictionary<string, string> read = new(StringComparer.Ordinal);

    /// <summary>By what SPDX 2 calls them; the first address of each.</summary>
    public SortedDictionary<string, string> Addresses { get; } = new(StringComparer.Ordinal);

    /// <summary>An agent that is not in the document is named by its address.</summary>
    public string Of(string address)
    {
        if (!read.TryGetValue(address, out var text))
        {
            text = Read(address);
            read.Add(address, text);
            if (text is not "NOASSERTION")
            {
                Addresses.TryAdd(text, address);
            }
        }

        return text;
    }

    private string Read(string address)
    {
        if (address.EndsWith("NoAssertionElement", StringComparison.Ordinal))
        {
            return "NOASSERTION";
        }

        if (graph.Find(address) is not { } agent)
        {
            return address.EndsWith("/Core/SpdxOrganization", StringComparison.Ordinal) ? "Organization: SPDX" : $"Organization: {address}";
        }

        var kind = Spdx3Graph.TypeOf(agent) switch
        {
            "Person" => "Person",
            "Tool" or "SoftwareAgent" => "Tool",
            _ => "Organization",
        };
        var mail = agent.Objects("externalIdentifier")
            .Where(identifier => identifier.Text("externalIdentifierType") == "email")
            .Select(identifier => identifier.Text("identifier"))
            .FirstOrDefault();
        return $"{kind}: {agent.Text("name") ?? address}{(mail is null || kind == "Tool" ? "" : $" ({mail})")}";
    }
}
