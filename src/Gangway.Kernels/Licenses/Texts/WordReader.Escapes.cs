using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>Signs written as names: HTML entities, the escapes of string literals and JSON, and those of troff.</summary>
internal ref partial struct WordReader
{
    private const int LongestEntity = 10;

    /// <summary>Macros of man and mdoc whose line holds no text of the page: paragraphs, indents, lists, dates.</summary>
    private static readonly SmallSet bareRequests = new(Word.Each("pp p lp ip tp hp rs re ex ee pd br sp nf fi ft in ti ce ad na ne ll hy nh ps vs de ds so"
        + " bl el bd ed dd dt os"));

    /// <summary>"&amp;quot;" and its like are punctuation, "&amp;eacute;" a letter; a lone ampersand is "and".</summary>
    private void SkipAmpersand()
    {
        var length = EntityLength(at, out var rune);
        if (length > 0 && Rune.IsLetter(rune))
        {
            ReadEscapedLetter(rune, length);
            return;
        }

        if (lineStart && rune.Value == 0xA9)
        {
            MarkNotice();
        }

        var end = at + Math.Max(length, 1);
        var alone = rune.Value == '&' && at > 0 && text[at - 1] == ' ' && end < text.Length && text[end] == ' ';
        at = end;
        if (alone)
        {
            Emit(Word.And);
        }
    }

    /// <summary>At "&amp;" or "\" inside a word: true where the word goes on behind it.</summary>
    private bool JoinsEscaped(ref uint hash, ref bool letters)
    {
        var length = text[at] == '&' ? EntityLength(at, out var rune) : EscapedLetterLength(at, out rune);
        if (length == 0)
        {
return text[at] == '\\' && at > 0 && IsLetter(text[at - 1]) && JoinsAtEscapedHyphen();
        }

        if (rune.Value is '\'' or 0x2019)
        {
            return JoinsAtApostrophe(length);
        }

        if (rune.Value == 0xAD)
        {
            return Skip(length);
        }

        if (!Rune.IsLetter(rune) || IsIdeograph(rune))
        {
            return false;
        }

        hash = (hash ^ (uint)Rune.ToLowerInvariant(rune).Value) * Word.Prime;
        letters = true;
        return Skip(length);
    }

    /// <summary>troff's \-, and \% and \: where a word may be broken.</summary>
    private bool JoinsAtEscapedHyphen()
    {
        var escape = at + 1 < text.Length ? text[at + 1] : (byte)0;
        if (escape is (byte)'%' or (byte)':')
        {
            return at + 2 < text.Length && IsLetter(text[at + 2]) && Skip(2);
        }

        if (escape != '-')
        {
            return false;
        }

        at++;
        return JoinsBehindHyphen();
    }

    private bool Skip(int length)
    {
        at += length;
        return true;
    }

    /// <summary>
    /// Length of the entity at a place, 0 where none stands there, and its sign; a name that is not known is some punctuation.
    /// Escaped twice ("&amp;amp;quot;") is met in feeds and counts once.
    /// </summary>
    private readonly int EntityLength(int place, out Rune rune)
    {
        rune = new Rune('&');
        var entity = text.Slice(place + 1, Math.Min(text.Length - place - 1, LongestEntity));
        var end = entity.IndexOf((byte)';');
        if (end < 2)
        {
            return 0;
        }

        var name = entity[..end];
        if (name[0] == '#')
        {
            rune = Numbered(name[1..]);
            return end + 2;
        }

        foreach (var letter in name)
        {
            if (!IsAsciiWord(letter))
            {
                return 0;
            }
        }

        if (!name.SequenceEqual("amp"u8))
        {
            rune = Named(name);
            return end + 2;
        }

        var behind = text[(place + end + 2)..];
        return end + 2 + (behind.StartsWith("quot;"u8) || behind.StartsWith("lt;"u8) || behind.StartsWith("gt;"u8) || behind.StartsWith("#"u8) ? Math.Max(0, behind[..Math.Min(behind.Length, 8)].IndexOf((byte)';') + 1) : 0);
    }

    private static Rune Numbered(ReadOnlySpan<byte> digits)
    {
        var hexadecimal = digits.Length > 0 && (digits[0] | 0x20) == 'x';
        var read = hexadecimal
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        return read && Rune.TryCreate(value, out var rune) ? rune : new Rune(' ');
    }

    /// <summary>The letters of Latin-1 by the way their names are made (a base letter and its accent); apostrophes, the copyright sign.</summary>
    private static Rune Named(ReadOnlySpan<byte> name)
    {
        var accent = name[1..];
        var accents = accent.SequenceEqual("grave"u8) ? "àèìòù" : accent.SequenceEqual("acute"u8) ? "áéíóúý" : accent.SequenceEqual("circ"u8) ? "âêîôû"
            : accent.SequenceEqual("uml"u8) ? "äëïöüÿ" : accent.SequenceEqual("tilde"u8) ? "ãñõ" : accent.SequenceEqual("cedil"u8) ? "ç" : accent.SequenceEqual("ring"u8) ? "å" : "";
        foreach (var letter in accents)
        {
            if (BaseOf(letter) == (name[0] | 0x20))
            {
                return new Rune(letter);
            }
        }

        return new Rune(name.SequenceEqual("szlig"u8) ? 'ß' : name.SequenceEqual("oelig"u8) ? 'œ' : name.SequenceEqual("aelig"u8) ? 'æ' : name.SequenceEqual("oslash"u8) ? 'ø'
            : name.SequenceEqual("copy"u8) ? '©' : name.SequenceEqual("shy"u8) ? '\u00AD' : name.SequenceEqual("apos"u8) || name.SequenceEqual("rsquo"u8) || name.SequenceEqual("lsquo"u8) ? '\'' : ' ');
    }

    private static char BaseOf(char letter) => letter switch
    {
        'à' or 'á' or 'â' or 'ä' or 'ã' or 'å' => 'a',
        'è' or 'é' or 'ê' or 'ë' => 'e',
        'ì' or 'í' or 'î' or 'ï' => 'i',
        'ò' or 'ó' or 'ô' or 'ö' or 'õ' => 'o',
        'ù' or 'ú' or 'û' or 'ü' => 'u',
        'ý' or 'ÿ' => 'y',
        'ñ' => 'n',
        _ => 'c',
    };

    /// <summary>\u00e9 of JSON and of programming languages; the apostrophes of a literal (\') and of troff (\(cq).</summary>
    private readonly int EscapedLetterLength(int place, out Rune rune)
    {
        rune = new Rune('\\');
        var rest = text[(place + 1)..];
        if (rest.StartsWith("'"u8) || rest.StartsWith("(cq"u8) || rest.StartsWith("(aq"u8))
        {
            rune = new Rune('\'');
            return rest[0] == '(' ? 4 : 2;
        }

        if (rest.Length < 5 || rest[0] != 'u' || !Utf8Parser.TryParse(rest.Slice(1, 4), out ushort value, out var read, 'x') || read != 4)
        {
            return 0;
        }

        rune = Rune.TryCreate(value, out var created) ? created : new Rune(' ');
        return 6;
    }

    /// <summary>
    /// At "\": how much of it is no text. A text kept as a string literal has \n, \t and \u201c, none of them the first letter of a
    /// word; a man page has \fB, \(lq and \*(lq.
    /// </summary>
    private void SkipEscape()
    {
        if (EscapedLetterLength(at, out var rune) is var length and > 2)
        {
            if (Rune.IsLetter(rune))
            {
                ReadEscapedLetter(rune, length);
            }
            else
            {
                at += length;
            }

            return;
        }

        at += EscapeLength(text.Slice(at + 1, Math.Min(text.Length - at - 1, 8)));
    }

    private static int EscapeLength(ReadOnlySpan<byte> rest) => rest switch
    {
        [(byte)'n' or (byte)'r' or (byte)'t' or (byte)'&', ..] => 2,
        [(byte)'f', (byte)'B' or (byte)'I' or (byte)'R' or (byte)'P' or (byte)'1' or (byte)'2' or (byte)'3', ..] => 3,
        [(byte)'f', (byte)'(', _, _, ..] => 5,
        [(byte)'f', (byte)'[', ..] => 2 + Math.Max(0, rest.IndexOf((byte)']')),
        [(byte)'(', _, _, ..] when IsLetter(rest[1]) && IsAsciiWord(rest[2]) => 4,
        [(byte)'*', (byte)'(', _, _, ..] => 5,
        _ => 1,
    };

    /// <summary>A word that begins with an escaped letter, or an ideograph, which is a word of its own.</summary>
    private void ReadEscapedLetter(Rune rune, int length)
    {
        if (IsIdeograph(rune))
        {
            at += length;
            Emit(Word.Plain((uint)rune.Value * Word.Prime));
            return;
        }

        ReadWord();
    }

    /// <summary>At the dot that opens a line of a man page: its macro goes, the text behind it stays (".B bold"), the rest of a line without text goes too.</summary>
    private void SkipRequest()
    {
        var rest = text[(at + 1)..];
        var length = 0;
        while (length < rest.Length && length < 4 && IsLetter(rest[length]))
        {
            length++;
        }

        var known = length is > 0 and < 3 && (length == rest.Length || rest[length] is (byte)' ' or (byte)'\n' or (byte)'\r');
        at += known ? 1 + length : 1;
        if (known && bareRequests.Contains(HashOf(rest[..length])))
        {
            var end = text[at..].IndexOfAny((byte)'\n', (byte)'\r');
            at = end < 0 ? text.Length : at + end;
            pending |= WordMark.Paragraph;
        }
    }
}
