using System.Buffers.Text;

namespace Gangway.Kernels.History;

/// <summary>Who and when, as a commit writes it, taken apart as git does: broken ones keep what can be told.</summary>
public readonly ref struct Signature
{
    /// <param name="line"><c>NAME &lt;MAIL&gt; SECONDS ZONE</c>.</param>
    public Signature(ReadOnlySpan<byte> line)
    {
        var open = line.IndexOf((byte)'<');
        var close = open < 0 ? -1 : line[open..].IndexOf((byte)'>');
        if (close < 0)
        {
            return;
        }

        Name = TrimEnd(line[..open]);
        Mail = line.Slice(open + 1, close - 1);
        // What the mail address ends at may stand in it again: the time is behind the last.
        ReadTime(line[(line.LastIndexOf((byte)'>') + 1)..], out var seconds, out var zone);
        (Seconds, Zone) = (seconds, zone);
    }

    public ReadOnlySpan<byte> Name { get; }

    public ReadOnlySpan<byte> Mail { get; }

    /// <summary>Since 1970, UTC; null where none is given.</summary>
    public long? Seconds { get; }

    /// <summary>As written: 530 for <c>+0530</c>. 0 where none is given.</summary>
    public int Zone { get; }

    private static void ReadTime(ReadOnlySpan<byte> rest, out long? seconds, out int zone)
    {
        (seconds, zone) = (null, 0);
        rest = TrimStart(rest);
        var digits = Digits(rest);
        var sign = TrimStart(rest[digits..]);
        if (digits == 0)
        {
            return;
        }

        // git shows no time where no zone stands behind it, and second 0 for a number no clock reaches.
        var hasZone = sign.Length > 1 && sign[0] is (byte)'+' or (byte)'-' && Digits(sign[1..]) > 0;
        if (hasZone)
        {
            seconds = Utf8Parser.TryParse(rest[..digits], out long value, out _) ? value : 0;
            zone = Utf8Parser.TryParse(sign[1..], out int clock, out _) ? sign[0] == '-' ? -clock : clock : 0;
        }
    }

    private static int Digits(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is >= 0 and var end ? end : text.Length;

    private static bool IsSpace(byte letter) => letter is (byte)' ' or (>= 9 and <= 13);

    private static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && IsSpace(text[0]))
        {
            text = text[1..];
        }

        return text;
    }

    private static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && IsSpace(text[^1]))
        {
            text = text[..^1];
        }

        return text;
    }
}
