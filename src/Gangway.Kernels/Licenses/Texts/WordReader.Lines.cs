namespace Gangway.Kernels.Licenses.Texts;

/// <summary>What depends on how a line begins: copyright notices (guideline 9) and comment words.</summary>
internal ref partial struct WordReader
{
    private const int LongestNotice = 160;
    private const int LongestNoticeLine = 400;
    private const int LongestLead = 40;

    /// <summary>At the first letter of a line: true when a comment word was skipped.</summary>
    private bool OpenLine()
    {
        var rest = text[at..];
        var first = (byte)(rest[0] | 0x20);
        if ((first is (byte)'d' && StartsWithWord(rest, "dnl"u8)) || (first is (byte)'r' && StartsWithWord(rest, "rem"u8)))
        {
            at += 3;
            return true;
        }

        if (first is (byte)'x' && rest.StartsWith("XCOMM"u8) && StartsWithWord(rest, "xcomm"u8))
        {
            at += 5;
            return true;
        }

        if (first is (byte)'c' && OpensComment(rest, out var length))
        {
            at += length;
            return true;
        }

        if (first is (byte)'o' && lineEmpty && StartsListItem(rest))
        {
            at++; // A bullet of plain text.
            return true;
        }

        if (first is (byte)'e' && StartsWithWord(rest, "echo"u8))
        {
            at += 4; // A script that prints its license.
            return true;
        }

        MarkNotice();
        return false;
    }

    /// <summary>"o  Item" or "o 1.1": the blanks tell it from the word that it is in some languages.</summary>
    private static bool StartsListItem(ReadOnlySpan<byte> rest) =>
        rest.Length > 2 && (rest[1] == '\t' || (rest[1] == ' ' && (rest[2] == ' ' || IsDigit(rest[2]))));

    /// <summary>Fortran's comment column, Texinfo's @c and @comment.</summary>
    private readonly bool OpensComment(ReadOnlySpan<byte> rest, out int length)
    {
        var column = at == 0 || text[at - 1] is (byte)'\n' or (byte)'\r';
        length = !column && text[at - 1] == '@' && StartsWithWord(rest, "comment"u8) ? "comment".Length : 1;
        return length > 1 || ((column || text[at - 1] == '@') && rest.Length > 1 && rest[1] is (byte)' ' or (byte)'\t');
    }

    /// <summary>At the first letter, "(" or © of a line: notes how far a copyright notice goes.</summary>
    private void MarkNotice()
    {
        lineStart = false;
        var rest = text.Slice(at, Math.Min(text.Length - at, LongestNoticeLine));
        if (!noticeGoesOn && IsAsciiWord(rest[0]) && !LetterRun.MayHold(rest[..Math.Min(rest.Length, LongestLead)], 'y', 'r'))
        {
            return; // No "copyright" near: most lines.
        }

        var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
        var notice = end < 0 ? rest : rest[..end];
        if (at > noticeEnd && (IsNotice(notice) || (noticeGoesOn && HasYear(notice[..Math.Min(notice.Length, 4)]))))
        {
            noticeEnd = at + NoticeLength(notice);
            noticeGoesOn = noticeEnd == at + notice.Length && notice.TrimEnd(" \t"u8).EndsWith(","u8);
        }
        else
        {
            noticeGoesOn = false;
        }
    }

    private static bool IsNotice(ReadOnlySpan<byte> notice)
    {
        var lead = notice[..Math.Min(notice.Length, LongestLead)];
        var word = IndexOfIgnoringCase(lead, "copyright"u8);
        if (word < 0)
        {
            return SignLength(notice) > 0 && HasYear(notice);
        }

        var after = notice[(word + 9)..].TrimStart(" \t:,-"u8);
        return SignLength(after) > 0 || (after.Length > 0 && (IsDigit(after[0]) || after[0] is (byte)'<' or (byte)'[' or (byte)'{' or (byte)'$'))
            || StartsWithWord(after, "by"u8) || StartsWithWord(after, "year"u8) || StartsWithWord(after, "yyyy"u8)
            || (word == 0 && after.Length > 0 && after[0] is >= (byte)'A' and <= (byte)'Z' && HasYear(notice) && !StartsWithWord(after, "treaty"u8) && !StartsWithWord(after, "act"u8));
    }

    /// <summary>Where the notice ends: at the line's end, or where the license begins on the same line; 0 for a long line that names no end.</summary>
    private static int NoticeLength(ReadOnlySpan<byte> notice)
    {
        foreach (var opening in openings)
        {
            var start = notice.IndexOf(opening);
            if (start > 0)
            {
                return start;
            }
        }

        if (notice.Length <= LongestNotice)
        {
            return notice.Length;
        }

        var stop = notice.IndexOf(". "u8);
        return stop is > 0 and < LongestNotice ? stop + 1 : 0;
    }

    private static readonly byte[][] openings =
    [
        " Permission "u8.ToArray(), " Permission\n"u8.ToArray(), " Redistribution"u8.ToArray(), " This "u8.ToArray(), " Licensed "u8.ToArray(),
        " Everyone is"u8.ToArray(), " You may"u8.ToArray(), " THIS "u8.ToArray(), " THE SOFTWARE"u8.ToArray(),
    ];

    private static int SignLength(ReadOnlySpan<byte> text)
    {
        if (text.Length >= 3 && text[0] == '(' && (text[1] | 0x20) == 'c' && text[2] == ')')
        {
            return 3;
        }

        return text.StartsWith("©"u8) ? 2 : text.StartsWith("&copy;"u8) ? 6 : text.Length > 0 && text[0] == 0xA9 ? 1 : 0;
    }

    /// <summary>A year of the time in which there are licenses: 1900 to 2099.</summary>
    private static bool HasYear(ReadOnlySpan<byte> text)
    {
        for (var start = 0; start + 4 <= text.Length; start++)
        {
            if ((text.Slice(start, 2).SequenceEqual("19"u8) || text.Slice(start, 2).SequenceEqual("20"u8)) && IsDigit(text[start + 2]) && IsDigit(text[start + 3]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithWord(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lowerWord) =>
        text.Length >= lowerWord.Length && IndexOfIgnoringCase(text[..lowerWord.Length], lowerWord) == 0
        && (text.Length == lowerWord.Length || !IsAsciiWord(text[lowerWord.Length]));

    private static int IndexOfIgnoringCase(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lowerWord)
    {
        for (var start = 0; start + lowerWord.Length <= text.Length; start++)
        {
            var next = text[start..^(lowerWord.Length - 1)].IndexOfAny(lowerWord[0], (byte)(lowerWord[0] & ~0x20));
            if (next < 0)
            {
                return -1;
            }

            start += next;
            var matched = 1;
            while (matched < lowerWord.Length && (text[start + matched] | 0x20) == lowerWord[matched])
            {
                matched++;
            }

            if (matched == lowerWord.Length)
            {
                return start;
            }
        }

        return -1;
    }
}
