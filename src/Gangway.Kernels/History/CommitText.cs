using System.Buffers.Text;

namespace Gangway.Kernels.History;

/// <summary>
/// The parts of a commit object, found and not copied. Reads what git reads: up to a NUL, header lines in git's order; what is not there is
/// empty.
/// </summary>
public readonly ref struct CommitText
{
    private readonly ReadOnlySpan<byte> text;
    private readonly ReadOnlySpan<byte> parents;
    private readonly int idLength;

    /// <param name="bytes">The object's content.</param>
    /// <param name="idLength">20 or 32.</param>
    public CommitText(ReadOnlySpan<byte> bytes, int idLength)
    {
        this.idLength = idLength;
        var end = bytes.IndexOf((byte)0);
        text = end < 0 ? bytes : bytes[..end];
        var rest = text;
        HasTree = TryTakeId(ref rest, "tree "u8, idLength, out var tree);
        Tree = tree;
        var first = rest;
        while (TryTakeId(ref rest, "parent "u8, idLength, out _))
        {
            Parents++;
        }

        parents = first[..(first.Length - rest.Length)];
        Headers(rest, out var author, out var committer, out var encoding, out var message);
        Author = author;
        Committer = committer;
        Encoding = encoding;
        Message = message;
    }

    /// <summary>False where the first line names no tree: it is no commit.</summary>
    public bool HasTree { get; }

    public ObjectId Tree { get; }

    public int Parents { get; }

    /// <summary><c>NAME &lt;MAIL&gt; SECONDS ZONE</c>, see <see cref="Signature"/>.</summary>
    public ReadOnlySpan<byte> Author { get; }

    public ReadOnlySpan<byte> Committer { get; }

    /// <summary>The name of the character encoding; empty means UTF-8.</summary>
    public ReadOnlySpan<byte> Encoding { get; }

    /// <summary>In that encoding.</summary>
    public ReadOnlySpan<byte> Message { get; }

    public ObjectId Parent(int number)
    {
        var stride = "parent "u8.Length + (idLength * 2) + 1;
        return ObjectId.TryParse(parents.Slice((number * stride) + "parent "u8.Length, idLength * 2), out var id) ? id : default;
    }

    /// <summary>The committer's time as git sorts by it: seconds since 1970, 0 where there is none.</summary>
    public long Time
    {
        get
        {
            var close = Committer.IndexOf((byte)'>');
            var digits = close < 0 ? default : Committer[(close + 1)..];
            while (!digits.IsEmpty && digits[0] is (byte)' ' or (byte)'\t')
            {
                digits = digits[1..];
            }

            return Utf8Parser.TryParse(digits, out long seconds, out _) && seconds >= 0 ? seconds : 0;
        }
    }

    private static bool TryTakeId(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> word, int idLength, out ObjectId id)
    {
        id = default;
        var length = word.Length + (idLength * 2) + 1;
        if (rest.Length < length || !rest.StartsWith(word) || rest[length - 1] != '\n' || !ObjectId.TryParse(rest.Slice(word.Length, idLength * 2), out id))
        {
            return false;
        }

        rest = rest[length..];
        return true;
    }

    private static void Headers(
        ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> author, out ReadOnlySpan<byte> committer, out ReadOnlySpan<byte> encoding, out ReadOnlySpan<byte> message)
    {
        author = committer = encoding = message = default;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.IsEmpty)
            {
                message = rest;
                return;
            }

            if (author.IsEmpty && line.StartsWith("author "u8))
            {
                author = line["author "u8.Length..];
            }
            else if (committer.IsEmpty && line.StartsWith("committer "u8))
            {
                committer = line["committer "u8.Length..];
            }
            else if (encoding.IsEmpty && line.StartsWith("encoding "u8))
            {
                encoding = line["encoding "u8.Length..];
            }
        }
    }
}
