using System.Buffers.Binary;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Words;

/// <summary>Most words, eight letters at a time, and what each byte begins.</summary>
internal ref partial struct ProseReader
{
    /// <summary>
    /// Words of less than sixteen letters behind a blank or a line's end and before a sign that joins nothing: most words, of which nothing that
    /// stands around them needs a look. False where the next word is none such.
    /// </summary>
    private bool ReadPlainWords()
    {
        if (at == 0 || text[at - 1] is not ((byte)' ' or (byte)'\n'))
        {
            return false;
        }

        var start = at;
        while (text.Length - at >= 2 * LetterRun.Step)
        {
            var bytes = BinaryPrimitives.ReadUInt64LittleEndian(text[at..]);
            var length = LetterRun.LengthOf(bytes);
            var (more, rest) = length < LetterRun.Step ? (0, bytes) : (LetterRun.LengthOf(BinaryPrimitives.ReadUInt64LittleEndian(text[(at + LetterRun.Step)..])), BinaryPrimitives.ReadUInt64LittleEndian(text[(at + LetterRun.Step)..]));
            if (length == 0 || more == LetterRun.Step || !endsWord[text[at + length + more]] || (lineEmpty && length is 1 or 3 or 5))
            {
                break;
            }

            var letters = LetterRun.Of(bytes, length);
            var (hash, capitals) = (LetterRun.Hash(Word.Seed, letters, length), LetterRun.Capitals(letters, length));
            if (more > 0)
            {
                letters = LetterRun.Of(rest, more);
                (hash, capitals, length) = (LetterRun.Hash(hash, letters, more), capitals + LetterRun.Capitals(letters, more), length + more);
            }

            var mark = (bytes & 0x20) != 0 ? pending : capitals == length ? pending | ProseMark.Capital | ProseMark.Caps : pending | ProseMark.Capital;
            var word = Word.Plain(hash);
            prose.Add(ProseTerms.Respelled.Contains(word) ? Spelled(word) : word, at, length, line, mark);
            at += length;
            (lastEnd, pending, lineEmpty) = (at, ProseMark.None, false);
            if (text[at] != ' ')
            {
                return true;
            }

            at++;
        }

        return at > start;
    }

    /// <summary>What a byte begins.</summary>
    private enum Kind : byte
    {
        /// <summary>Nothing: blanks, quotes, brackets, most comment signs.</summary>
        Silent,
        Letter,
        Digit,
        LineEnd,
        BeyondAscii,
        Sign,
    }

    private static readonly Kind[] kinds = Kinds();

    /// <summary>Signs behind which no word goes on, and that make nothing else of it.</summary>
    private static readonly bool[] endsWord = EndsWord();

    private static bool[] EndsWord()
    {
        var ends = Array.ConvertAll(kinds, kind => kind is Kind.Silent or Kind.LineEnd or Kind.Sign);
        (ends[':'], ends['.'], ends['@'], ends['-']) = (false, false, false, false);
        return ends;
    }

    private static Kind[] Kinds()
    {
        var kinds = new Kind[256];
        for (var value = 0; value < kinds.Length; value++)
        {
            kinds[value] = value >= 0x80 ? Kind.BeyondAscii : IsLetter((byte)value) ? Kind.Letter : IsDigit((byte)value) ? Kind.Digit
                : value is '\n' or '\r' ? Kind.LineEnd : ",;:=|+.!?/<&\\*-@>".Contains((char)value) ? Kind.Sign : Kind.Silent;
        }

        return kinds;
    }
}
