using System.Buffers;
using System.Text;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>Writes a tree as JSON. Text and numbers that came as JSON go out byte by byte as they came; white space does not.</summary>
internal sealed class JsonTreeWriter(DocumentTree tree, Stream output)
{
    private const int BufferSize = 1 << 16;

    private static readonly SearchValues<byte> NeedEscape = SearchValues.Create(
        [(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(control => (byte)control), 0x7F]);

    private readonly byte[] buffer = new byte[BufferSize];
    private readonly byte[]?[] keys = new byte[]?[tree.Names.Count];
    private int length;

    public void Write()
    {
        WriteValue(0, level: 0);
        Put("\n"u8);
        output.Write(buffer, 0, length);
        length = 0;
    }

    private void WriteValue(int node, int level)
    {
        switch (tree.KindOf(node))
        {
            case NodeKind.Object:
                WriteChildren(node, level, "{"u8, "}"u8, isObject: true);
                break;
            case NodeKind.Array:
                WriteChildren(node, level, "["u8, "]"u8, isObject: false);
                break;
            case NodeKind.Text:
                Put("\""u8);
                PutText(node);
                Put("\""u8);
                break;
            default:
                Put(tree.Raw(node));
                break;
        }
    }

    private void WriteChildren(int node, int level, ReadOnlySpan<byte> opening, ReadOnlySpan<byte> closing, bool isObject)
    {
        Put(opening);
        var isFirst = true;
        foreach (var child in tree.Children(node))
        {
            if (tree.KindOf(child) == NodeKind.Foreign)
            {
                continue;
            }

            Put(isFirst ? "\n"u8 : ",\n"u8);
            isFirst = false;
            Indent(level + 1);
            if (isObject)
            {
                Put(Key(tree[child].Name));
            }

            WriteValue(child, level + 1);
        }

        if (!isFirst)
        {
            Put("\n"u8);
            Indent(level);
        }

        Put(closing);
    }

    private byte[] Key(int name) =>
        keys[name] ??= [(byte)'"', .. System.Text.Json.JsonEncodedText.Encode(tree.Names.Key(name), System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes, (byte)'"', (byte)':', (byte)' '];

    private void PutText(int node)
    {
        var text = tree.Raw(node);
        if (tree[node].IsEscaped)
        {
            Put(text);
            return;
        }

        while (text.IndexOfAny(NeedEscape) is var at and >= 0)
        {
            Put(text[..at]);
            Put(Escape(text[at]));
            text = text[(at + 1)..];
        }

        Put(text);
    }

    private static byte[] Escape(byte letter) => letter switch
    {
        (byte)'"' => [.. "\\\""u8],
        (byte)'\\' => [.. "\\\\"u8],
        (byte)'\n' => [.. "\\n"u8],
        (byte)'\r' => [.. "\\r"u8],
        (byte)'\t' => [.. "\\t"u8],
        _ => Encoding.ASCII.GetBytes($"\\u{(int)letter:x4}"),
    };

    private void Indent(int level)
    {
        for (var step = 0; step < level; step++)
        {
            Put("  "u8);
        }
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > BufferSize - length)
        {
            output.Write(buffer, 0, length);
            length = 0;
            if (bytes.Length > BufferSize)
            {
                output.Write(bytes);
                return;
            }
        }

        bytes.CopyTo(buffer.AsSpan(length));
        length += bytes.Length;
    }
}
