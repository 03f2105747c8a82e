namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>Equal values have equal hashes: the order of keys, the escapes of text and the spelling of numbers do not matter.</summary>
internal static class StructuralHash
{
    private const ulong Prime = 0x9E37_79B9_7F4A_7C15;

    /// <summary>The hash of every node, in one pass from the last to the first: children come after their parents.</summary>
    public static ulong[] OfAll(DocumentTree tree)
    {
        var hashes = new ulong[tree.Count];
        for (var node = tree.Count - 1; node >= 0; node--)
        {
            hashes[node] = Of(tree, node, hashes);
        }

        return hashes;
    }

    private static ulong Of(DocumentTree tree, int node, ulong[] hashes)
    {
        var kind = tree.KindOf(node);
        var hash = (ulong)kind + 1;
        switch (kind)
        {
            case NodeKind.Object:
                foreach (var child in tree.Children(node))
                {
                    // A sum: the order of keys does not matter.
                    hash += tree.KindOf(child) == NodeKind.Foreign ? 0 : Mix(hashes[child] ^ Mix((ulong)tree[child].Name + 17));
                }

                break;
            case NodeKind.Array:
                foreach (var child in tree.Children(node))
                {
                    hash = Mix(hash) + hashes[child];
                }

                break;
            case NodeKind.Text:
                hash = OfText(tree, node);
                break;
            case NodeKind.Number:
                hash += BitConverter.DoubleToUInt64Bits(tree.Number(node) + 0.0);
                break;
        }

        return Mix(hash);
    }

    private static ulong OfText(DocumentTree tree, int node)
    {
        if (tree[node].IsEscaped)
        {
            return OfBytes(System.Text.Encoding.UTF8.GetBytes(tree.Text(node)));
        }

        return OfBytes(tree.Raw(node));
    }

    private static ulong OfBytes(ReadOnlySpan<byte> bytes)
    {
        var hash = (ulong)bytes.Length * Prime;
        while (bytes.Length >= 8)
        {
            hash = Mix(hash ^ BitConverter.ToUInt64(bytes));
            bytes = bytes[8..];
        }

        ulong rest = 0;
        foreach (var letter in bytes)
        {
            rest = (rest << 8) | letter;
        }

        return Mix(hash ^ rest);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 32)) * Prime;
        value = (value ^ (value >> 29)) * 0xBF58_476D_1CE4_E5B9;
        return value ^ (value >> 32);
    }
}
