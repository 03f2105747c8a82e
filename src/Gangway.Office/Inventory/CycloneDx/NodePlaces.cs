using System.Text;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>Where the nodes of a tree stand. Built in one pass when the first place is asked for; good until nodes are added.</summary>
internal sealed class NodePlaces
{
    private readonly DocumentTree tree;
    private readonly int[] parents;
    private readonly int[] ordinals;
    private List<int>? lineStarts;

    public NodePlaces(DocumentTree tree)
    {
        this.tree = tree;
        parents = new int[tree.Count];
        ordinals = new int[tree.Count];
        var namesakes = new Dictionary<int, int>();
        for (var node = 0; node < tree.Count; node++)
        {
            if (tree[node].IsContainer)
            {
                Number(node, namesakes);
            }
        }
    }

    public int ParentOf(int node) => parents[node];

    /// <summary>A JSON pointer (RFC 6901), or a path of XML elements: <c>/bom/components/component[2]</c>.</summary>
    public string PathOf(int node)
    {
        var steps = new Stack<int>();
        for (var at = node; at != 0; at = parents[at])
        {
            steps.Push(at);
        }

        var path = new StringBuilder(tree.KindOf(0) == NodeKind.Element ? $"/{tree.KeyOf(0)}" : "");
        foreach (var step in steps)
        {
            path.Append('/').Append(Step(step));
        }

        return path.ToString();
    }

    /// <summary>Null where the node was not read from a document.</summary>
    public TextPosition? PositionOf(int node)
    {
        if (!tree.HasPositions)
        {
            return null;
        }

        var origin = tree[node].Origin;
        if (tree.Positions is { } positions)
        {
            return origin < positions.Count ? new TextPosition(positions[origin] >> 32, (uint)positions[origin]) : null;
        }

        var document = tree.Pool.Document;
        lineStarts ??= LineStarts(document);
        var line = lineStarts.BinarySearch(origin) is >= 0 and var exact ? exact : ~lineStarts.BinarySearch(origin) - 1;
        return new TextPosition(line + 1, Encoding.UTF8.GetCharCount(document[lineStarts[line]..origin]) + 1);
    }

    private string Step(int node)
    {
        var name = tree[node].Name;
        return tree.KindOf(node) switch
        {
            NodeKind.Element => ordinals[node] > 0 ? $"{tree.Names[name]}[{ordinals[node] + 1}]" : tree.Names[name].ToString(),
            NodeKind.Attribute => $"@{tree.Names[name]}",
            NodeKind.Characters or NodeKind.CData or NodeKind.Comment or NodeKind.Instruction => "text()",
            _ => name < 0 ? $"{ordinals[node]}" : Escaped(tree.Names.Key(name)),
        };
    }

    /// <summary>A key is foreign text: it is cut where it is long, and shown without control characters.</summary>
    private static string Escaped(string key)
    {
        var shown = Sboms.BomIssues.Quote(key)[1..^1];
        return shown.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
    }

    private void Number(int node, Dictionary<int, int> namesakes)
    {
        var isElement = tree.KindOf(node) == NodeKind.Element;
        var count = 0;
        namesakes.Clear();
        for (var child = tree[node].Start; child != 0; child = tree[child].Next)
        {
            parents[child] = node;
            ordinals[child] = count++;
            if (isElement && tree.KindOf(child) == NodeKind.Element)
            {
                var name = tree[child].Name;
                ordinals[child] = namesakes.GetValueOrDefault(name);
                namesakes[name] = ordinals[child] + 1;
            }
        }
    }

    private static List<int> LineStarts(ReadOnlySpan<byte> document)
    {
        var starts = new List<int> { 0 };
        for (var at = 0; document[at..].IndexOf((byte)'\n') is var next and >= 0;)
        {
            at += next + 1;
            starts.Add(at);
        }

        return starts;
    }
}
