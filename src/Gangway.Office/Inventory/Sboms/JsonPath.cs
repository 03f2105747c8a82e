using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>
/// Where a JSON stream stands: the open objects with the keys seen in each, the open arrays with the index reached.
/// Knows a key given twice; spells the place as a JSON pointer (RFC 6901) when asked.
/// </summary>
internal sealed class JsonPath
{
    /// <summary>Up to here keys are compared one by one; beyond, in a set that cannot be made slow by chosen keys.</summary>
    private const int FewKeys = 32;

    /// <summary>Keys of a schema are shorter.</summary>
    private const int LongestPlain = 64;

    private readonly Level[] levels = new Level[JsonText.Depth + 2];
    private Key[] keys = new Key[256];
    private byte[] letters = new byte[4096];
    private int keyCount;

    private struct Level
    {
        public int FirstKey;
        public int Index;
        public bool IsArray;
        public HashSet<string>? Many;
    }

    private readonly record struct Key(int Start, int Length, ulong Print);

    /// <summary>How many objects and arrays are open.</summary>
    public int Depth { get; private set; }

    /// <summary>A value begins: in an array, the next one.</summary>
    public void Value()
    {
        if (Depth > 0 && levels[Depth - 1].IsArray)
        {
            levels[Depth - 1].Index++;
        }
    }

    public void Open(bool isArray) => levels[Depth++] = new Level { FirstKey = keyCount, Index = -1, IsArray = isArray };

    public void Close() => keyCount = levels[--Depth].FirstKey;

    /// <summary>False where the object has that key already.</summary>
    public bool TryKey(ReadOnlySpan<byte> key)
    {
        ref var level = ref levels[Depth - 1];
        var print = Print(key);
        if (level.Many is null && keyCount - level.FirstKey == FewKeys)
        {
            level.Many = Gather(level.FirstKey);
        }

        if (level.Many is not null)
        {
            keyCount = level.FirstKey;
            Push(key, print);
            return level.Many.Add(Encoding.UTF8.GetString(key));
        }

        for (var at = level.FirstKey; at < keyCount; at++)
        {
            if (keys[at].Print == print && Letters(keys[at]).SequenceEqual(key))
            {
                return false;
            }
        }

        Push(key, print);
        return true;
    }

    /// <summary>The index reached in the array open at that depth.</summary>
    public int Index(int depth) => levels[depth - 1].Index;

    /// <summary>The pointer to the value that stands at that depth; for all of <see cref="Depth"/>, to where the stream is.</summary>
    public string Pointer(int depth)
    {
        var text = new PooledText(stackalloc char[256]);
        Span<char> digits = stackalloc char[11];
        for (var at = 0; at < depth; at++)
        {
            var level = levels[at];
            if (level.IsArray && level.Index >= 0)
            {
                level.Index.TryFormat(digits, out var length);
                text.Append('/');
                text.Append(digits[..length]);
            }
            else if (!level.IsArray && (at + 1 < Depth ? levels[at + 1].FirstKey : keyCount) is var end && end > level.FirstKey)
            {
                AppendKey(ref text, keys[end - 1]);
            }
        }

        return text.Take();
    }

    private void AppendKey(ref PooledText text, Key key)
    {
        text.Append('/');
        var name = Letters(key);
        Span<char> letters = stackalloc char[LongestPlain];
        for (var at = 0; at < name.Length; at++)
        {
            if (at == LongestPlain || name[at] is (byte)'~' or (byte)'/' or >= 0x80)
            {
                text.Append(Encoding.UTF8.GetString(name).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
                return;
            }

            letters[at] = (char)name[at];
        }

        text.Append(letters[..name.Length]);
    }

    private HashSet<string> Gather(int first)
    {
        var many = new HashSet<string>(StringComparer.Ordinal);
        for (var at = first; at < keyCount; at++)
        {
            many.Add(Encoding.UTF8.GetString(Letters(keys[at])));
        }

        return many;
    }

    private void Push(ReadOnlySpan<byte> key, ulong print)
    {
        var start = keyCount == 0 ? 0 : keys[keyCount - 1].Start + keys[keyCount - 1].Length;
        if (letters.Length - start < key.Length)
        {
            Array.Resize(ref letters, Math.Max(letters.Length * 2, start + key.Length));
        }

        if (keyCount == keys.Length)
        {
            Array.Resize(ref keys, keys.Length * 2);
        }

        key.CopyTo(letters.AsSpan(start));
        keys[keyCount++] = new Key(start, key.Length, print);
    }

    private ReadOnlySpan<byte> Letters(Key key) => letters.AsSpan(key.Start, key.Length);

    /// <summary>Tells most keys apart; equal prints are compared in full.</summary>
    private static ulong Print(ReadOnlySpan<byte> key)
    {
        if (key.Length >= sizeof(ulong))
        {
            var first = BinaryPrimitives.ReadUInt64LittleEndian(key);
            var last = BinaryPrimitives.ReadUInt64LittleEndian(key[^sizeof(ulong)..]);
            return first ^ BitOperations.RotateLeft(last, 17) ^ (ulong)key.Length;
        }

        var print = (ulong)key.Length;
        foreach (var letter in key)
        {
            print = (print << 8) | letter;
        }

        return print;
    }
}
