namespace Gangway.Office.Inventory.Versions;

/// <summary>
/// Intervals as Maven writes them: <c>[1.0,2.0)</c>, <c>(,1.0]</c>, <c>[1.5]</c>, several with commas between them, in order. A bare version
/// is only a wish in a pom; asked what it contains, it is that version, as Maven's resolver answers.
/// </summary>
internal static class MavenRange
{
    public static bool Read(ReadOnlySpan<char> text, RangeDraft draft)
    {
        text = text.Trim();
        if (text.IsEmpty)
        {
            return draft.Refuse("a range of Maven is a version or intervals such as [1.0,2.0)");
        }

        if (text[0] is not ('[' or '('))
        {
            draft.Begin();
            draft.Add(Comparator.Equal, text);
            return !text.ContainsAny("[](),") || draft.Refuse("a version and an interval cannot stand together");
        }

        string? before = null;
        while (!text.IsEmpty)
        {
            var end = text[0] is '[' or '(' ? text.IndexOfAny(')', ']') : -1;
            if (end < 0)
            {
                return draft.Refuse("an interval is written [1.0,2.0), with a comma between intervals");
            }

            draft.Begin();
            if (!ReadInterval(text[..(end + 1)], draft, ref before))
            {
                return false;
            }

            text = text[(end + 1)..].TrimStart();
            text = VersionText.CutMark(ref text, ',') ? text.TrimStart() : text;
        }

        return true;
    }

    private static bool ReadInterval(ReadOnlySpan<char> text, RangeDraft draft, ref string? before)
    {
        var (opens, closes) = (text[0] == '[', text[^1] == ']');
        var inside = text[1..^1].Trim();
        var comma = inside.IndexOf(',');
        if (comma < 0)
        {
            draft.Add(Comparator.Equal, inside);
            return (opens && closes && !inside.IsEmpty && IsAfter(inside, ref before, inside))
                || draft.Refuse("a single version stands in square brackets: [1.5]; intervals stand in order");
        }

        var (lower, upper) = (inside[..comma].Trim().ToString(), inside[(comma + 1)..].Trim().ToString());
        if (lower.Length > 0)
        {
            draft.Add(opens ? Comparator.GreaterOrEqual : Comparator.Greater, lower);
        }

        if (upper.Length > 0)
        {
            draft.Add(closes ? Comparator.LessOrEqual : Comparator.Less, upper);
        }

        var width = lower.Length > 0 && upper.Length > 0 ? MavenOrder.Compare(lower, upper) : -1;
        if (upper.Contains(',', StringComparison.Ordinal) || width > 0 || (width == 0 && !(opens && closes)))
        {
            return draft.Refuse("an interval has a lower and a higher version");
        }

        return IsAfter(lower, ref before, upper) || draft.Refuse("the intervals overlap or are not in order");
    }

    private static bool IsAfter(ReadOnlySpan<char> lower, ref string? before, ReadOnlySpan<char> upper)
    {
        var isAfter = before is null || (!lower.IsEmpty && MavenOrder.Compare(lower, before) >= 0);
        before = upper.IsEmpty ? null : upper.ToString();
        return isAfter;
    }
}
