using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Copyrights;

/// <summary>
/// Finds the marks in the order of the text. Each spelling is searched for by itself, vectorized, and never twice over the same
/// bytes: the whole costs six passes at memory speed.
/// </summary>
internal ref struct CopyrightMarks
{
    private const int Spellings = 6;
    private readonly ReadOnlySpan<byte> text;
    private NextPlaces next;

    public CopyrightMarks(ReadOnlySpan<byte> text)
    {
        this.text = text;
        for (var spelling = 0; spelling < Spellings; spelling++)
        {
            next[spelling] = Find(spelling, 0);
        }
    }

    /// <summary>The first mark at or behind <paramref name="from"/>; false where there is none.</summary>
    public bool TryNext(int from, out CopyrightMark mark)
    {
        while (true)
        {
            var first = Nearest(from);
            if (next[first] == int.MaxValue)
            {
                mark = default;
                return false;
            }

            var at = next[first];
            next[first] = Find(first, at + 1);
            if (Read(first, at, out mark) && mark.Start >= from && MayOpen(mark))
            {
                return true;
            }
        }
    }

    private int Nearest(int from)
    {
        var first = 0;
        for (var spelling = 0; spelling < Spellings; spelling++)
        {
            if (next[spelling] < from)
            {
                next[spelling] = Find(spelling, from);
            }

            first = next[spelling] < next[first] ? spelling : first;
        }

        return first;
    }

    private readonly int Find(int spelling, int from)
    {
        if (from >= text.Length)
        {
            return int.MaxValue;
        }

        var rest = text[from..];
        var found = spelling switch
        {
            0 => rest.IndexOf("opy"u8),
            1 => rest.IndexOf("OPYRIGHT"u8),
            2 => rest.IndexOf("(c)"u8),
            3 => rest.IndexOf("(C)"u8),
            4 => rest.IndexOf((byte)0xA9),
            _ => rest.IndexOf("Copr."u8),
        };
        return found < 0 ? int.MaxValue : from + found;
    }

    private readonly bool Read(int spelling, int at, out CopyrightMark mark)
    {
        mark = spelling switch
        {
            0 => Spelled(at),
            1 => Before(at) == 'C' ? new CopyrightMark(CopyrightMarkKind.Word, at - 1, at + 8) : default,
            2 or 3 => new CopyrightMark(CopyrightMarkKind.Letter, at, at + 3),
            4 => Before(at) == 0xC2 ? new CopyrightMark(CopyrightMarkKind.Sign, at - 1, at + 1)
                : Before(at) < 0x80 ? new CopyrightMark(CopyrightMarkKind.Sign, at, at + 1) : default,
            _ => new CopyrightMark(CopyrightMarkKind.Word, at, at + 5),
        };
        return mark.End > 0 && (mark.Kind is CopyrightMarkKind.Sign or CopyrightMarkKind.Tag || StandsAlone(ref mark));
    }

    /// <summary>"Copyright", "copyright", "&amp;copy;" or the REUSE tag around an "opy".</summary>
    private readonly CopyrightMark Spelled(int at)
    {
        if (text[at..].StartsWith("opy;"u8))
        {
            return at >= 2 && text[at - 2] == '&' && text[at - 1] == 'c' ? new CopyrightMark(CopyrightMarkKind.Sign, at - 2, at + 4) : default;
        }

        if (!text[at..].StartsWith("opyright"u8) || Before(at) is not ((byte)'C' or (byte)'c'))
        {
            return default;
        }

        var (start, end) = (at - 1, at + 8);
        if (text[end..].StartsWith("Text"u8) && (text[..start].EndsWith("SPDX-File"u8) || text[..start].EndsWith("SPDX-Snippet"u8)))
        {
            return new CopyrightMark(CopyrightMarkKind.Tag, start, end + 4);
        }

        return new CopyrightMark(text[start] == 'C' ? CopyrightMarkKind.Word : CopyrightMarkKind.Lower, start, end);
    }

    /// <summary>
    /// A look at the next word spares most marks the reading: behind a word a small letter begins speech ("copyright notice"),
    /// unless it leads to a name; behind a sign stands a year or a name.
    /// </summary>
    private readonly bool MayOpen(CopyrightMark mark)
    {
        var rest = text[mark.End..Math.Min(text.Length, mark.End + 40)].TrimStart(" \t"u8);
        if (rest.IsEmpty)
        {
            return mark.End < text.Length; // blanks only
        }

        if (mark.Kind == CopyrightMarkKind.Tag)
        {
            return true;
        }

        if (mark.Kind is CopyrightMarkKind.Letter or CopyrightMarkKind.Sign)
        {
            return char.IsAsciiLetterOrDigit((char)rest[0]) || rest[0] >= 0x80 || "[('<,:&-\\\r\n`"u8.Contains(rest[0]);
        }

        return !char.IsAsciiLetterLower((char)rest[0]) || rest.StartsWith("by"u8) || rest.StartsWith("held "u8) || rest.StartsWith("owned "u8) || rest.StartsWith("belongs "u8) || rest.StartsWith("the "u8)
            || rest.StartsWith("u'"u8) || rest.StartsWith("u\""u8) || StartsMonth(rest);
    }

    private static bool StartsMonth(ReadOnlySpan<byte> rest) => rest.Length > 3 && "janfebmaraprmayjunjulaugsepoctnovdec"u8.IndexOf(rest[..3]) is >= 0 and var at && at % 3 == 0;

    /// <summary>Not a part of an identifier. "\nCopyright" in a string and Python's <c>__copyright__</c> are no identifiers of that kind.</summary>
    private readonly bool StandsAlone(ref CopyrightMark mark)
    {
        var (before, after) = (Before(mark.Start), mark.End < text.Length ? text[mark.End] : (byte)' ');
        if (before == '_' && after == '_' && text[..mark.Start].EndsWith("__"u8) && text[mark.End..].StartsWith("__"u8))
        {
            mark = mark with { End = mark.End + 2 };
            return true;
        }

        var escaped = before is (byte)'n' or (byte)'t' or (byte)'r' && mark.Start >= 2 && text[mark.Start - 2] == '\\';
        if ((IsIdentifier(before) && !escaped) || (mark.Kind == CopyrightMarkKind.Letter && before is (byte)')' or (byte)']'))
        {
            return false;
        }

        if (mark.Kind == CopyrightMarkKind.Lower && after == '(' && mark.End + 1 < text.Length && (text[mark.End + 1] | 0x20) != 'c')
        {
            return false; // a call
        }

        if (mark.Kind != CopyrightMarkKind.Letter && IsIdentifier(after))
        {
            var ending = text[mark.End..].StartsWith("ed "u8) || text[mark.End..].StartsWith("ED "u8) ? 2 : text[mark.End..].StartsWith("s "u8) ? 1 : 0;
            mark = mark with { Kind = CopyrightMarkKind.Lower, End = mark.End + ending };
            return ending > 0;
        }

        return true;
    }

    private readonly byte Before(int at) => at > 0 ? text[at - 1] : (byte)' ';

    private static bool IsIdentifier(byte c) => char.IsAsciiLetterOrDigit((char)c) || c == '_';

    [System.Runtime.CompilerServices.InlineArray(Spellings)]
    private struct NextPlaces
    {
        private int first;
    }
}
