using System.Text.Json;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Agents for the texts of SPDX 2 (<c>Person: name (mail)</c>): those that the document has already, else new ones.</summary>
internal sealed class Spdx3NewAgents
{
    private readonly Spdx3Addresses addresses;
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly List<(string Text, string Address)> added = [];

    public Spdx3NewAgents(SpdxDocument document, Spdx3Addresses addresses, BomIssues losses)
    {
        this.addresses = addresses;
        if (document.OtherElements.Length == 0)
        {
            return;
        }

        using var json = JsonDocument.Parse($"{{\"@graph\":[{string.Join(',', document.OtherElements)}]}}", new JsonDocumentOptions { MaxDepth = 1024 });
        var graph = new Spdx3Graph(new JsonPlace(json.RootElement, "", losses));
        var read = new Spdx3Agents(graph);
        foreach (var agent in graph.Elements.Where(element => Spdx3Graph.TypeOf(element) is "Person" or "Organization" or "Tool" or "SoftwareAgent" or "Agent"))
        {
            if (Spdx3Graph.IdOf(agent) is { } address)
            {
                known.TryAdd(read.Of(address), address);
            }
        }
    }

    public static string NoAssertion => Spdx3Words.NoAssertionElement;

    public static bool IsTool(string text) => text.StartsWith("Tool:", StringComparison.Ordinal);

    public string AddressOf(string text)
    {
        if (text is "NOASSERTION" or "NONE")
        {
            return text == "NONE" ? Spdx3Words.NoneElement : NoAssertion;
        }

        if (!known.TryGetValue(text, out var address))
        {
            address = text.StartsWith("Organization: ", StringComparison.Ordinal) && text.Contains("://", StringComparison.Ordinal) && !text.AsSpan("Organization: ".Length).Contains(' ')
                ? text["Organization: ".Length..]
                : addresses.New("agent");
            known.Add(text, address);
            added.Add((text, address));
        }

        return address;
    }

    /// <summary>The new ones.</summary>
    public IEnumerable<SpdxTree> Elements(string creation)
    {
        foreach (var (text, address) in added)
        {
            var (kind, name, mail) = Parts(text);
            yield return new SpdxTreeBuilder()
                .Text("type", kind)
                .Text("spdxId", address)
                .Text("creationInfo", creation)
                .Text("name", name)
                .List("externalIdentifier", mail is null ? [] : new[] { mail }, Mail)
                .Tree;
        }
    }

    private static SpdxTree Mail(string mail) => new SpdxTreeBuilder()
        .Text("type", "ExternalIdentifier")
        .Text("externalIdentifierType", "email")
        .Text("identifier", mail)
        .Tree;

    private static (string Kind, string Name, string? Mail) Parts(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var kind = colon < 0 ? "" : text[..colon];
        var name = text[(colon + 1)..].Trim();
        if (kind is not ("Person" or "Organization" or "Tool"))
        {
            return ("Organization", text, null);
        }

        var bracket = name.LastIndexOf('(');
        if (kind == "Tool" || bracket < 0 || !name.EndsWith(')'))
        {
            return (kind, name, null);
        }

        var mail = name[(bracket + 1)..^1].Trim();
        return (kind, name[..bracket].Trim(), mail.Length == 0 ? null : mail);
    }
}
