using System.Buffers.Binary;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>Most words, eight letters at a time.</summary>
internal ref partial struct WordReader
{
    /// <summary>
    /// Words of less than sixteen letters before a blank or a sign that joins nothing and ends no sentence: most words, of which nothing that
    /// stands around them needs a look. False where the next word is none such.
    /// </summary>
    private bool ReadPlainWords()
    {
        var start = at;
        while (text.Length - at >= 2 * LetterRun.Step)
        {
            var bytes = BinaryPrimitives.ReadUInt64LittleEndian(text[at..]);
            var length = LetterRun.LengthOf(bytes);
            var (more, rest) = length < LetterRun.Step ? (0, bytes) : (LetterRun.LengthOf(BinaryPrimitives.ReadUInt64LittleEndian(text[(at + LetterRun.Step)..])), BinaryPrimitives.ReadUInt64LittleEndian(text[(at + LetterRun.Step)..]));
            if (length == 0 || more == LetterRun.Step || !endsWord[text[at + length + more]])
            {
                break;
            }

            var hash = LetterRun.Hash(Word.Seed, LetterRun.Of(bytes, length), length);
            hash = more == 0 ? hash : LetterRun.Hash(hash, LetterRun.Of(rest, more), more);
            var word = Word.Canonical(Word.Plain(hash), previous);
            if (word == Word.Reserved)
            {
                break; // What stands before it decides.
            }

            at += length + more;
            words.Add(word, line, pending | ((bytes & 0x20) == 0 ? WordMark.Capital : WordMark.None) | (at <= noticeEnd ? WordMark.Notice : WordMark.None));
            words.EndAt(at);
            (previous, pending, lineEmpty) = (word, WordMark.None, false);
            if (text[at] != ' ')
            {
                return true;
            }

            at++;
        }

        return at > start;
    }

    /// <summary>Signs of ASCII behind which no word goes on, and that make nothing else of it.</summary>
    private static readonly bool[] endsWord = EndsWord();

    private static bool[] EndsWord()
    {
        var ends = new bool[256];
        for (var value = 0; value < 0x80; value++)
        {
            ends[value] = !IsAsciiWord((byte)value) && ".)-'&\\".IndexOf((char)value) < 0;
        }

        return ends;
    }
}
