namespace Gangway.Office.Inventory.Versions;

/// <summary>
/// The constraints of Composer: <c>^1.2</c>, <c>~1.2.3</c>, <c>1.2.*</c>, <c>1.0 - 2.0</c>, comparators; commas or blanks join, <c>|</c> separates
/// alternatives. The constraints of a draft hold versions in normalized form.
/// </summary>
internal static class ComposerRange
{
    private static readonly (string Sign, Comparator Comparator)[] Signs =
    [
        ("<>", Comparator.NotEqual), ("!=", Comparator.NotEqual), (">=", Comparator.GreaterOrEqual), ("<=", Comparator.LessOrEqual),
        ("==", Comparator.Equal), ("=", Comparator.Equal), (">", Comparator.Greater), ("<", Comparator.Less),
    ];

    private static readonly string[] Stabilities = ["stable", "RC", "beta", "alpha", "dev"];

    public static bool Read(ReadOnlySpan<char> text, RangeDraft draft)
    {
        foreach (var alternative in text.Trim().ToString().Replace("||", "|", StringComparison.Ordinal).Split('|'))
        {
            draft.Begin();
            var words = alternative.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || !ReadAlternative(words, draft))
            {
                return draft.Refuse("a constraint of Composer is ^1.2, ~1.2, 1.2.*, 1.0 - 2.0 or a comparator with a version; | separates alternatives");
            }
        }

