using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Gangway.Kernels.Licenses.Input;
namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Reads a text into words by the SPDX license matching guidelines: case, white space, punctuation, quotes, dashes, comment
/// signs, bullets and light HTML go; copyright lines are marked; spelling variants become one. One pass, bounded look-ahead, linear on any bytes.
/// </summary>
/// <remarks>
/// Comment signs need no list: they are punctuation, and punctuation is never a word. Only the letters that open a comment
/// line in some language (dnl, REM, Fortran's C) are known by name. What is dropped never depends on where a line breaks,
/// so a re-wrapped text has the same words.
/// </remarks>
internal ref partial struct WordReader
{
    /// <summary>What <see cref="RtfText"/> writes for the end of a paragraph, because a line feed would count as a line.</summary>
    private const int ParagraphSeparator = 0x2029;

    /// <summary>"xviii": letters of a point's number.</summary>
    private const int LongestRoman = 5;

    private readonly ReadOnlySpan<byte> text;
    private readonly WordStream words;
    private int at;
    private int line;
    private int noticeEnd;
    private bool noticeGoesOn;
    private bool lineStart;
    private bool lineEmpty;
    private WordMark pending;
    private uint previous;

    private WordReader(ReadOnlySpan<byte> text, WordStream words, int firstLine)
    {
        this.text = text;
        this.words = words;
        line = firstLine;
        noticeEnd = -1;
        (lineStart, lineEmpty) = (true, true);
    }

    /// <summary>Appends the words of a UTF-8 text; a byte that is not UTF-8 is taken as Latin-1.</summary>
    public static void Read(ReadOnlySpan<byte> text, int firstLine, WordStream words)
    {
        var reader = new WordReader(text, words, firstLine);
        reader.ReadAll();
    }

    private void ReadAll()
    {
        while (at < text.Length)
        {
            var next = text[at];
            if (lowerOf[next] != 0)
            {
                if ((!lineStart || !OpenLine()) && !ReadPlainWords())
                {
                    ReadWord();
                }
            }
            else if (next is (byte)' ' or (byte)',')
            {
                at++;
            }
            else if (next < 0x80)
            {
                ReadPunctuation(next);
            }
            else
            {
                ReadBeyondAscii();
            }
        }
    }

    private void ReadPunctuation(byte next)
    {
        switch (next)
        {
            case (byte)'\n' or (byte)'\r':
                EndLine();
                break;
            case (byte)'<' or (byte)'[' or (byte)'{' or (byte)'&':
                SkipMarkup(next);
                break;
            case (byte)'(' when lineStart:
                MarkNotice();
                at++;
                break;
            case (byte)'\\':
                SkipEscape();
                break;
            case (byte)'.' when lineEmpty && (at == 0 || text[at - 1] is (byte)'\n' or (byte)'\r'):
                SkipRequest();
                break;
            default:
                at++;
                break;
        }
    }

    private void EndLine()
    {
        at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
        line++;
        pending |= lineEmpty ? WordMark.Paragraph : WordMark.None;
        (lineStart, lineEmpty) = (true, true);
    }

    private void ReadBeyondAscii()
    {
        var rune = RuneAt(at, out var length);
        if (IsIdeograph(rune))
        {
            at += length;
            Emit(Word.Plain((uint)rune.Value * Word.Prime));
        }
        else if (Rune.IsLetterOrDigit(rune))
        {
            ReadWord();
        }
        else
        {
            if (lineStart && rune.Value == 0xA9)
            {
                MarkNotice();
            }

            pending |= rune.Value == ParagraphSeparator ? WordMark.Paragraph : WordMark.None;
            at += length;
        }
    }

    private void ReadWord()
    {
        if ((text[at] | 0x20) == 'v' && at + 1 < text.Length && IsDigit(text[at + 1]))
        {
            at++;
            Emit(Word.Version); // "v2" is "version 2"
        }

        var (start, hash, letters) = (at, Word.Seed, false);
        while (true)
        {
            ReadRun(ref hash, ref letters);
            if (at >= text.Length || text[at] is var next && next is (byte)' ' or (byte)'\n' or (byte)',')
            {
                break;
            }

            if (next == '.' && !letters && at + 1 < text.Length && IsDigit(text[at + 1]))
            {
                hash = (hash ^ next) * Word.Prime;
                at++;
            }
            else if (next == '-' ? !JoinsAtHyphen() : next == '\'' ? !JoinsAtApostrophe(1)
                : next is (byte)'&' or (byte)'\\' ? !JoinsEscaped(ref hash, ref letters)
                : next < 0x80 || !JoinsBeyondAscii(ref hash, ref letters))
            {
                break;
            }
        }

        EndWord(start, Word.Plain(hash), letters);
        at += at < text.Length && text[at] == ' ' ? 1 : 0;
    }

    /// <summary>The ASCII letters and digits that follow: nine of ten bytes of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadRun(ref uint hash, ref bool letters)
    {
        var rest = text[at..];
        ref var table = ref MemoryMarshal.GetArrayDataReference(lowerOf);
        var (run, seen, place) = (hash, 0u, 0);
        while (rest.Length - place >= LetterRun.Step)
        {
            var bytes = BinaryPrimitives.ReadUInt64LittleEndian(rest[place..]);
            var length = LetterRun.LengthWithDigits(bytes);
            var word = LetterRun.Of(bytes, length);
            run = LetterRun.Hash(run, word, length);
            letters |= LetterRun.HasLetter(word);
            place += length;
            if (length < LetterRun.Step)
            {
                hash = run;
                at += place;
                return;
            }
        }

        for (; place < rest.Length; place++)
        {
            uint lower = Unsafe.Add(ref table, rest[place]);
            if (lower == 0)
            {
                break;
            }

            run = (run ^ lower) * Word.Prime;
            seen |= lower;
        }

        hash = run;
        letters |= (seen & 0x40) != 0; // set in letters, not in digits
        at += place;
    }

    private void EndWord(int start, uint hash, bool letters)
    {
        if (at < text.Length && text[at] is (byte)'.' or (byte)')' && IsEnumerator(start, letters))
        {
            (lineStart, lineEmpty) = (false, false);
            return;
        }

        pending |= (uint)(text[start] - 'A') <= 'Z' - 'A' ? WordMark.Capital : WordMark.None;
        Emit(letters ? Word.Canonical(hash, previous)
            : Word.TakesVersion(previous) ? hash | Word.VersionBit
            : text[start..at].Contains((byte)'.') ? hash | Word.SectionBit : hash);
        if (at < text.Length && text[at] == '.')
        {
            words.MarkLast(WordMark.Sentence, 1);
        }
    }

    private void Emit(uint hash)
    {
        var reserved = hash == Word.Reserved && words.EndsWith(Word.All, Word.Rights);
        words.Add(hash, line, pending | (at <= noticeEnd ? WordMark.Notice : WordMark.None));
        words.EndAt(at);
        pending = WordMark.None;
        if (reserved)
        {
            words.MarkLast(WordMark.Notice, 3); // "All rights reserved" belongs to the copyright notice.
        }

        previous = hash;
        (lineStart, lineEmpty) = (false, false);
    }

    /// <summary>
    /// "(a)", "2.", "iv)": list signs, which the guidelines let differ, wherever they stand. A number that ends a sentence
    /// after "version" is none.
    /// </summary>
    private readonly bool IsEnumerator(int start, bool letters)
    {
        if (at >= text.Length || text[at] is not ((byte)'.' or (byte)')'))
        {
            return false;
        }

        var word = text[start..at];
        if (word.Length > 8 || (letters && word.Length > 1 && !IsRoman(word)))
        {
            return false;
        }

        if (text[at] == ')')
        {
            return letters || word.Length <= 2;
        }

        var dotted = word.Contains((byte)'.');
        return text[at] == '.' && (at + 1 == text.Length || text[at + 1] is <= (byte)' ' or (byte)'\\' or (byte)'&' or (byte)'<' || (!letters && text[at + 1] is >= (byte)'A' and <= (byte)'Z')) && (letters || dotted || word.Length <= 2)
            && previous != Word.Version && !(dotted && Word.TakesVersion(previous));
    }

    private static bool IsRoman(ReadOnlySpan<byte> word)
    {
        if (word.Length > LongestRoman)
        {
            return false;
        }

        foreach (var letter in word)
        {
            if ((letter | 0x20) is not ('i' or 'v' or 'x'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Lower case of ASCII letters, digits as they are, 0 for the rest: one look-up a byte where comparisons took five.</summary>
    private static readonly byte[] lowerOf = LowerOf();

    private static byte[] LowerOf()
    {
        var lower = new byte[256];
        for (var value = 0; value < lower.Length; value++)
        {
            lower[value] = IsAsciiWord((byte)value) ? (byte)(value | (IsLetter((byte)value) ? 0x20 : 0)) : (byte)0;
        }

        return lower;
    }

    private static bool IsLetter(byte value) => (uint)((value | 0x20) - 'a') <= 'z' - 'a';

    private static bool IsDigit(byte value) => (uint)(value - '0') <= 9;

    private static bool IsAsciiWord(byte value) => IsLetter(value) || IsDigit(value);
}
