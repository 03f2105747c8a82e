namespace Gangway.Office.Inventory.Versions;

/// <summary>The ranges of Conan 2, with or without their square brackets: <c>[>=1.0 &lt;2 || ^3.1, include_prerelease]</c>.</summary>
internal static class ConanRange
{
    public static bool Read(ReadOnlySpan<char> text, RangeDraft draft)
    {
        text = text.Trim();
        text = text.StartsWith('[') && text.EndsWith(']') ? text[1..^1] : text;
        var conditions = VersionText.CutPart(ref text, ',');
        while (!text.IsEmpty)
        {
            var option = VersionText.CutPart(ref text, ',').Trim();
            draft.AdmitsPrereleases |= option.StartsWith("include_prerelease");
            if (option.IsEmpty || !char.IsAsciiLetter(option[0]))
            {
                return draft.Refuse("what follows the comma in a range of Conan is an option, such as include_prerelease");
            }
        }

        foreach (var range in conditions.Split("||"))
        {
            draft.Begin();
            var alternative = conditions[range];
            foreach (var condition in alternative.Split(' '))
            {
                if (!ReadCondition(alternative[condition].Trim(), draft))
                {
                    return draft.Refuse("a range of Conan is conditions such as >=1.0 <2, ~1.2 or ^1.2.3, with || between alternatives");
                }
            }

            if (draft.Current.Count == 0)
            {
                draft.Add(Comparator.GreaterOrEqual, "0.0.0-");
            }
        }

        return true;
    }

    private static bool ReadCondition(ReadOnlySpan<char> text, RangeDraft draft)
    {
        if (text.IsEmpty || text is "*")
        {
            return true;
        }

        var sign = text.StartsWith(">=") || text.StartsWith("<=") ? text[..2] : text[0] is '>' or '<' or '^' or '~' or '=' ? text[..1] : default;
        var version = text[sign.Length..];
        if (version.IsEmpty || version[0] == '=' || (text.Length == 1 && sign.IsEmpty && !char.IsAsciiDigit(text[0])))
        {
            return false;
        }

        return sign is "~" or "^" ? AddCompatible(sign[0], version, draft) : Add(sign, version, draft);
    }

    private static bool Add(ReadOnlySpan<char> sign, ReadOnlySpan<char> version, RangeDraft draft)
    {
        var comparator = sign switch
        {
            ">" => Comparator.Greater,
            "<" => Comparator.Less,
            ">=" => Comparator.GreaterOrEqual,
            "<=" => Comparator.LessOrEqual,
            _ => Comparator.Equal,
        };
        draft.Add(comparator, comparator is Comparator.Less or Comparator.GreaterOrEqual ? BeforePrereleases(version) : version);
        return true;
    }

    /// <summary><c>~1.2</c> keeps the second number, <c>^</c> the first that is not zero.</summary>
    private static bool AddCompatible(char sign, ReadOnlySpan<char> version, RangeDraft draft)
    {
        var hyphen = version.IndexOfAny('-', '+');
        var items = (hyphen < 0 ? version : version[..hyphen]).ToString().Split('.');
        var kept = sign == '~' ? Math.Min(items.Length - 1, 1) : Array.FindIndex(items, item => !VersionText.IsNumber(item) || !VersionText.IsZero(item));
        if (kept < 0 || !VersionText.IsNumber(items[kept]))
        {
            return false;
        }

        var next = string.Join('.', items[..kept].Append(VersionText.Increment(items[kept])));
        draft.AddBetween(BeforePrereleases(version), next + "-");
        return true;
    }

    /// <summary>A hyphen with nothing behind it comes before all prereleases of the version.</summary>
    private static string BeforePrereleases(ReadOnlySpan<char> version) => version.ContainsAny('-', '+') ? version.ToString() : $"{version}-";
}
