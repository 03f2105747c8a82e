using System.Text.Json;

namespace Gangway.Office.Inventory.Lockfiles.Languages;

/// <summary>Reads conan.lock, of Conan 1 (a graph of nodes) and of Conan 2 (flat lists).</summary>
/// <remarks>
/// Component ids are the references without their revisions. Conan 1 has the graph: what the consumer's node names is direct. Conan 2
/// says only what is for building. See https://docs.conan.io/2/tutorial/versioning/lockfiles.html. Linear in the document.
/// </remarks>
public static class ConanLockReader
{
    private static readonly (string Section, DependencyScope Scope)[] Sections =
    [
        ("requires", DependencyScope.Runtime),
        ("build_requires", DependencyScope.Development),
        ("python_requires", DependencyScope.Development),
        ("config_requires", DependencyScope.Development),
    ];

    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        using var document = LockfileJson.Parse(content, issues, repeatedKeysAllowed: false, out var refusal);
        if (document is null)
        {
            return refusal!;
        }

        var root = document.RootElement;
        var nodes = root.Field("graph_lock").Field("nodes");
        if (!nodes.IsObject() && root.Field("requires").ValueKind != JsonValueKind.Array && root.Text("version") is null)
        {
            return issues.Refused("The document has neither a graph_lock nor requires: it is not a conan.lock.", "line 1");
        }

        var graph = new LockfileGraph { ScopesAreStated = !nodes.IsObject() };
        var subject = nodes.IsObject() ? ReadNodes(nodes, graph, issues) : null;
        ReadLists(root, graph, issues);
        return issues.Read(graph.ToBom($"conan.lock {root.Text("version") ?? "?"}", subject, LockfileText.Whole(content, source)));
    }

    private static void ReadLists(JsonElement root, LockfileGraph graph, LockfileIssues issues)
    {
        foreach (var (section, scope) in Sections)
        {
            var place = 0;
            foreach (var item in root.Field(section).Items())
            {
                var pointer = $"/{section}/{place++}";
                if (Component(item.AsText(), pointer, issues) is { } component)
                {
                    graph.Add(component with { Scope = scope });
                }
            }
        }
    }

    // Nodes are numbered; the consumer has a path instead of a reference, or none at all.
    private static Component? ReadNodes(JsonElement nodes, LockfileGraph graph, LockfileIssues issues)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var consumers = new List<JsonElement>();
        foreach (var node in nodes.Members())
        {
            var pointer = LockfileJsonFields.Pointer("/graph_lock/nodes", node.Name);
            if (node.Value.Text("ref") is null || node.Value.Text("path") is not null)
            {
                consumers.Add(node.Value);
            }
            else if (Component(node.Value.Text("ref"), pointer, issues) is { } component)
            {
                places[node.Name] = graph.Add(component);
            }
        }

        foreach (var node in nodes.Members().Where(node => places.ContainsKey(node.Name)))
        {
            Needed(node.Value, "requires", places).ToList().ForEach(to => graph.Connect(places[node.Name], to));
            Needed(node.Value, "build_requires", places).ToList().ForEach(to => graph.Connect(places[node.Name], to, DependencyScope.Development));
        }

        foreach (var consumer in consumers)
        {
            Needed(consumer, "requires", places).ToList().ForEach(to => graph.Name(to, DependencyScope.Runtime));
            Needed(consumer, "build_requires", places).ToList().ForEach(to => graph.Name(to, DependencyScope.Development));
        }

        return Subject(consumers, issues.Source);
    }

    private static IEnumerable<int> Needed(JsonElement node, string section, Dictionary<string, int> places) =>
        node.Field(section).Items().Select(item => item.AsText()).OfType<string>().Where(places.ContainsKey).Select(id => places[id]);

    private static Component? Subject(List<JsonElement> consumers, string source) =>
        consumers is [var only] && only.Text("ref") is { } text && ConanReference.Parse(text) is { } reference
            ? reference.ToComponent(".", DependencyScope.Unknown, Directness.Unknown, new Evidence(source, "/graph_lock/nodes"))
            : null;

    private static Component? Component(string? text, string pointer, LockfileIssues issues)
    {
        if (text is not null && ConanReference.Parse(text) is { } reference)
        {
            var end = text.AsSpan().IndexOfAny('#', '%');
            return reference.ToComponent(end < 0 ? text : text[..end], DependencyScope.Unknown, Directness.Unknown, new Evidence(issues.Source, pointer));
        }

        issues.Warning("An entry is not a reference (name/version) and was left out.", pointer);
        return null;
    }
}
