using System.Text;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Words;

/// <summary>Letters beyond ASCII: words of other scripts, and ideographs, each a word.</summary>
internal ref partial struct ProseReader
{
    private bool JoinsBeyondAscii(ref uint hash)
    {
        var rune = RuneAt(at, out var length);
        if (!Rune.IsLetter(rune) || IsIdeograph(rune))
        {
            return false;
        }

        hash = (hash ^ (uint)Rune.ToLowerInvariant(rune).Value) * Word.Prime;
        at += length;
        return true;
    }

    private void ReadBeyondAscii()
    {
        var rune = RuneAt(at, out var length);
        if (IsIdeograph(rune))
        {
            var word = Word.Plain((uint)rune.Value * Word.Prime);
            Emit(ProseTerms.Versions.Contains(prose.At(prose.Count - 1)) ? ProseTerms.Spelled(word) : word, at, length);
            at += length;
        }
        else if (Rune.IsLetter(rune))
        {
            ReadWord();
        }
        else
        {
            var sign = rune.Value switch { 0x2265 => ProseWord.AtLeast, 0x3002 => ProseWord.Stop, 0xFF0C or 0x3001 => ProseWord.Comma, 0xFF1A => ProseWord.Colon, _ => ProseWord.End };
            if (sign != ProseWord.End)
            {
                Emit(sign, at, length);
            }

            at += length;
        }
    }

    private readonly Rune RuneAt(int place, out int length)
    {
        if (Rune.DecodeFromUtf8(text[place..], out var rune, out length) == System.Buffers.OperationStatus.Done)
        {
            return rune;
        }

        length = 1;
        return new Rune(text[place]);
    }

    private static bool IsIdeograph(Rune rune) =>
        rune.Value is (>= 0x3040 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
