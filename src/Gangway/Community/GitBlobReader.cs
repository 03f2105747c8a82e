using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Gangway.Community;

/// <summary>Reads <c>git cat-file --batch</c> as it arrives: <c>ID SP TYPE SP SIZE LF CONTENT LF</c>, or <c>ID SP missing LF</c>.</summary>
/// <param name="mostBytes">Of one object; a larger one ends the reading.</param>
internal sealed class GitBlobReader(long mostBytes)
{
    private readonly ImmutableDictionary<string, ReadOnlyMemory<byte>>.Builder contents = ImmutableDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>();
    private readonly StringBuilder header = new();
    private (string Id, string Type, byte[] Bytes, int Length)? current;

    public ImmutableDictionary<string, ReadOnlyMemory<byte>> Contents => contents.ToImmutable();

    public bool Take(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (current is not { } blob)
            {
                var end = bytes.IndexOf((byte)'\n');
                header.Append(Encoding.ASCII.GetString(end < 0 ? bytes : bytes[..end]));
                bytes = end < 0 ? default : bytes[(end + 1)..];
                if (end >= 0 && !Begin())
                {
                    return false;
                }

                continue;
            }

            var length = Math.Min(bytes.Length, blob.Bytes.Length - blob.Length);
            bytes[..length].CopyTo(blob.Bytes.AsSpan(blob.Length));
            bytes = bytes[length..];
            current = blob with { Length = blob.Length + length };
            End();
        }

        return true;
    }

    private bool Begin()
    {
        var words = header.ToString().Split(' ');
        header.Clear();
        if (words.Length == 3 && long.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            current = size <= mostBytes ? (words[0], words[1], new byte[size + 1], 0) : null; // and the line feed behind it
            return size <= mostBytes;
        }

        return words.Length == 2;
    }

    private void End()
    {
        if (current is { } blob && blob.Length == blob.Bytes.Length)
        {
            current = null;
            if (blob.Type == "blob")
            {
                contents[blob.Id] = blob.Bytes.AsMemory(0, blob.Length - 1);
            }
        }
    }
}
