using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Words;

/// <summary>
/// Reads prose: comment signs, quotes, markup and escapes go, numbers stay numbers, letters part from digits ("GPLv2" is gplv 2), a word broken
/// at a line's end is one. One pass, bounded look-ahead, linear on any bytes.
/// </summary>
internal ref partial struct ProseReader
{
    private const int LongestEdge = 40;

    private readonly ReadOnlySpan<byte> text;
    private readonly Prose prose;
    private int at;
    private int line;
    private int lastEnd;
    private bool lineEmpty;
    private ProseMark pending;

    private ProseReader(ReadOnlySpan<byte> text, TextRegion region, Prose prose)
    {
        this.text = text[..(region.Start + region.Length)];
        this.prose = prose;
        (at, line) = (region.Start, region.Line);
        lastEnd = -1;
        lineEmpty = true;
        pending = ProseMark.Line | ProseMark.Paragraph;
    }

    /// <summary>Appends the words of a part of a UTF-8 text; a byte that is not UTF-8 is taken as Latin-1.</summary>
    public static void Read(ReadOnlySpan<byte> text, TextRegion region, Prose prose)
    {
        var reader = new ProseReader(text, region, prose);
        reader.SkipInterpreter();
        reader.ReadAll();
    }

    private void ReadAll()
    {
        while (at < text.Length)
        {
            var next = text[at];
            var kind = kinds[next];
            if (kind == Kind.Letter)
            {
                if (!ReadPlainWords())
                {
                    ReadWord();
                }

                continue;
            }

            switch (kind)
            {
                case Kind.Silent:
                    at++;
                    break;
                case Kind.Digit:
                    ReadNumber();
                    break;
                case Kind.LineEnd:
                    EndLine();
                    break;
                case Kind.BeyondAscii:
                    ReadBeyondAscii();
                    break;
                default:
                    ReadSign(next);
                    break;
            }
        }
    }

    /// <summary>"#!/usr/bin/env python": what runs a script says nothing of it.</summary>
    private void SkipInterpreter()
    {
        if (at == 0 && (text.StartsWith("#!/"u8) || text.StartsWith("#! /"u8)))
        {
            var end = text.IndexOfAny((byte)'\n', (byte)'\r');
            at = end < 0 ? text.Length : end;
        }
    }

    private void EndLine()
    {
        at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
        line++;
        pending |= lineEmpty ? ProseMark.Paragraph | ProseMark.Line : ProseMark.Line;
        lineEmpty = true;
    }

    private void ReadWord()
    {
        var (start, hash, capitals) = (at, Word.Seed, 0);
        ReadRun(ref hash, ref capitals);
        if (at >= text.Length || text[at] is (byte)' ' or (byte)'\n' or (byte)',')
        {
            EndWord(start, hash, capitals);
            return;
        }

        if (text[at] is (byte)':' or (byte)'.' or (byte)'@' or (byte)'-' or (>= (byte)'0' and <= (byte)'9') && OpensAddress(start, out var length))
        {
            Emit(ProseWord.Address, start, length);
            at = start + length;
            return;
        }

        while (at < text.Length)
        {
            var next = text[at];
            if (IsLetter(next))
            {
                ReadRun(ref hash, ref capitals);
            }
            else if (next == '-' ? !JoinsBehindBreak() : next < 0x80 || !JoinsBeyondAscii(ref hash))
            {
                break;
            }
        }

        EndWord(start, hash, capitals);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndWord(int start, uint hash, int capitals)
    {
        var mark = (text[start] & 0x20) == 0 ? capitals == at - start ? ProseMark.Capital | ProseMark.Caps : ProseMark.Capital : ProseMark.None;
        if (lineEmpty && IsCommentWord(start))
        {
            return;
        }

        var word = Word.Plain(hash);
        Emit(ProseTerms.Respelled.Contains(word) ? Spelled(word) : word, start, at - start, mark);
        at += at < text.Length && text[at] == ' ' ? 1 : 0;
    }

    /// <summary>One spelling of "license", and of numbers behind "version".</summary>
    private readonly uint Spelled(uint read)
    {
        var word = ProseTerms.Canonical(read);
        var spelled = ProseTerms.Spelled(word);
        return spelled != word && ProseTerms.Versions.Contains(prose.At(prose.Count - 1)) ? spelled : word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadRun(ref uint hash, ref int capitals)
    {
        var rest = text[at..];
        var (run, large, place) = (hash, capitals, 0);
        while (rest.Length - place >= LetterRun.Step)
        {
            var bytes = BinaryPrimitives.ReadUInt64LittleEndian(rest[place..]);
            var length = LetterRun.LengthOf(bytes);
            var letters = LetterRun.Of(bytes, length);
            run = LetterRun.Hash(run, letters, length);
            large += LetterRun.Capitals(letters, length);
            place += length;
            if (length < LetterRun.Step)
            {
                (hash, capitals) = (run, large);
                at += place;
                return;
            }
        }

        for (; place < rest.Length && rest[place] is var next && IsLetter(next); place++)
        {
            large += (next & 0x20) == 0 ? 1 : 0;
            run = (run ^ (uint)(next | 0x20)) * Word.Prime;
        }

        (hash, capitals) = (run, large);
        at += place;
    }

    /// <summary>m4's dnl, REM of batch files, XCOMM of imake, and Fortran's C in the first column.</summary>
    private readonly bool IsCommentWord(int start)
    {
        var word = text[start..at];
        return word.Length == 5 ? word.SequenceEqual("XCOMM"u8)
            : word.Length == 3
            ? Ascii.EqualsIgnoreCase(word, "dnl"u8) || Ascii.EqualsIgnoreCase(word, "rem"u8)
            : word.Length == 1 && (word[0] | 0x20) == 'c' && at < text.Length && text[at] is (byte)' ' or (byte)'\t' && (start == 0 || text[start - 1] is (byte)'\n' or (byte)'\r');
    }

    /// <summary>"permis-" at a line's end goes on below, behind the comment signs.</summary>
    private bool JoinsBehindBreak()
    {
        var next = BehindClosing(at + 1);
        if (next >= text.Length || text[next] is not ((byte)'\n' or (byte)'\r'))
        {
            return false;
        }

        next += text[next] == '\r' && next + 1 < text.Length && text[next + 1] == '\n' ? 2 : 1;
        var limit = Math.Min(text.Length, next + 40);
        while (next < limit && text[next] < 0x80 && !IsLetter(text[next]) && !IsDigit(text[next]) && text[next] is not ((byte)'\n' or (byte)'\r'))
        {
            next++;
        }

        if (next >= limit || text[next] is < (byte)'a' or > (byte)'z')
        {
            return false;
        }

        at = next;
        line++;
        return true;
    }

    /// <summary>"Soft-  --": the right edge of a comment box behind the hyphen.</summary>
    private readonly int BehindClosing(int from)
    {
        var place = from;
        while (place < text.Length && place - from < LongestEdge && text[place] is (byte)' ' or (byte)'\t' or (byte)'-' or (byte)'*' or (byte)'|' or (byte)'#' or (byte)'/')
        {
            place++;
        }

        return place < text.Length && text[place] is (byte)'\n' or (byte)'\r' && (place == from || text[from] is (byte)' ' or (byte)'\t') ? place : from;
    }

    private void ReadNumber()
    {
        var start = at;
        var (major, minor, patch, leadingZero) = (ReadDigits(), 0, 0, false);
        if (HasPoint())
        {
            leadingZero = text[at + 1] == '0' && at + 2 < text.Length && IsDigit(text[at + 2]);
            at++;
            minor = ReadDigits();
            if (HasPoint())
            {
                at++;
                patch = ReadDigits();
            }
        }

        if (!lineEmpty || at - start < 4 || text[start..at].Contains((byte)'.'))
        {
            Emit(ProseWord.Number(major, minor, patch, leadingZero), start, at - start); // A long whole number that opens a line counts lines.
        }
    }

    private readonly bool HasPoint() => at + 1 < text.Length && text[at] == '.' && IsDigit(text[at + 1]);

    private int ReadDigits()
    {
        var value = 0;
        for (; at < text.Length && IsDigit(text[at]); at++)
        {
            value = Math.Min((value * 10) + (text[at] - '0'), 99_999);
        }

        return value;
    }

    private void Emit(uint value, int start, int length, ProseMark mark = ProseMark.None)
    {
        mark |= pending;
        if (start > 0 && text[start - 1] == ' ')
        {
            prose.Add(value, start, length, line, mark); // Most words.
            (lastEnd, pending, lineEmpty) = (start + length, ProseMark.None, false);
            return;
        }

        mark |= start == lastEnd || (start == lastEnd + 1 && start > 0 && text[start - 1] is (byte)'-' or (byte)'_' or (byte)'.' or (byte)'/' or (byte)'\'') ? ProseMark.Joined : ProseMark.None;
        if (start > 0 && (text[start - 1] == '_' || (text[start - 1] == ':' && start > 1 && text[start - 2] == ':') || (text[start - 1] == '.' && (mark & ProseMark.Joined) != 0)))
        {
            mark |= ProseMark.Code;
        }

        if (start > 0 && text[start - 1] == '(')
        {
            mark |= ProseMark.Opened;
        }

        prose.Add(value, start, length, line, mark);
        (lastEnd, pending, lineEmpty) = (start + length, ProseMark.None, false);
    }

    private static bool IsLetter(byte value) => (uint)((value | 0x20) - 'a') <= 'z' - 'a';

    private static bool IsDigit(byte value) => (uint)(value - '0') <= 9;
}
