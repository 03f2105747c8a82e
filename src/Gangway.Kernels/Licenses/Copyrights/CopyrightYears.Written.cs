using System.Globalization;

namespace Gangway.Kernels.Licenses.Copyrights;

/// <summary>Years as they are written: sorted, and those that follow each other joined.</summary>
internal partial struct CopyrightYears
{
    public override readonly string ToString()
    {
        Span<char> text = stackalloc char[LongestWritten];
        return Interned.Of(text[..Write(text)]);
    }

    /// <summary>Writes "1999-2001, 2004".</summary>
    /// <param name="text">Has room for <see cref="LongestWritten"/>.</param>
    /// <returns>Characters written.</returns>
    public readonly int Write(Span<char> text)
    {
        if (count == 0)
        {
            return 0;
        }

        Span<(int From, int To)> sorted = stackalloc (int, int)[count];
        for (var place = 0; place < count; place++)
        {
            sorted[place] = At(place);
        }

        SortFew(sorted);
        var (length, (from, to)) = (0, sorted[0]);
        foreach (var range in sorted[1..])
        {
            if (range.From <= to + 1)
            {
                to = Math.Max(to, range.To);
                continue;
            }

            length += Write(text[length..], from, to, length > 0);
            (from, to) = range;
        }

        return length + Write(text[length..], from, to, length > 0);
    }

    /// <summary>By their first year, then by their last; there are <see cref="Most"/> at most.</summary>
    private static void SortFew(Span<(int From, int To)> ranges)
    {
        for (var place = 1; place < ranges.Length; place++)
        {
            var range = ranges[place];
            var hole = place;
            while (hole > 0 && (ranges[hole - 1].From > range.From || (ranges[hole - 1].From == range.From && ranges[hole - 1].To > range.To)))
            {
                ranges[hole] = ranges[hole - 1];
                hole--;
            }

            ranges[hole] = range;
        }
    }

    private static int Write(Span<char> text, int from, int to, bool behind)
    {
        var length = behind ? Put(text, ", ") : 0;
        from.TryFormat(text[length..], out var digits, default, CultureInfo.InvariantCulture);
        length += digits;
        if (to == from)
        {
            return length;
        }

        length += Put(text[length..], "-");
        if (to == Present)
        {
            return length + Put(text[length..], "present");
        }

        to.TryFormat(text[length..], out digits, default, CultureInfo.InvariantCulture);
        return length + digits;
    }

    private static int Put(Span<char> text, string part)
    {
        part.CopyTo(text);
        return part.Length;
    }
}
