using System.Text;

namespace Gangway.Kernels.Licenses.Copyrights;

/// <summary>
/// Lines of a file as a person reads them: without comment signs, tags, entities and escapes, blanks folded into one. Keeps the
/// byte that each character came from. Reused for all statements of a file.
/// </summary>
internal sealed partial class CopyrightText
{
    /// <summary>Characters of all lines of a statement, and bytes looked at for one line.</summary>
    public const int Most = 1024;
    private const int MostOfLine = 400;

    private static ReadOnlySpan<byte> borders => " *#|;%/~=\\\""u8;

    private readonly char[] characters = new char[Most];
    private readonly int[] places = new int[Most];

    public int Length { get; private set; }

    /// <summary>Room for a statement in its normal form: its years, its holder, and what stands around them.</summary>
    public char[] Written { get; } = new char[CopyrightYears.LongestWritten + Most + 64];

    public ReadOnlySpan<char> Text => characters.AsSpan(0, Length);

    /// <summary>Where the line that was read last stops: at its end, or where a comment, a string or a block closes.</summary>
    public int LineEnd { get; private set; }

    /// <summary>Whether the line stopped before its end, so that the next line cannot go on with it.</summary>
    public bool Closed { get; private set; }

    /// <summary>The byte that a character came from; behind the last one the end of the last line.</summary>
    public int PlaceOf(int character) => character < Length ? places[character] : LineEnd;

    public void Clear() => Length = 0;

    /// <summary>Takes back the line that was appended last.</summary>
    public void Restore(int length, int lineEnd) => (Length, LineEnd, Closed) = (length, lineEnd, false);

    /// <summary>Keeps two lines apart that were joined.</summary>
    public void InsertBlank(int at, bool needed)
    {
        if (!needed || Length == Most)
        {
            return;
        }

        characters.AsSpan(at, Length - at).CopyTo(characters.AsSpan(at + 1));
        places.AsSpan(at, Length - at).CopyTo(places.AsSpan(at + 1));
        characters[at] = ' ';
        Length++;
    }

    /// <summary>Appends the line of <paramref name="text"/> from <paramref name="at"/> on.</summary>
    /// <param name="quote">The quotation mark that is open where it begins, or 0.</param>
    public void Append(ReadOnlySpan<byte> text, int at, byte quote)
    {
        var line = text[at..Math.Min(text.Length, at + MostOfLine)];
        var end = line.IndexOfAny((byte)'\n', (byte)'\r');
        line = end < 0 ? line : line[..end];
        var start = Length;
        Closed = false;
        var place = 0;
        while (place < line.Length && Length < Most - 8)
        {
            var length = TakePlain(line[place..], at + place);
            if (length > 0)
            {
                place += length;
                continue;
            }

            length = Read(line, place, at, quote);
            if (length == 0)
            {
                Closed = true;
                break;
            }

            place += length;
        }

        LineEnd = at + place;
        TrimDecoration(start);
    }

    /// <summary>Behind comment signs and blanks: the first byte of the line that begins at <paramref name="at"/> that says something.</summary>
    public static int SkipSigns(ReadOnlySpan<byte> text, int at)
    {
        var limit = Math.Min(text.Length, at + MostOfLine);
        while (at < limit)
        {
            if (" \t*#/;%!|>+~"u8.Contains(text[at]) || (text[at] == '-' && at + 1 < limit && text[at + 1] is (byte)'-' or (byte)' '))
            {
                at++;
                continue;
            }

            var rest = text[at..limit];
            var length = rest.StartsWith("dnl "u8) || rest.StartsWith("REM "u8) || rest.StartsWith("rem "u8) || rest.StartsWith("Rem "u8) ? 4
                : rest.StartsWith(".\\\""u8) || rest.StartsWith("'\\\""u8) || rest.StartsWith("@c "u8) ? 3
                : rest.StartsWith("{-"u8) || rest.StartsWith("(*"u8) || rest.StartsWith("''"u8) || rest.StartsWith("C "u8) ? 2
                : rest.StartsWith("<!--"u8) ? 4 : 0;
            if (length == 0)
            {
                return at;
            }

            at += length;
        }

        return at;
    }

    private void Put(char character, int place)
    {
        var blank = character is ' ' or '\t' or '\u00A0' or '\u3000' || char.IsControl(character);
        if ((blank && (Length == 0 || characters[Length - 1] == ' ')) || (character is '<' or '>' && Length > 0 && characters[Length - 1] == character))
        {
            return;
        }

        if (character is ',' && Length > 0 && characters[Length - 1] == ' ')
        {
            Length--;
        }

        characters[Length] = blank ? ' ' : character;
        places[Length++] = place;
    }

    /// <summary>Takes one character, tag or escape. Returns its bytes, 0 where the statement cannot go on.</summary>
    private int Read(ReadOnlySpan<byte> line, int at, int offset, byte quote)
    {
        var c = line[at];
        if (quote != 0 && c == quote)
        {
            return 0;
        }

        switch (c)
        {
            case (byte)'\\':
                return ReadEscape(line, at, offset + at);
            case (byte)'&':
                return ReadEntity(line, at, offset + at);
            case (byte)'<':
                return ReadTag(line, at, offset + at);
            case (byte)'(' when at + 2 < line.Length && line[at + 2] == ')' && (line[at + 1] | 0x20) == 'c':
                return PutSign(offset + at, 3);
            case (byte)'*' when at + 1 < line.Length && line[at + 1] == '/':
            case (byte)'-' when line[at..].StartsWith("-->"u8):
            case (byte)'*' when at + 1 < line.Length && line[at + 1] == ')':
                return 0;
            case < 0x80:
                Put((char)c, offset + at);
                return 1;
            default:
                return ReadRune(line, at, offset + at);
        }
    }

    /// <summary>A sign behind words opens the next statement: there is no need to read on.</summary>
    private int PutSign(int place, int length)
    {
        if (Says())
        {
            return 0;
        }

        Put('©', place);
        return length;
    }

    private bool Says()
    {
        for (var at = 0; at < Length && at < 80; at++)
        {
            if (char.IsLetter(characters[at]))
            {
                return true;
            }
        }

        return false;
    }

    private int ReadRune(ReadOnlySpan<byte> line, int at, int place)
    {
        if (Rune.DecodeFromUtf8(line[at..], out var rune, out var length) != System.Buffers.OperationStatus.Done)
        {
            Put((char)line[at], place); // Latin-1
            return 1;
        }

        if (rune.Value == '©' && Says())
        {
            return 0; // opens the next statement
        }

        if (rune.Value is 0xFEFF or 0x200B or 0x200E or 0x200F or 0xFFFD || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.OtherNotAssigned)
        {
            return length;
        }

        Span<char> pair = stackalloc char[2];
        foreach (var character in pair[..rune.EncodeToUtf16(pair)])
        {
            Put(character, place);
        }

        return length;
    }

    /// <summary>The right border of a box, the sign that closes a comment.</summary>
    private void TrimDecoration(int start)
    {
        while (Length > start && borders.Contains((byte)Math.Min(characters[Length - 1], '\u007F')))
        {
            Length--;
        }
    }
}