        return true;
    }

    private static bool ReadAlternative(string[] words, RangeDraft draft)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word[^1] is '=' or '<' or '>' && i + 1 < words.Length)
            {
                word += words[++i];
            }

            if (i + 2 < words.Length && words[i + 1] == "-")
            {
                if (!ReadHyphen(word, words[i += 2], draft))
                {
                    return false;
                }

                continue;
            }

            // What a version is called besides changes nothing: 1.0.x-dev as 1.0.0.
            i += i + 2 < words.Length && words[i + 1] == "as" ? 2 : 0;
            if (!ReadConstraint(word, draft))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ReadConstraint(string text, RangeDraft draft)
    {
        text = WithoutStability(text, out var stability);
        var reference = text.IndexOf('#', StringComparison.Ordinal);
        text = reference > 0 && (text.StartsWith("dev-", StringComparison.OrdinalIgnoreCase) || text[..reference].EndsWith(".x-dev", StringComparison.OrdinalIgnoreCase))
            ? text[..reference]
            : text;
        if (IsStar(text))
        {
            if (text.Length > 1)
            {
                draft.Add(Comparator.GreaterOrEqual, "0.0.0.0-dev");
            }

            return true;
        }

        return text switch
        {
            ['~', '>', ..] => false,
            ['~', .. var version] => ReadCompatible(version, isCaret: false, draft),
            ['^', .. var version] => ReadCompatible(version, isCaret: true, draft),
            _ => ReadOpen(text, draft) || ReadComparison(text, stability, draft),
        };
    }

    private static string WithoutStability(string text, out string stability)
    {
        stability = "";
        var at = text.LastIndexOf('@');
        var flag = at < 0 ? null : Array.Find(Stabilities, known => known.Equals(text[(at + 1)..], StringComparison.OrdinalIgnoreCase));
        if (flag is null)
        {
            return text;
        }

        stability = flag == "stable" ? "" : text[(at + 1)..];
        return at == 0 ? "*" : text[..at];
    }

    private static bool IsStar(string text)
    {
        var parts = text.TrimStart('v', 'V').Split('.');
        return parts.All(part => part is "x" or "X" or "*");
    }

    private static bool ReadCompatible(string text, bool isCaret, RangeDraft draft)
    {
        if (!TryReadVersion(text, out var numbers, out var isMarked, out var isBranch)
            || ComposerVersion.Normalize(text + (isMarked || isBranch ? "" : "-dev")) is not { } from)
        {
            return false;
        }

        var position = isCaret
            ? numbers[0] != "0" || numbers.Count < 2 ? 1 : numbers[1] != "0" || numbers.Count < 3 ? 2 : 3
            : Math.Max(1, numbers.Count + (isBranch ? 1 : 0) - 1);
        draft.AddBetween(from, Next(numbers, position));
        return true;
    }

    /// <summary><c>1.2.*</c>: numbers, then only stars.</summary>
    private static bool ReadOpen(string text, RangeDraft draft)
    {
        var rest = text.AsSpan();
        var numbers = ComposerVersion.CutNumberParts(ref rest);
        if (numbers.Count is 0 or > 3 || rest.IsEmpty || !IsStar(rest[1..].ToString()) || rest[0] != '.')
        {
            return false;
        }

        var from = ComposerVersion.Padded(numbers) + "-dev";
        if (from != "0.0.0.0-dev")
        {
            draft.Add(Comparator.GreaterOrEqual, from);
        }

        draft.Add(Comparator.Less, Next(numbers, numbers.Count));
        return true;
    }

    private static bool ReadHyphen(string from, string to, RangeDraft draft)
    {
        if (!TryReadVersion(from, out _, out var isFromMarked, out var isFromBranch) || ComposerVersion.Normalize(from) is not { } lower
            || !TryReadVersion(to, out var numbers, out var isMarked, out var isBranch) || ComposerVersion.Normalize(to) is not { } upper)
        {
            return false;
        }

        draft.Add(Comparator.GreaterOrEqual, lower + (isFromMarked || isFromBranch ? "" : "-dev"));
        var isExact = numbers.Count >= 3 || isMarked || isBranch;
        draft.Add(isExact ? Comparator.LessOrEqual : Comparator.Less, isExact ? upper : Next(numbers, numbers.Count));
        return true;
    }

    private static bool ReadComparison(string text, string stability, RangeDraft draft)
    {
        var (sign, comparator) = Array.Find(Signs, known => text.StartsWith(known.Sign, StringComparison.Ordinal));
        var version = text[(sign ?? "").Length..].Trim();
        if ((ComposerVersion.Normalize(version) ?? Branch(version)) is not { } normalized)
        {
            return false;
        }

        comparator = sign is null ? Comparator.Equal : comparator;
        if (comparator != Comparator.Equal && stability.Length > 0 && !comparator.Equals(Comparator.NotEqual) && IsStable(normalized))
        {
            normalized += "-" + stability;
        }
        else if (comparator is Comparator.Less or Comparator.GreaterOrEqual && !HasModifier(version) && !version.StartsWith("dev-", StringComparison.Ordinal))
        {
            // Even the development versions of the bound are on the far side of it.
            normalized += "-dev";
        }

        draft.Add(comparator, normalized);
        return true;
    }

    /// <summary><c>foo-dev</c> is understood as <c>dev-foo</c>.</summary>
    private static string? Branch(string version) =>
        version.EndsWith("-dev", StringComparison.Ordinal) && version.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '/')
            ? "dev-" + version[..^4]
            : null;

    private static bool IsStable(string normalized)
    {
        var rest = normalized.AsSpan();
        ComposerVersion.CutNumberParts(ref rest);
        return rest.IsEmpty || rest.StartsWith("-patch");
    }

    private static bool HasModifier(string version)
    {
        for (var i = version.IndexOf('-', StringComparison.Ordinal); i >= 0; i = version.IndexOf('-', i + 1))
        {
            if (ComposerVersion.TryReadModifier(version.AsSpan(i + 1), out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryReadVersion(string text, out List<string> numbers, out bool isMarked, out bool isBranch)
    {
        var rest = text.AsSpan();
        numbers = ComposerVersion.CutNumberParts(ref rest);
        var plus = rest.IndexOf('+');
        rest = plus >= 0 && plus + 1 < rest.Length ? rest[..plus] : rest;
        isMarked = false;
        isBranch = rest.Length > 4 && rest[0] == '.' && rest[1] is 'x' or 'X' or '*'
            && rest[2..].TrimStart(".-").Equals("dev", StringComparison.OrdinalIgnoreCase);
        return numbers.Count > 0 && (isBranch || ComposerVersion.TryReadModifier(rest, out _, out isMarked));
    }

    private static string Next(List<string> numbers, int position) =>
        ComposerVersion.Padded([.. numbers[..(position - 1)], VersionText.Increment(numbers[position - 1])]) + "-dev";
}
