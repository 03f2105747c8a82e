using System.Text.Json;

namespace Gangway.Office.Inventory.Lockfiles.Java;

/// <summary>Reads what <c>mvn dependency:tree</c> prints: as text (with or without Maven's log around it), dot or JSON.</summary>
/// <remarks>
/// Component ids are <c>groupId:artifactId[:type[:classifier]]@version</c>. Several modules make several trees: the modules are the
/// product itself, and a single one is the subject. Provided dependencies are taken as for development.
/// See https://maven.apache.org/plugins/maven-dependency-plugin/tree-mojo.html. Linear in the document.
/// </remarks>
public static class MavenTreeReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (LockfileLines.Read(content, issues, out var refusal) is not { } text)
        {
            return refusal!;
        }

        var start = text.AsSpan().TrimStart();
        var tree = new MavenTree(issues);
        var format = start.StartsWith("{") ? "JSON" : start.StartsWith("digraph") ? "dot" : "text";
        refusal = format switch
        {
            "JSON" => ReadJson(content, tree, issues),
            "dot" => ReadDot(text, tree),
            _ => ReadText(text, tree),
        };
        if (refusal is null && tree.IsEmpty)
        {
            refusal = issues.Refused("No line of the file is a Maven project: it is no dependency tree.", "line 1");
        }

        return refusal ?? issues.Read(tree.ToBom($"Maven dependency:tree {format}", LockfileText.Whole(content, source)));
    }

    private static BomReading? ReadText(string text, MavenTree tree)
    {
        var above = new List<string>();
        foreach (var (line, number) in LockfileLines.Of(text))
        {
            if (MavenTreeLine.Parse(line, $"line {number}") is not { } node || node.Depth > above.Count)
            {
                continue;
            }

            above.RemoveRange(node.Depth, above.Count - node.Depth);
            above.Add(node.Coordinates.Id);
            Take(tree, node, node.Depth == 0 ? null : above[node.Depth - 1]);
        }

        return null;
    }

    private static void Take(MavenTree tree, MavenTreeLine node, string? parent)
    {
        if (parent is null)
        {
            tree.AddRoot(node.Coordinates);
        }
        else if (node.IsOmitted)
        {
            tree.AddOmitted(node.Coordinates, parent);
        }
        else
        {
            tree.Add(node.Coordinates, parent);
        }
    }

    // digraph "root" { "from" -> "to" ; }
    private static BomReading? ReadDot(string text, MavenTree tree)
    {
        foreach (var (line, number) in LockfileLines.Of(text))
        {
            var quoted = line.Split('"');
            if (quoted.Length >= 3 && quoted[0].Trim() == "digraph" && MavenCoordinates.Parse(quoted[1]) is { } root)
            {
                tree.AddRoot(root with { Place = $"line {number}" });
            }
            else if (quoted.Length >= 5 && quoted[2].Trim() == "->" && MavenCoordinates.Parse(quoted[1]) is { } from && MavenCoordinates.Parse(quoted[3]) is { } to)
            {
                tree.Add(to with { Place = $"line {number}" }, from.Id);
            }
        }

        return null;
    }

    private static BomReading? ReadJson(ReadOnlyMemory<byte> content, MavenTree tree, LockfileIssues issues)
    {
        using var document = LockfileJson.Parse(content, issues, repeatedKeysAllowed: false, out var refusal);
        var open = new Stack<(JsonElement Node, string? Parent)>();
        if (document is not null)
        {
            open.Push((document.RootElement, null));
        }

        while (open.TryPop(out var next))
        {
            if (OfJson(next.Node) is not { } coordinates)
            {
                issues.Warning("A node lacks its groupId, artifactId, type or version, and was left out with what is below it.");
                continue;
            }

            Take(tree, new MavenTreeLine(0, coordinates, false), next.Parent);
            foreach (var child in next.Node.Field("children").Items().Reverse())
            {
                open.Push((child, coordinates.Id));
            }
        }

        return refusal;
    }

    private static MavenCoordinates? OfJson(JsonElement node)
    {
        var classifier = node.Text("classifier") is { } stated ? $":{stated}" : "";
        var scope = node.Text("scope") is { } named ? $":{named}" : "";
        var text = $"{node.Text("groupId")}:{node.Text("artifactId")}:{node.Text("type") ?? "jar"}{classifier}:{node.Text("version")}{scope}";
        return MavenCoordinates.Parse(text, node.Flag("optional") || node.Text("optional") == "true");
    }
}
