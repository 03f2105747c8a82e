using System.Buffers;
using System.Globalization;
using System.Text;

namespace Gangway.Kernels.Licenses.Copyrights;

internal sealed partial class CopyrightText
{
    private const int LongestTag = 200;
    private const int LongestName = 15;

    private static readonly Dictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> entities = Names(
        "copy© amp& lt< gt> quot\" apos' nbsp\u00A0 ndash- mdash- auml\u00E4 ouml\u00F6 uuml\u00FC Auml\u00C4 Ouml\u00D6 Uuml\u00DC szlig\u00DF eacute\u00E9 egrave\u00E8"
        + " ecirc\u00EA euml\u00EB agrave\u00E0 aacute\u00E1 acirc\u00E2 atilde\u00E3 aring\u00E5 Aring\u00C5 aelig\u00E6 AElig\u00C6 ccedil\u00E7 Ccedil\u00C7 iacute\u00ED icirc\u00EE iuml\u00EF"
        + " ntilde\u00F1 oacute\u00F3 ocirc\u00F4 otilde\u00F5 oslash\u00F8 Oslash\u00D8 Eacute\u00C9 uacute\u00FA ugrave\u00F9 ucirc\u00FB yacute\u00FD scaron\u0161 Scaron\u0160 commat@ period. comma,");

