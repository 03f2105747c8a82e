namespace Gangway.Office.Inventory.Lockfiles.Apple;

/// <summary>Reads CocoaPods' Podfile.lock.</summary>
/// <remarks>
/// Component ids are the names of pods and subspecs (<c>Pod/Subspec</c>, the purl's subpath). What DEPENDENCIES names is direct; the
/// file does not say what is for tests, so scopes are unknown. Pods of a folder are no components.
/// See https://guides.cocoapods.org/using/using-cocoapods.html#what-is-podfilelock. Linear in the document.
/// </remarks>
public static class PodfileLockReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (LockfileYaml.Parse(content, issues, out var refusal) is not { } root)
        {
            return refusal!;
        }

        if (root["PODS"] is null && root["PODFILE CHECKSUM"] is null && root["COCOAPODS"] is null)
        {
            return issues.Refused("The document has no PODS: it is not a Podfile.lock.", "line 1");
        }

        var graph = new LockfileGraph();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var needs = new List<(int? From, LockfileYamlNode Needs)>();
        foreach (var pod in root.ItemsOf("PODS"))
        {
            Add(pod, root, graph, places, needs, issues);
        }

        // What a pod of the repository itself needs, the product names.
        foreach (var (from, list) in needs)
        {
            Places(list, places).ToList().ForEach(to => Connect(graph, from, to));
        }

        Places(root["DEPENDENCIES"], places).ToList().ForEach(node => graph.Name(node, DependencyScope.Unknown));
        return issues.Read(graph.ToBom("Podfile.lock", null, LockfileText.Whole(content, source)));
    }

    private static void Connect(LockfileGraph graph, int? from, int to)
    {
        if (from is { } node)
        {
            graph.Connect(node, to);
        }
        else
        {
            graph.Name(to, DependencyScope.Unknown);
        }
    }

    // "Name (1.0)", or that as a key with a list of what it needs.
    private static void Add(
        LockfileYamlNode pod, LockfileYamlNode root, LockfileGraph graph, Dictionary<string, int> places, List<(int?, LockfileYamlNode)> needs, LockfileIssues issues)
    {
        var (text, list) = pod.Text is { } plain ? (plain, null) : pod.Members().Select(m => (m.Key, (LockfileYamlNode?)m.Value)).FirstOrDefault(("", null));
        var name = NameOf(text);
        var open = text.IndexOf(" (", StringComparison.Ordinal);
        var version = open > 0 && text.EndsWith(')') ? LockfileNames.Version(text[(open + 2)..^1]) : null;
        var main = name.Split('/')[0];
        var from = root["EXTERNAL SOURCES"]?[main];
        if (from?.TextOf(":path") is not null)
        {
            issues.Note("A pod comes from a local folder, so it is no component.", pod.Place);
            needs.Add((null, list ?? pod));
            return;
        }

        if (!LockfileNames.IsPlainPath(name) || version is null)
        {
            issues.Warning("A pod lacks its version, or has a name no pod can have, and was left out.", pod.Place);
            return;
        }

        var git = from?.TextOf(":git") is { } url ? LockfileVcs.Url(url, root["CHECKOUT OPTIONS"]?[main]?.TextOf(":commit") ?? from.TextOf(":commit")) : null;
        var at = places[name] = graph.Add(Component(name, version, git, new Evidence(issues.Source, pod.Place)));
        if (list is not null)
        {
            needs.Add((at, list));
        }
    }

    private static Component Component(string name, string version, string? git, Evidence evidence)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var (main, subspec) = slash < 0 ? (name, null) : (name[..slash], name[(slash + 1)..]);
        return new Component
        {
            Id = name,
            Name = name,
            Version = version,
            Purl = LockfilePurl.Below(subspec, "cocoapods", null, main, version, ("vcs_url", git)),
            SourceRepository = git,
            Evidence = evidence,
        };
    }

    private static IEnumerable<int> Places(LockfileYamlNode? list, Dictionary<string, int> places) =>
        (list?.Items ?? []).Select(item => NameOf(item.Text ?? "")).Where(places.ContainsKey).Select(name => places[name]);

    private static string NameOf(string text)
    {
        var end = text.IndexOf(" (", StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).Trim();
    }
}
