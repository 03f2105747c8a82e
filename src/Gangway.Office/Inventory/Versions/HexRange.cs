namespace Gangway.Office.Inventory.Versions;

/// <summary>The requirements of Elixir: <c>~> 2.0</c>, <c>>= 1.0.0 and &lt; 2.0.0</c>, <c>== 1.0.0 or == 1.1.0</c>.</summary>
internal static class HexRange
{
    private static readonly (string Sign, Comparator Comparator)[] Signs =
    [
        ("~>", Comparator.Compatible), ("!=", Comparator.NotEqual), (">=", Comparator.GreaterOrEqual), ("<=", Comparator.LessOrEqual),
        ("==", Comparator.Equal), ("!", Comparator.NotEqual), (">", Comparator.Greater), ("<", Comparator.Less),
    ];

    public static bool Read(ReadOnlySpan<char> text, RangeDraft draft)
    {
        draft.Begin();
        var rest = text.Trim();
        while (ReadComparison(ref rest, draft))
        {
            rest = rest.TrimStart();
            if (rest.IsEmpty)
            {
                return true;
            }

            var joint = CutWord(ref rest);
            if (joint is "or")
            {
                draft.Begin();
            }
            else if (joint is not "and")
            {
                break;
            }

            rest = rest.TrimStart();
        }

        return draft.Refuse("a requirement of Hex is ==, !=, >, >=, <, <= or ~> and a version, joined by and, or");
    }

    private static bool ReadComparison(ref ReadOnlySpan<char> rest, RangeDraft draft)
    {
        var comparator = Comparator.Equal;
        foreach (var (sign, meant) in Signs)
        {
            if (rest.StartsWith(sign))
            {
                comparator = meant;
                rest = rest[sign.Length..].TrimStart();
                break;
            }
        }

        var version = CutWord(ref rest);
        if (comparator == Comparator.Compatible)
        {
            return ReadCompatible(version, draft);
        }

        draft.Add(comparator, version);
        return SemVer.TryRead(version, SemVerGrammar.Strict, out _);
    }

    /// <summary><c>~> 2.1</c> is before 3.0.0 and <c>~> 2.1.3</c> before 2.2.0, in both cases without their prereleases.</summary>
    private static bool ReadCompatible(ReadOnlySpan<char> text, RangeDraft draft)
    {
        var hyphen = text.IndexOfAny('-', '+');
        var release = hyphen < 0 ? text : text[..hyphen];
        var whole = release.Count('.') == 1 ? $"{release}.0{text[release.Length..]}" : text.ToString();
        if (!SemVer.TryRead(whole, SemVerGrammar.Strict, out _))
        {
            return false;
        }

        var numbers = release.ToString().Split('.');
        draft.AddBetween(whole, numbers.Length == 2 ? $"{VersionText.Increment(numbers[0])}.0.0-0" : $"{numbers[0]}.{VersionText.Increment(numbers[1])}.0-0");
        return true;
    }

    private static ReadOnlySpan<char> CutWord(scoped ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(' ', '\t');
        return VersionText.Cut(ref text, end < 0 ? text.Length : end);
    }
}
