using System.Buffers;
using System.Text;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>What holds a word together: hyphens inside it or at a line's end, apostrophes, letters beyond ASCII.</summary>
internal ref partial struct WordReader
{
    private const int LongestJoint = 100;

    /// <summary>"sub-license" is "sublicense" (guideline 8); "permis-" at a line's end goes on below, behind the comment signs.</summary>
    private bool JoinsAtHyphen() => at > 0 && IsLetter(text[at - 1]) && JoinsBehindHyphen();

    private bool JoinsBehindHyphen()
    {
        if (at + 1 >= text.Length)
        {
            return false;
        }

        if (IsLetter(text[at + 1]))
        {
            at++;
            return true;
        }

        return !IsAsciiWord(text[at + 1]) && JoinsBehindBreak();
    }

    /// <summary>
    /// A blank counts like a line break: a re-wrapped text has either. Before and behind the break may stand comment signs, a box, the
    /// ends of a string literal.
    /// </summary>
    private bool JoinsBehindBreak()
    {
        var next = at + 1;
        while (next < text.Length && next - at < LongestJoint && text[next] == ' ')
        {
            next++;
        }

        var end = SkipSigns(next, out var escaped);
        var broken = end < text.Length && text[end] is (byte)'\n' or (byte)'\r';
        if (broken)
        {
            end += text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1;
            next = SkipSigns(end, out _);
        }
        else if (escaped)
        {
            next = end;
        }

        if (next >= text.Length || !IsLetter(text[next]))
        {
            return false;
        }

        at = next;
        line += broken ? 1 : 0;
        return true;
    }

    /// <summary>Past what is no word on this line: ASCII signs, box drawings (U+2500 to U+259F), a break that is escaped or a tag.</summary>
    private readonly int SkipSigns(int next, out bool escaped)
    {
        escaped = false;
        while (next < text.Length && next - at < LongestJoint)
        {
            var sign = text[next];
            if (sign == '\\' && next + 1 < text.Length && text[next + 1] is (byte)'n' or (byte)'r')
            {
                (next, escaped) = (next + 2, true);
            }
            else if (sign == '<' && text[next..].StartsWith("<br"u8))
            {
                (next, escaped) = (next + 3, true);
            }
            else if (sign == 0xE2 && text[next..].StartsWith("\u2029"u8))
            {
                (next, escaped) = (next + 3, true);
            }
            else if (sign == 0xE2 && next + 2 < text.Length && text[next + 1] is 0x94 or 0x95 or 0x96)
            {
                next += 3;
            }
            else if (sign < 0x80 && !IsAsciiWord(sign) && sign is not ((byte)'\n' or (byte)'\r'))
            {
                next++;
            }
            else
            {
                break;
            }
        }

        return next;
    }

    private bool JoinsAtApostrophe(int length)
    {
        if (at == 0 || !IsLetter(text[at - 1]) || at + length >= text.Length || !IsLetter(text[at + length]))
        {
            return false;
        }

        at += length;
        return true;
    }

    private bool JoinsBeyondAscii(ref uint hash, ref bool letters)
    {
        var rune = RuneAt(at, out var length);
        switch (rune.Value)
        {
            case 0xAD: // soft hyphen
                at += length;
                return true;
            case 0x2019 or 0x92 or 0xB4 or 0xFFFD: // typographic apostrophe, that of Windows-1252, an accent in its place, what a wrong decoder left of it
                return JoinsAtApostrophe(length);
        }

        if (!Rune.IsLetterOrDigit(rune) || IsIdeograph(rune))
        {
            return false;
        }

        hash = (hash ^ (uint)Rune.ToLowerInvariant(rune).Value) * Word.Prime;
        letters = true;
        at += length;
        return true;
    }

    private readonly Rune RuneAt(int place, out int length)
    {
        if (Rune.DecodeFromUtf8(text[place..], out var rune, out length) == OperationStatus.Done)
        {
            return rune;
        }

        length = 1;
        return new Rune(text[place]);
    }

    /// <summary>Scripts that write without spaces: each sign is a word.</summary>
    private static bool IsIdeograph(Rune rune) =>
        rune.Value is (>= 0x3040 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
