namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>How far the comments reach with which a file of code or settings begins. Linear in them.</summary>
internal static class HeadComment
{
    private static readonly (byte[] Open, byte[] Close)[] blocks =
        [("/*"u8.ToArray(), "*/"u8.ToArray()), ("<!--"u8.ToArray(), "-->"u8.ToArray()), ("\"\"\""u8.ToArray(), "\"\"\""u8.ToArray()), ("'''"u8.ToArray(), "'''"u8.ToArray()), ("(*"u8.ToArray(), "*)"u8.ToArray()), ("{-"u8.ToArray(), "-}"u8.ToArray()), ("{"u8.ToArray(), "}"u8.ToArray()), ("=pod"u8.ToArray(), "=cut"u8.ToArray()), ("#|"u8.ToArray(), "|#"u8.ToArray()), ("--[["u8.ToArray(), "]]"u8.ToArray())];

    /// <returns>First byte of the first line that is no comment.</returns>
    public static int EndOf(ReadOnlySpan<byte> text)
    {
        var place = 0;
        while (place < text.Length)
        {
            var line = text[place..];
            var end = line.IndexOf((byte)'\n');
            line = (end < 0 ? line : line[..end]).Trim(" \t\r\uFEFF"u8);
            if (CloseOf(line, out var opened) is { } close)
            {
                var open = place + text[place..].IndexOf(line) + opened;
                var behind = text[open..].IndexOf(close);
                if (behind < 0)
                {
                    return text.Length;
                }

                place = open + behind + close.Length;
                end = text[place..].IndexOf((byte)'\n');
                place = end < 0 ? text.Length : place + end + 1;
                continue;
            }

            if (!line.IsEmpty && !IsComment(line))
            {
                return place;
            }

            place = end < 0 ? text.Length : place + end + 1;
        }

        return text.Length;
    }

    /// <param name="opened">Bytes of the sign that opens it.</param>
    private static byte[]? CloseOf(ReadOnlySpan<byte> line, out int opened)
    {
        foreach (var (open, close) in blocks)
        {
            if (line.StartsWith(open))
            {
                opened = open.Length;
                return close;
            }
        }

        opened = 0;
        return null;
    }

    private static bool IsComment(ReadOnlySpan<byte> line) =>
        line[0] is (byte)'#' or (byte)'%' or (byte)';' or (byte)'*' or (byte)'\'' or (byte)'"' or (byte)'!' || line.StartsWith("//"u8) || line.StartsWith("--"u8) || line.StartsWith("<?"u8) || line.StartsWith("rem "u8) || line.StartsWith("REM "u8)
        || line.StartsWith("dnl"u8) || line.StartsWith(".\\\""u8) || line.StartsWith("C "u8) || line.StartsWith("@"u8);
}
