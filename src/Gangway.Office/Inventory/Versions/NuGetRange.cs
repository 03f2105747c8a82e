namespace Gangway.Office.Inventory.Versions;

/// <summary>
/// Intervals as NuGet writes them: <c>1.0</c> (that and all after it), <c>[1.0,2.0)</c>, <c>[1.0]</c>; floating versions <c>1.*</c>,
/// <c>1.0.0-beta.*</c>. A floating version that bounds an interval only says which version is preferred.
/// </summary>
internal static class NuGetRange
{
    public static bool Read(ReadOnlySpan<char> text, RangeDraft draft)
    {
        text = text.Trim();
        draft.Begin();
        if (text.IsEmpty)
        {
            return Refuse(draft);
        }

        if (text[0] is '[' or '(')
        {
            return ReadInterval(text, draft) || Refuse(draft);
        }

        draft.Add(text.Contains('*') ? Comparator.Compatible : Comparator.GreaterOrEqual, text);
        return !text.Contains('*') || NuGetFloat.TryRead(text, out _) || Refuse(draft);
    }

    private static bool ReadInterval(ReadOnlySpan<char> text, RangeDraft draft)
    {
        if (text.Length < 2 || text[^1] is not (']' or ')'))
        {
            return false;
        }

        var (opens, closes) = (text[0] == '[', text[^1] == ']');
        var inside = text[1..^1];
        var comma = inside.IndexOf(',');
        if (comma < 0)
        {
            return opens && closes && AddBound(Comparator.Equal, inside, draft, canFloat: false);
        }

        var (lower, upper) = (inside[..comma].Trim().ToString(), inside[(comma + 1)..].Trim().ToString());
        // NuGet writes the range of everything as "(, )", with the blank, and refuses "(,)".
        return inside.Length > 1
            && (lower.Length == 0 || AddBound(opens ? Comparator.GreaterOrEqual : Comparator.Greater, lower, draft, canFloat: true))
            && (upper.Length == 0 || AddBound(closes ? Comparator.LessOrEqual : Comparator.Less, upper, draft, canFloat: false))
            && IsOrdered(draft);
    }

    private static bool AddBound(Comparator comparator, ReadOnlySpan<char> text, RangeDraft draft, bool canFloat)
    {
        text = text.Trim();
        if (!text.Contains('*'))
        {
            draft.Add(comparator, text);
            return NuGetOrder.TryRead(text, out _);
        }

        if (!canFloat || !NuGetFloat.TryRead(text, out var floating))
        {
            return false;
        }

        draft.Add(comparator, floating.First);
        return true;
    }

    private static bool IsOrdered(RangeDraft draft) => draft.Current is not [var lower, var upper]
        || NuGetOrder.Compare(lower.Version, upper.Version) is < 0
        || (NuGetOrder.Compare(lower.Version, upper.Version) == 0 && (lower.Comparator == Comparator.GreaterOrEqual) == (upper.Comparator == Comparator.LessOrEqual));

    private static bool Refuse(RangeDraft draft) =>
        draft.Refuse("a range of NuGet is a version, a floating version (1.*) or an interval such as [1.0,2.0)");
}
