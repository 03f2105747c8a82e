using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>
/// A document as nodes in a row, 24 bytes each, with their text left where it lies. It loses nothing of its document, and a
/// node can be marked as removed without moving another. Children come after their parents.
/// </summary>
internal sealed class DocumentTree(TextPool text, NameTable names, List<long>? positions)
{
    public const int MaxDepth = 512;

    private const int ChunkBits = 14;

    private readonly List<TreeNode[]> chunks = [];
    private char[] scratch = new char[256];

    public TextPool Pool => text;

    public NameTable Names => names;

    /// <summary>Line and column of XML elements (line in the high half); null for JSON, whose nodes know their offset.</summary>
    public List<long>? Positions => positions;

    public int Count { get; private set; }

    /// <summary>The nodes know where they were read.</summary>
    public bool HasPositions { get; init; } = true;

    public ref TreeNode this[int node] => ref chunks[node >> ChunkBits][node & ((1 << ChunkBits) - 1)];

    public NodeKind KindOf(int node) => this[node].Kind;

    public string KeyOf(int node) => names.Key(this[node].Name);

    /// <summary>Appends a node as the last child; the first one added is the root, whatever its parent.</summary>
    public int Add(int parent, NodeKind kind, int name, int origin, int start = 0, int end = 0)
    {
        if (Count >> ChunkBits == chunks.Count)
        {
            chunks.Add(new TreeNode[1 << ChunkBits]);
        }

        var node = Count++;
        this[node] = new TreeNode { Name = name, Kind = kind, Origin = origin, Start = start, End = end };
        if (node != 0)
        {
            Link(ref this[parent], node);
        }

        return node;
    }

    public int AddText(int parent, NodeKind kind, int name, int origin, ReadOnlySpan<char> value)
    {
        var (start, length) = text.Add(value);
        return Add(parent, kind, name, origin, start, length);
    }

    /// <summary>Makes a scalar a text with that value.</summary>
    public void SetText(int node, ReadOnlySpan<char> value)
    {
        var (start, length) = text.Add(value);
        this[node].Kind = NodeKind.Text;
        (this[node].Start, this[node].End, this[node].IsEscaped) = (start, length, false);
    }

    /// <summary>A scalar of a tree with the same text, under another parent or name.</summary>
    public int AddCopy(int parent, int name, in TreeNode scalar)
    {
        var copy = scalar;
        var node = Add(parent, copy.Kind, name, copy.Origin, copy.Start, copy.End);
        this[node].IsEscaped = copy.IsEscaped;
        return node;
    }

    /// <summary>A value with all that is in it, under another parent or name.</summary>
    public int AddDeepCopy(int parent, int name, int source)
    {
        var node = this[source];
        if (!node.IsContainer)
        {
            return AddCopy(parent, name, node);
        }

        var copy = Add(parent, node.Kind, name, node.Origin);
        foreach (var child in Children(source))
        {
            AddDeepCopy(copy, this[child].Name, child);
        }

        return copy;
    }

    /// <summary>The same nodes over the same text: what is marked or added there is not seen here.</summary>
    public DocumentTree Clone()
    {
        var clone = new DocumentTree(text, names, positions) { Count = Count, HasPositions = HasPositions };
        clone.chunks.AddRange(chunks.Select(chunk => (TreeNode[])chunk.Clone()));
        return clone;
    }

    /// <summary>From here on the origin of an element is its number among the elements, as in a tree that was read.</summary>
    public void NumberElements()
    {
        var number = -1;
        for (var node = 0; node < Count; node++)
        {
            number += KindOf(node) == NodeKind.Element ? 1 : 0;
            this[node].Origin = number;
        }
    }

    public ChildNodes Children(int node) => new(this, this[node].IsContainer ? this[node].Start : 0);

    /// <summary>The value under a key; 0 where there is none.</summary>
    public int Find(int node, string key)
    {
        if (this[node].Kind != NodeKind.Object || names.Find(key) is not (>= 0 and var name))
        {
            return 0;
        }

        foreach (var child in Children(node))
        {
            if (this[child].Name == name)
            {
                return child;
            }
        }

        return 0;
    }

    public ReadOnlySpan<byte> Raw(int node) => text.Slice(this[node].Start, this[node].End);

    public string Text(int node) => Chars(node).ToString();

    /// <summary>Text without escapes; good until the next call.</summary>
    public ReadOnlySpan<char> Chars(int node)
    {
        var raw = Raw(node);
        if (scratch.Length < raw.Length)
        {
            scratch = new char[Math.Max(raw.Length, Math.Min(scratch.Length * 2, 1 << 20))];
        }

        if (!this[node].IsEscaped)
        {
            return scratch.AsSpan(0, Encoding.UTF8.GetChars(raw, scratch));
        }

        // The quotes stand around the slice in the document.
        var quoted = new Utf8JsonReader(text.Slice(this[node].Start - 1, this[node].End + 2));
        quoted.Read();
        return scratch.AsSpan(0, quoted.CopyString(scratch));
    }

    public bool IsText(int node, string value) => KindOf(node) == NodeKind.Text && Chars(node).SequenceEqual(value);

    /// <summary>Not a number where it is too long or beyond a double.</summary>
    public double Number(int node) =>
        double.TryParse(Raw(node), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;

    private void Link(ref TreeNode parent, int node)
    {
        if (parent.Start == 0)
        {
            parent.Start = node;
        }
        else
        {
            this[parent.End].Next = node;
        }

        parent.End = node;
    }
}
