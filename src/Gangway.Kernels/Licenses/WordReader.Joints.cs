using System.Buffers;
using System.Text;

namespace Gangway.Kernels.Licenses;

/// <summary>What holds a word together: hyphens inside it or at a line's end, apostrophes, letters beyond ASCII.</summary>
internal ref partial struct WordReader
{
    /// <summary>"sub-license" is "sublicense" (guideline 8); "permis-" at a line's end goes on below, behind the comment signs.</summary>
    private bool JoinsAtHyphen()
    {
        if (at + 1 >= text.Length || at == 0 || !IsLetter(text[at - 1]))
        {
            return false;
        }

        if (IsLetter(text[at + 1]))
        {
            at++;
            return true;
        }

        return text[at + 1] is (byte)'\n' or (byte)'\r' or (byte)' ' && JoinsBehindBreak();
    }

    /// <summary>A blank counts like a line break: a re-wrapped text has either.</summary>
    private bool JoinsBehindBreak()
    {
        var next = at + 1;
        while (next < text.Length && next - at < 40 && text[next] == ' ')
        {
            next++;
        }

        var broken = next < text.Length && text[next] is (byte)'\n' or (byte)'\r';
        if (broken)
        {
            next += text[next] == '\r' && next + 1 < text.Length && text[next + 1] == '\n' ? 2 : 1;
            while (next < text.Length && next - at < 40 && text[next] < 0x80 && !IsAsciiWord(text[next]) && text[next] is not ((byte)'\n' or (byte)'\r'))
            {
                next++;
            }
        }

        if (next >= text.Length || !IsLetter(text[next]))
        {
            return false;
        }

        at = next;
        line += broken ? 1 : 0;
        return true;
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
            case 0x2019: // typographic apostrophe
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