    /// <summary>Tags that close a block: a statement does not go on behind them.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> blocks = Set("p br div td tr th li ul ol hr h1 h2 h3 h4 h5 h6 pre table body center copyright footer para dt dd");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> inline = Set(
        "a b i u s em strong span font small big tt code address link ulink abbr sub sup email holder year title string key text cite img author authors license rights description label");

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string names) =>
        names.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static Dictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> Names(string names) =>
        names.Split(' ').ToDictionary(name => name[..^1], name => name[^1]).GetAlternateLookup<ReadOnlySpan<char>>();

    private int ReadEntity(ReadOnlySpan<byte> line, int at, int place)
    {
        var end = line.Slice(at, Math.Min(10, line.Length - at)).IndexOf((byte)';');
        Span<char> name = stackalloc char[10];
        if (end < 2 || Encoding.ASCII.GetChars(line.Slice(at + 1, end - 1), name) != end - 1)
        {
            Put('&', place);
            return 1;
        }

        if (Character(name[..(end - 1)], out var character))
        {
            if (character == '©')
            {
                return PutSign(place, end + 1);
            }

            return ReadDecoded(line, at, end + 1, character, place);
        }

        Put('&', place);
        return 1;
    }

    /// <summary>An escaped "&lt;b&gt;" is a tag as well, an escaped "&amp;copy;" a sign.</summary>
    private int ReadDecoded(ReadOnlySpan<byte> line, int at, int length, char character, int place)
    {
        if (character == '&' && line[(at + length)..].StartsWith("copy;"u8))
        {
            return PutSign(place, length + 5);
        }

        var closing = character == '<' ? line[(at + length)..Math.Min(line.Length, at + length + LongestTag)].IndexOf("&gt;"u8) : -1;
        if (closing > 0 && TagName(line.Slice(at + length, closing), stackalloc char[LongestName]) is { Length: > 0 } tag && (IsBlock(tag) || IsInline(tag)))
        {
            return CloseOrGo(IsBlock(tag), length + closing + 4, place);
        }

        Put(character, place);
        return length;
    }

    private static bool Character(ReadOnlySpan<char> name, out char character)
    {
        if (name[0] != '#')
        {
            return entities.TryGetValue(name, out character);
        }

        var hex = name.Length > 1 && name[1] is 'x' or 'X';
        var known = int.TryParse(name[(hex ? 2 : 1)..], hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code);
        character = known && code is > 31 and < 0xD800 ? (char)code : ' ';
        return known;
    }

    private int ReadTag(ReadOnlySpan<byte> line, int at, int place)
    {
        var end = line.Slice(at, Math.Min(LongestTag, line.Length - at)).IndexOf((byte)'>');
        if (end < 0 || TagName(line.Slice(at + 1, end - 1), stackalloc char[LongestName]) is not { Length: > 0 } name || !(IsBlock(name) || IsInline(name) || line[at + 1] == '/'))
        {
            Put('<', place);
            return 1;
        }

        if (line[at + 1] != '/' && IsTemplate(line, at + end + 1, name))
        {
            Put('<', place);
            return 1;
        }

        return CloseOrGo(IsBlock(name), end + 1, place);
    }

    /// <summary>DocBook's year and holder elements hold something; in a template they are the something.</summary>
    private static bool IsTemplate(ReadOnlySpan<byte> line, int behind, ReadOnlySpan<char> name) =>
        name is "year" or "holder" or "author" or "copyright" or "authors" && (behind >= line.Length || line[behind] is (byte)' ' or (byte)',');

    /// <param name="room">Where it is written.</param>
    private static ReadOnlySpan<char> TagName(ReadOnlySpan<byte> tag, Span<char> room)
    {
        tag = tag.Length > 0 && tag[0] == '/' ? tag[1..] : tag;
        var end = tag.IndexOfAny((byte)' ', (byte)'/');
        var name = end < 0 ? tag : tag[..end];
        return name.Length > 0 && name.Length <= room.Length && char.IsAsciiLetter((char)name[0]) && !name.ContainsAny(notInName) ? room[..Encoding.ASCII.GetChars(name, room)] : [];
    }

    private static readonly SearchValues<byte> notInName = SearchValues.Create("@:.,;()[]{}'\"=+*"u8);

    private static bool IsBlock(ReadOnlySpan<char> tag) => blocks.Contains(tag);

    private static bool IsInline(ReadOnlySpan<char> tag) => inline.Contains(tag);

    private int CloseOrGo(bool block, int length, int place)
    {
        var (said, from) = (false, 0);
        for (; from < Length && !said; from++)
        {
            said = char.IsLetterOrDigit(characters[from]);
        }

        if (block && said)
        {
            return 0;
        }

        Put(' ', place);
        return length;
    }

    /// <summary>Escapes of strings, RTF, man pages and TeX.</summary>
    private int ReadEscape(ReadOnlySpan<byte> line, int at, int place)
    {
        var rest = line[(at + 1)..];
        if (rest.IsEmpty)
        {
            return 1;
        }

        var sign = SignOf(rest);
        if (sign > 0)
        {
            Put('©', place);
            return 1 + sign;
        }

        if (rest[0] == '\'' && rest.Length >= 3 && int.TryParse(rest[1..3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            Put((char)code, place);
            return 4;
        }

        var word = 0;
        while (word < rest.Length && char.IsAsciiLetterOrDigit((char)rest[word]))
        {
            word++;
        }

        return ReadNamedEscape(rest, word, place);
    }

    private int ReadNamedEscape(ReadOnlySpan<byte> rest, int word, int place)
    {
        if (rest[0] is (byte)'n' or (byte)'r' || rest.StartsWith("par"u8) || rest.StartsWith("line"u8) || rest.StartsWith("cell"u8) || rest[0] == '\\')
        {
            return rest[0] == '\\' ? SkipDoubled(place) : 0;
        }

        var blank = rest[0] is (byte)' ' or (byte)'t' or (byte)'~' or (byte)'|' || word > 1;
        Put(blank ? ' ' : rest[0] is (byte)'-' ? '-' : rest[0] is (byte)'&' ? '&' : ' ', place);
        return word > 1 ? 1 + word : 2;
    }

    private int SkipDoubled(int place)
    {
        Put(' ', place);
        return 2;
    }

    /// <summary>How long a spelling of the copyright sign is that stands behind a backslash.</summary>
    private static int SignOf(ReadOnlySpan<byte> rest) =>
        rest.StartsWith("(co"u8) ? 3
        : rest.StartsWith("[co]"u8) ? 4
        : rest.StartsWith("u00a9"u8) || rest.StartsWith("u00A9"u8) ? 5
        : rest.StartsWith("xa9"u8) || rest.StartsWith("xA9"u8) || rest.StartsWith("'a9"u8) || rest.StartsWith("'A9"u8) || rest.StartsWith("251"u8) ? 3
        : rest.StartsWith("copyright"u8) ? 9
        : rest.StartsWith("textcopyright"u8) ? 13 : 0;
}
