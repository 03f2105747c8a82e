using System.Text;

namespace Gangway.Office.Inventory.Versions;

/// <summary>Composer's normalized form of a version: four numbers or a date, then stability: <c>v1.0b2</c> is <c>1.0.0.0-beta2</c>.</summary>
internal static class ComposerVersion
{
    private static readonly string[] StabilityFlags = ["@stable", "@RC", "@beta", "@alpha", "@dev"];

    private static readonly (string Word, string Spelled)[] Stabilities =
    [
        ("stable", "stable"), ("beta", "beta"), ("b", "beta"), ("RC", "RC"), ("alpha", "alpha"), ("a", "alpha"), ("patch", "patch"), ("pl", "patch"), ("p", "patch"),
    ];

    /// <summary>A branch that is no number: <c>dev-main</c>.</summary>
    public static bool IsBranch(ReadOnlySpan<char> normalized) => normalized.StartsWith("dev-");

    /// <returns>Null where the text is no version.</returns>
    public static string? Normalize(ReadOnlySpan<char> text)
    {
        text = WithoutFlag(WithoutAlias(text.Trim()));
        if (text is "master" or "trunk" or "default")
        {
            return $"dev-{text}";
        }

        if (text.StartsWith("dev-", StringComparison.OrdinalIgnoreCase))
        {
            return $"dev-{text[4..]}";
        }

        text = WithoutBuild(text);
        return Numbers(text) ?? Date(text) ?? NumberedBranch(text);
    }

    /// <summary>Reads what follows the numbers: <c>-beta.2-dev</c>.</summary>
    /// <param name="modifier">As the normalized form has it, with its hyphen; empty where there is none.</param>
    /// <param name="isMarked">Whether it says more than a separator, and not only that the version is stable.</param>
    public static bool TryReadModifier(ReadOnlySpan<char> text, out string modifier, out bool isMarked)
    {
        var rest = !text.IsEmpty && text[0] is '.' or '_' or '-' ? text[1..] : text;
        var stability = CutStability(ref rest);
        var numbers = stability is null ? default : CutNumbers(ref rest);
        var afterSeparator = !rest.IsEmpty && rest[0] is '.' or '-' ? rest[1..] : rest;
        var isDevelopment = afterSeparator.Equals("dev", StringComparison.OrdinalIgnoreCase);
        isMarked = stability is not null || isDevelopment;
        modifier = stability is null or "stable" ? "" : $"-{stability}{numbers.TrimStart(".-")}";
        modifier += isDevelopment && stability != "stable" ? "-dev" : "";
        return isDevelopment || rest.IsEmpty;
    }

    /// <summary>Up to four numbers at the beginning, after a <c>v</c>; what follows them stays.</summary>
    public static List<string> CutNumberParts(scoped ref ReadOnlySpan<char> text)
    {
        var rest = text.StartsWith("v", StringComparison.OrdinalIgnoreCase) ? text[1..] : text;
        var parts = new List<string>();
        while (parts.Count < 4)
        {
            var after = parts.Count == 0 ? rest : rest.StartsWith('.') ? rest[1..] : default;
            var number = VersionText.CutDigits(ref after);
            if (number.IsEmpty)
            {
                break;
            }

            parts.Add(number.ToString());
            rest = after;
        }

        text = parts.Count == 0 ? text : rest;
        return parts;
    }

    public static string Padded(List<string> numbers) => string.Join('.', numbers.Concat(Enumerable.Repeat("0", 4 - numbers.Count)));

    /// <summary>A branch of numbers: <c>2.1.x</c> is <c>2.1.9999999.9999999-dev</c>; null where it is none.</summary>
    public static string? NumberedBranch(ReadOnlySpan<char> text)
    {
        if (!text.EndsWith("dev", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        text = text[..^3];
        text = !text.IsEmpty && text[^1] is '.' or '-' ? text[..^1] : text;
        text = text.StartsWith("v", StringComparison.OrdinalIgnoreCase) ? text[1..] : text;
        var parts = text.ToString().Split('.');
        if (parts.Length > 4 || !VersionText.IsNumber(parts[0]) || !parts.All(part => VersionText.IsNumber(part) || part is "x" or "X" or "*"))
        {
            return null;
        }

        var numbers = parts.Select(part => VersionText.IsNumber(part) ? part : "9999999").Concat(Enumerable.Repeat("9999999", 4 - parts.Length));
        return string.Join('.', numbers) + "-dev";
    }

    private static string? Numbers(ReadOnlySpan<char> text)
    {
        var parts = CutNumberParts(ref text);
        return parts.Count > 0 && parts[0].Length <= 5 && TryReadModifier(text, out var modifier, out _) ? Padded(parts) + modifier : null;
    }

    /// <summary><c>20100102</c>, <c>2010-01-02.5</c>: four digits, one to six pairs, perhaps up to three digits more.</summary>
    private static string? Date(ReadOnlySpan<char> text)
    {
        text = text.StartsWith("v", StringComparison.OrdinalIgnoreCase) ? text[1..] : text;
        var date = new StringBuilder();
        if (!CutDigits(ref text, date, 4, 4))
        {
            return null;
        }

        var pairs = 0;
        while (pairs < 6 && CutDigits(ref text, date, 2, 2))
        {
            pairs++;
        }

        if (pairs == 0)
        {
            return null;
        }

        CutDigits(ref text, date, 1, 3);
        return TryReadModifier(text, out var modifier, out _) ? date + modifier : null;
    }

    private static bool CutDigits(scoped ref ReadOnlySpan<char> text, StringBuilder date, int least, int most)
    {
        var separated = date.Length > 0 && !text.IsEmpty && text[0] is '.' or ':' or '-';
        var rest = separated ? text[1..] : text;
        var digits = VersionText.CutDigits(ref rest);
        if (digits.Length < least)
        {
            return false;
        }

        digits = digits[..Math.Min(digits.Length, most)];
        date.Append(separated ? "." : "").Append(digits);
        text = text[((separated ? 1 : 0) + digits.Length)..];
        return true;
    }

    private static string? CutStability(scoped ref ReadOnlySpan<char> text)
    {
        foreach (var (word, spelled) in Stabilities)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                text = text[word.Length..];
                return spelled;
            }
        }

        return null;
    }

    private static ReadOnlySpan<char> CutNumbers(scoped ref ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length
            && (char.IsAsciiDigit(text[length]) || (text[length] is '.' or '-' && length + 1 < text.Length && char.IsAsciiDigit(text[length + 1]))))
        {
            length++;
        }

        return VersionText.Cut(ref text, length);
    }

    /// <summary><c>1.0.x-dev as 1.0.0</c> is the version before the "as".</summary>
    public static ReadOnlySpan<char> WithoutAlias(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf(" as ");
        return at > 0 && !text[..at].TrimEnd(' ').Contains(' ') ? text[..at].TrimEnd(' ') : text;
    }

    private static ReadOnlySpan<char> WithoutFlag(ReadOnlySpan<char> text)
    {
        foreach (var flag in StabilityFlags)
        {
            if (text.EndsWith(flag, StringComparison.OrdinalIgnoreCase))
            {
                return text[..^flag.Length];
            }
        }

        return text;
    }

    private static ReadOnlySpan<char> WithoutBuild(ReadOnlySpan<char> text)
    {
        var plus = text.IndexOf('+');
        return plus > 0 && plus + 1 < text.Length && !text.ContainsAny(" \t") && !text[..plus].Contains(',') ? text[..plus] : text;
    }
}
