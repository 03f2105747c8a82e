namespace Gangway.Office.Inventory.Versions;

/// <summary>Comparators with versions, joined by commas or white space, <c>||</c> between alternatives: of package managers that have no more.</summary>
internal static class ComparatorRange
{
    private static readonly (string Sign, Comparator Comparator)[] Plain =
    [
        ("==", Comparator.Equal), ("!=", Comparator.NotEqual), (">=", Comparator.GreaterOrEqual), ("<=", Comparator.LessOrEqual),
        ("=", Comparator.Equal), (">", Comparator.Greater), ("<", Comparator.Less),
    ];

    /// <summary>Debian Policy 7.1; the old &lt; and > include their version (dpkg(1), --compare-versions).</summary>
    private static readonly (string Sign, Comparator Comparator)[] Debian =
    [
        ("<<", Comparator.Less), (">>", Comparator.Greater), ("!=", Comparator.NotEqual), (">=", Comparator.GreaterOrEqual),
        ("<=", Comparator.LessOrEqual), ("==", Comparator.Equal), ("=", Comparator.Equal), (">", Comparator.GreaterOrEqual), ("<", Comparator.LessOrEqual),
    ];

    /// <summary>apk-world(5): with a tilde a version stands for all that begin with it.</summary>
    private static readonly (string Sign, Comparator Comparator)[] Alpine =
    [
        ("=~", Comparator.Compatible), ("~=", Comparator.Compatible), ("~", Comparator.Compatible), ..Plain,
    ];

    public static bool Read(ReadOnlySpan<char> text, RangeDraft draft) => Read(text, draft, Plain, Comparator.Equal);

    /// <summary>Go: a version without a comparator is the lowest that will do.</summary>
    public static bool ReadMinimum(ReadOnlySpan<char> text, RangeDraft draft) => Read(text, draft, Plain, Comparator.GreaterOrEqual);

    public static bool ReadDebian(ReadOnlySpan<char> text, RangeDraft draft) => Read(text, draft, Debian, Comparator.Equal);

    public static bool ReadAlpine(ReadOnlySpan<char> text, RangeDraft draft) => Read(text, draft, Alpine, Comparator.Equal);

    private static bool Read(ReadOnlySpan<char> text, RangeDraft draft, (string Sign, Comparator Comparator)[] signs, Comparator bare)
    {
        foreach (var range in text.Split("||"))
        {
            draft.Begin();
            var rest = text[range].Trim();
            if (rest is "*")
            {
                continue;
            }

            do
            {
                rest = rest.TrimStart(" \t,(");
                if (!ReadConstraint(ref rest, draft, signs, bare))
                {
                    return draft.Refuse("a range is comparators such as >= 1.0, < 2.0 with commas between them");
                }

                rest = rest.TrimStart(" \t,)");
            }
            while (!rest.IsEmpty);
        }

        return true;
    }

    private static bool ReadConstraint(
        ref ReadOnlySpan<char> rest, RangeDraft draft, (string Sign, Comparator Comparator)[] signs, Comparator bare)
    {
        var comparator = bare;
        foreach (var (sign, meant) in signs)
        {
            if (rest.StartsWith(sign))
            {
                comparator = meant;
                rest = rest[sign.Length..].TrimStart(" \t");
                break;
            }
        }

        var end = rest.IndexOfAny(" \t,()");
        var version = VersionText.Cut(ref rest, end < 0 ? rest.Length : end);
        draft.Add(comparator, version);
        return !version.IsEmpty && version[0] is not ('<' or '>' or '=' or '!' or '~');
    }
}
