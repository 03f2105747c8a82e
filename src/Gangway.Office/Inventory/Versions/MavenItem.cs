namespace Gangway.Office.Inventory.Versions;

/// <summary>
/// One item of a Maven version: a number, a qualifier, a qualifier with its number (<c>rc1</c>, <c>rc-1</c>), or the list that a hyphen or
/// a change from digits to letters begins.
/// </summary>
internal sealed record MavenItem(MavenItem.Form Kind, string Qualifier, string Number, List<MavenItem> Items)
{
    private const int Release = 5;

    private static readonly string[] Qualifiers = ["alpha", "beta", "milestone", "rc", "snapshot", "", "sp"];

    public enum Form
    {
        Number,
        Qualifier,
        Combination,
        List,
    }

    /// <summary>Adds nothing where it stands at the end: zero, no qualifier, an empty list.</summary>
    public bool IsNull => Kind switch
    {
        Form.Number => VersionText.IsZero(Number),
        Form.Qualifier => Qualifier.Length == 0,
        Form.List => Items.Count == 0,
        _ => false,
    };

    public static MavenItem OfNumber(ReadOnlySpan<char> digits) => new(Form.Number, "", digits.ToString(), []);

    public static MavenItem OfQualifier(ReadOnlySpan<char> word) => new(Form.Qualifier, Spelled(word, isNumbered: false), "", []);

    public static MavenItem OfCombination(ReadOnlySpan<char> word, ReadOnlySpan<char> digits) =>
        new(Form.Combination, Spelled(word, isNumbered: true), digits.ToString(), []);

    public static MavenItem OfList() => new(Form.List, "", "", []);

    public static int Compare(MavenItem left, MavenItem right) => (left.Kind, right.Kind) switch
    {
        (Form.Number, Form.Number) => VersionText.CompareNumbers(left.Number, right.Number),
        (Form.Number, _) => 1,
        (_, Form.Number) => -1,
        (Form.List, Form.List) => CompareLists(left.Items, right.Items),
        (Form.List, _) => CompareListToWord(left.Items, right),
        (_, Form.List) => -CompareListToWord(right.Items, left),
        _ => CompareWords(left, right),
    };

    /// <summary>How the item compares with nothing in its place.</summary>
    private int CompareToNothing()
    {
        switch (Kind)
        {
            case Form.Number:
                return IsNull ? 0 : 1;
            case Form.List:
                return FirstDifference(Items, 0);
            default:
                var difference = Rank(Qualifier) - Release;
                return difference != 0 || Kind == Form.Qualifier ? difference : VersionText.IsZero(Number) ? 0 : 1;
        }
    }

    private static int CompareWords(MavenItem left, MavenItem right)
    {
        var difference = CompareQualifiers(left.Qualifier, right.Qualifier);
        if (difference != 0 || (left.Kind == Form.Qualifier && right.Kind == Form.Qualifier))
        {
            return difference;
        }

        if (left.Kind == right.Kind)
        {
            return VersionText.CompareNumbers(left.Number, right.Number);
        }

        // rc1 comes after rc whatever its number; but final0 is final.
        var numbered = left.Kind == Form.Combination ? left : right;
        var newer = Rank(numbered.Qualifier) == Release && VersionText.IsZero(numbered.Number) ? 0 : 1;
        return left.Kind == Form.Combination ? newer : -newer;
    }

    private static int CompareListToWord(List<MavenItem> list, MavenItem word)
    {
        if (list.Count == 0)
        {
            return -word.CompareToNothing();
        }

        var difference = Compare(list[0], word);
        return difference != 0 ? difference : FirstDifference(list, 1);
    }

    private static int CompareLists(List<MavenItem> left, List<MavenItem> right)
    {
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            var difference = i >= left.Count ? -right[i].CompareToNothing()
                : i >= right.Count ? left[i].CompareToNothing()
                : Compare(left[i], right[i]);
            if (difference != 0)
            {
                return difference;
            }
        }

        return 0;
    }

    private static int FirstDifference(List<MavenItem> items, int from)
    {
        for (var i = from; i < items.Count; i++)
        {
            if (items[i].CompareToNothing() is var difference and not 0)
            {
                return difference;
            }
        }

        return 0;
    }

    /// <summary>Known qualifiers in their order, then all others in the order of their text.</summary>
    private static int CompareQualifiers(string left, string right)
    {
        var difference = Rank(left) - Rank(right);
        return difference != 0 || Rank(left) < Qualifiers.Length ? difference : string.CompareOrdinal(left, right);
    }

    private static int Rank(string qualifier)
    {
        if (qualifier is "ga" or "final" or "release")
        {
            return Release;
        }

        var known = Array.IndexOf(Qualifiers, qualifier);
        return known < 0 ? Qualifiers.Length : known;
    }

    private static string Spelled(ReadOnlySpan<char> word, bool isNumbered) => word switch
    {
        "cr" => "rc",
        "a" when isNumbered => "alpha",
        "b" when isNumbered => "beta",
        "m" when isNumbered => "milestone",
        _ => word.ToString(),
    };
}
