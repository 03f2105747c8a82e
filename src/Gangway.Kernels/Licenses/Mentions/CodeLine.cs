namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>How a stretch lies in its line of code.</summary>
/// <param name="Quote">Where the quotation around it opens in the text; -1 where it stands in none that closes on the line.</param>
/// <param name="IsComment">The line opens with a comment sign, or one stands before the stretch.</param>
internal readonly record struct CodeLine(int Quote, bool IsComment)
{
    private const int Longest = 400;

    /// <summary>Looks at up to 400 bytes on both sides, whatever the length of the line.</summary>
    public static CodeLine Around(ReadOnlySpan<byte> text, int start, int end)
    {
        var lead = text[Math.Max(0, start - Longest)..start];
        var first = start - lead.Length + lead.LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        var rest = text[end..Math.Min(text.Length, end + Longest)];
        var length = rest.IndexOfAny((byte)'\n', (byte)'\r');
        rest = length < 0 ? rest : rest[..length];
        return Read(text, first, start, rest);
    }

    private static CodeLine Read(ReadOnlySpan<byte> text, int first, int start, ReadOnlySpan<byte> rest)
    {
        var line = text[first..start];
        var (comment, sign, quote) = (OpensComment(line.TrimStart(" \t"u8)), (byte)0, -1);
        for (var place = 0; place < line.Length; place++)
        {
            var next = line[place];
            if (next == '\\')
            {
                place++;
            }
            else if (sign != 0 ? next == sign && Closes(line, place, sign) : Opens(line, place))
            {
                (sign, quote) = sign != 0 ? ((byte)0, -1) : (next, first + place);
            }
            else if (sign == 0 && next == '/' && place + 1 < line.Length && line[place + 1] is (byte)'/' or (byte)'*' && (place == 0 || line[place - 1] != ':'))
            {
                comment = true;
            }
        }

        if (comment && line.LastIndexOf("{@"u8) is >= 0 and var tag && line[tag..].IndexOf((byte)'}') < 0 && rest.IndexOf((byte)'}') >= 0)
        {
            return new CodeLine(first + tag, true); // {@code MIT}
        }

        var code = comment ? Math.Max(line.LastIndexOf("<c>"u8), line.LastIndexOf("<code>"u8)) : -1;
        return code >= 0 && line[code..].IndexOf("</"u8) < 0 && rest.IndexOf("</c"u8) >= 0 ? new CodeLine(first + code, true)
            : new CodeLine(quote >= 0 && rest.Contains(sign) ? quote : -1, comment);
    }

    private static bool OpensComment(ReadOnlySpan<byte> line) =>
        line.StartsWith("//"u8) || line.StartsWith("/*"u8) || line.StartsWith("*"u8) || line.StartsWith("# "u8) || line.StartsWith("##"u8) || line.StartsWith("--"u8) || line.StartsWith(";"u8)
        || line.StartsWith("%"u8) || line.StartsWith("<!--"u8);

    /// <summary>An apostrophe opens only before a word and behind none: "the program's".</summary>
    private static bool Opens(ReadOnlySpan<byte> line, int place) => line[place] switch
    {
        (byte)'"' or (byte)'`' => true,
        (byte)'\'' => place == 0 || !char.IsAsciiLetterOrDigit((char)line[place - 1]),
        _ => false,
    };

    private static bool Closes(ReadOnlySpan<byte> line, int place, byte sign) =>
        sign != '\'' || place + 1 == line.Length || !char.IsAsciiLetterOrDigit((char)line[place + 1]);
}
