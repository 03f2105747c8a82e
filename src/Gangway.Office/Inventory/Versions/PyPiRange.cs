namespace Gangway.Office.Inventory.Versions;

/// <summary>The version specifiers of PEP 440, with commas between them; <c>||</c> between alternatives, as advisories write them.</summary>
internal static class PyPiRange
{
    private static readonly (string Sign, Comparator Comparator)[] Signs =
    [
        ("===", Comparator.Identical), ("==", Comparator.Equal), ("!=", Comparator.NotEqual), ("~=", Comparator.Compatible),
        ("<=", Comparator.LessOrEqual), (">=", Comparator.GreaterOrEqual), ("<", Comparator.Less), (">", Comparator.Greater),
    ];

    public static bool Read(ReadOnlySpan<char> text, RangeDraft draft)
    {
        foreach (var alternative in text.Split("||"))
        {
            draft.Begin();
            var specifiers = text[alternative];
            foreach (var range in specifiers.Split(','))
            {
                var specifier = specifiers[range].Trim();
                if (!specifier.IsEmpty && !ReadSpecifier(specifier, draft))
                {
                    return draft.Refuse("a specifier of PyPI is ==, !=, ~=, <, <=, >, >= or === and a version, with commas between specifiers");
                }
            }
        }

        return true;
    }

    private static bool ReadSpecifier(ReadOnlySpan<char> text, RangeDraft draft)
    {
        foreach (var (sign, comparator) in Signs)
        {
            if (text.StartsWith(sign))
            {
                var version = text[sign.Length..].Trim();
                draft.Add(comparator, version);
                return IsAllowed(comparator, version);
            }
        }

        return false;
    }

    /// <summary>Local versions and <c>.*</c> stand behind == and != only, <c>.*</c> behind neither a development release nor a local version.</summary>
    private static bool IsAllowed(Comparator comparator, ReadOnlySpan<char> version)
    {
        if (comparator == Comparator.Identical)
        {
            return !version.IsEmpty && !version.ContainsAny(" \t");
        }

        var isExact = comparator is Comparator.Equal or Comparator.NotEqual;
        if (isExact && version.EndsWith(".*"))
        {
            return PyPiVersion.TryRead(version[..^2], out var prefix) && !prefix.IsDevelopment && prefix.Local.IsEmpty;
        }

        return PyPiVersion.TryRead(version, out var named)
            && (isExact || named.Local.IsEmpty)
            && (comparator != Comparator.Compatible || named.Release.Contains('.'));
    }
}
