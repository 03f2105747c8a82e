namespace Gangway.Office.Inventory.Versions;

/// <summary>The requirements of Cargo: <c>1.2</c> means <c>^1.2</c>; <c>~</c>, <c>=</c>, comparators and <c>1.*</c>, with commas between them.</summary>
internal static class CargoRange
{
    private const int MostComparators = 32;

    private static readonly string[] Signs = ["<=", ">=", "~", "^", "<", ">", "="];

    public static bool Read(ReadOnlySpan<char> text, RangeDraft draft)
    {
        draft.Begin();
        text = text.Trim(' ');
        if (text is "*" or "x" or "X")
        {
            return true;
        }

        foreach (var range in text.Split(','))
        {
            if (!ReadComparator(text[range].Trim(' '), draft) || draft.Current.Count > 2 * MostComparators)
            {
                return draft.Refuse("a requirement of Cargo is comparators such as 1.2, ~1.2.3, =1.0.0, >=1, <2 or 1.*, with commas between them");
            }
        }

        return true;
    }

    private static bool ReadComparator(ReadOnlySpan<char> text, RangeDraft draft)
    {
        var sign = CutSign(ref text);
        var plus = text.IndexOf('+');
        var core = plus < 0 ? text : text[..plus];
        if (!PartialVersion.TryRead(core, out var version) || version.Major is null || version.IsSparse || (version.Prerelease.Length > 0 && !version.IsFull)
            || (plus >= 0 && !(version.IsFull && SemVer.TryRead(text, SemVerGrammar.Strict, out _))))
        {
            return false;
        }

        var isOpen = core.ContainsAny('*', 'x', 'X');
        Add(sign.Length > 0 ? sign : isOpen ? "=" : "^", version, draft);
        return true;
    }

    private static void Add(string sign, PartialVersion version, RangeDraft draft)
    {
        switch (sign)
        {
            case "^":
                draft.AddBetween(version.First, version.NextBreaking);
                break;
            case "~":
                draft.AddBetween(version.First, version.Minor is null ? version.NextMajor : version.NextMinor);
                break;
            case "=" when version.IsFull:
                draft.Add(Comparator.Equal, version.First);
                break;
            case "=":
                draft.AddBetween(version.First, version.Next);
                break;
            case ">" when version.IsFull:
                draft.Add(Comparator.Greater, version.First);
                break;
            case ">":
                draft.Add(Comparator.GreaterOrEqual, version.Next.AsSpan()[..^2]);
                break;
            case ">=":
                draft.Add(Comparator.GreaterOrEqual, version.First);
                break;
            case "<":
                draft.Add(Comparator.Less, version.IsFull ? version.First : version.First + "-0");
                break;
            default:
                draft.Add(version.IsFull ? Comparator.LessOrEqual : Comparator.Less, version.IsFull ? version.First : version.Next);
                break;
        }
    }

    private static string CutSign(ref ReadOnlySpan<char> text)
    {
        foreach (var sign in Signs)
        {
            if (text.StartsWith(sign))
            {
                text = text[sign.Length..].TrimStart(' ');
                return sign;
            }
        }

        return "";
    }
}
