using System.Buffers;
using System.Security.Cryptography;
using System.Text.Unicode;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>
/// Hands the UTF-8 of a document over block by block: memory as one block, a stream through one pooled buffer that grows only
/// where a single token does not fit. UTF-16 is brought to UTF-8 as a whole.
/// </summary>
internal sealed class JsonBlocks : IDisposable
{
    private const int FirstLength = 1 << 17;
    private const int LongestToken = 1 << 29;

    private readonly Stream? stream;
    private readonly IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private ReadOnlyMemory<byte> block;
    private byte[] buffer = [];
    private int pending;
    private long linesBefore;
    private long bytesOfLineBefore;

    public JsonBlocks(ReadOnlyMemory<byte> content)
    {
        digest.AppendData(content.Span);
        IsFinal = true;
        Length = content.Length;
        block = Whole(content);
        NoteText();
    }

    /// <summary>Reads the first block; the stream stays the caller's to close, and its exceptions pass through.</summary>
    public JsonBlocks(Stream stream)
    {
        this.stream = stream;
        Length = stream.CanSeek ? stream.Length - stream.Position : 0;
        buffer = ArrayPool<byte>.Shared.Rent(FirstLength);
        Fill(kept: 0);
        if (DocumentText.Utf16Of(block.Span) is not null)
        {
            block = Whole(Rest());
            IsFinal = true;
        }
        else
        {
            block = block.Span.StartsWith("\uFEFF"u8) ? block[3..] : block;
            Validate(from: 0);
        }

        NoteText();
    }

    /// <summary>What is not consumed yet; valid until the next <see cref="Advance"/>.</summary>
    public ReadOnlySpan<byte> Block => block.Span;

    /// <summary>True where nothing follows this block.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>True while only white space was seen.</summary>
    public bool IsBlank { get; private set; } = true;

    /// <summary>Gives up the consumed bytes and puts what follows behind the rest.</summary>
    public void Advance(int consumed)
    {
        var past = block.Span[..consumed];
        linesBefore += past.Count((byte)'\n');
        bytesOfLineBefore = past.LastIndexOf((byte)'\n') is var last and >= 0 ? consumed - last - 1 : bytesOfLineBefore + consumed;
        var rest = block.Span[consumed..];
        pending = Math.Min(pending, rest.Length);
        if (rest.Length == buffer.Length)
        {
            Grow(rest);
        }
        else
        {
            rest.CopyTo(buffer);
        }

        Fill(rest.Length);
        Validate(rest.Length - pending);
        NoteText();
    }

    /// <summary>Counted from 1 over the whole document: <c>line 3</c>.</summary>
    public string LineOf(int offset) => $"line {linesBefore + block.Span[..offset].Count((byte)'\n') + 1}";

    /// <summary>The same with the byte in the line: <c>line 3, byte 16</c>.</summary>
    public string PlaceOf(int offset)
    {
        var last = block.Span[..offset].LastIndexOf((byte)'\n');
        return $"{LineOf(offset)}, byte {(last < 0 ? bytesOfLineBefore + offset : offset - last - 1) + 1}";
    }

    /// <summary>How many bytes there are in all, as far as that is known at the start; 0 where it is not.</summary>
    public long Length { get; }

    /// <summary>SHA-256 of the bytes as they came, in lower-case hex; once, at the end.</summary>
    public string Digest() => Convert.ToHexStringLower(digest.GetHashAndReset());

    public void Dispose()
    {
        digest.Dispose();
        Return();
    }

    /// <summary>Fills the buffer to its end, or a token that spans many small reads would be scanned anew for each.</summary>
    private void Fill(int kept)
    {
        var end = kept;
        while (end < buffer.Length)
        {
            var read = stream!.Read(buffer.AsSpan(end));
            if (read == 0)
            {
                IsFinal = true;
                break;
            }

            end += read;
        }

        digest.AppendData(buffer.AsSpan(kept, end - kept));
        block = buffer.AsMemory(0, end);
    }

    /// <param name="from">Where the bytes begin that were not checked yet.</param>
    private void Validate(int from)
    {
        var fresh = block.Span[from..];
        var whole = IsFinal ? fresh.Length : fresh.Length - Unfinished(fresh);
        if (!Utf8.IsValid(fresh[..whole]))
        {
            throw NoText(LineOf(from + DocumentText.ValidLength(fresh)));
        }

        pending = fresh.Length - whole;
    }

    /// <summary>How many bytes at the end begin a character whose other bytes are still to come.</summary>
    private static int Unfinished(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var lead = bytes[^back];
            if (lead >= 0xC0)
            {
                var length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
                return length > back ? back : 0;
            }

            if (lead < 0x80)
            {
                return 0;
            }
        }

        return 0;
    }

    private void Grow(ReadOnlySpan<byte> rest)
    {
        if (buffer.Length >= LongestToken)
        {
            throw new RefusedException("a single text is longer than half a gibibyte", LineOf(0), "leave the text out, or put it into a file of its own");
        }

        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        rest.CopyTo(larger);
        Return();
        buffer = larger;
    }

    private void Return()
    {
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = [];
        }
    }

    private byte[] Rest()
    {
        using var all = new MemoryStream();
        all.Write(block.Span);
        if (!IsFinal)
        {
            var more = ArrayPool<byte>.Shared.Rent(FirstLength);
            while (stream!.Read(more) is var read and > 0)
            {
                digest.AppendData(more.AsSpan(0, read));
                all.Write(more.AsSpan(0, read));
            }

            ArrayPool<byte>.Shared.Return(more);
        }

        return all.ToArray();
    }

    private void NoteText() => IsBlank = IsBlank && !block.Span.ContainsAnyExcept(" \t\r\n"u8);

    private static ReadOnlyMemory<byte> Whole(ReadOnlyMemory<byte> content) =>
        DocumentText.TryToUtf8(content, out var utf8, out var line) ? utf8 : throw NoText(line);

    private static RefusedException NoText(string line) => new("the text is neither UTF-8 nor UTF-16", line, "save the file as UTF-8");
}
