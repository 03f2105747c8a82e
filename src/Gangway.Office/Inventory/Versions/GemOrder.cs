namespace Gangway.Office.Inventory.Versions;

/// <summary>
/// Gem::Version: numbers and words; a word comes before every number, so <c>1.0.a</c> is a prerelease. Zeros at the end, and before the
/// first word, do not count. A hyphen is read as <c>.pre.</c>
/// </summary>
internal static class GemOrder
{
    public static int? Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        VersionText.AreDotted(left, right) ? VersionText.CompareDotted(left, right)
        : TryRead(left, out var first) && TryRead(right, out var second) ? CompareSegments(first, second) : null;

    public static bool TryRead(ReadOnlySpan<char> text, out List<string> segments)
    {
        segments = [];
        text = text.Trim();
        var hyphen = text.IndexOf('-');
        var head = hyphen < 0 ? text : text[..hyphen];
        var rest = head;
        if (!AreParts(head, "") || !VersionText.IsNumber(VersionText.CutPart(ref rest, '.')) || (hyphen >= 0 && !AreParts(text[(hyphen + 1)..], "-")))
        {
            return false;
        }

        AddSegments(head, segments);
        if (hyphen >= 0)
        {
            segments.Add("pre");
            AddSegments(text[(hyphen + 1)..], segments);
        }

        return true;
    }

    public static bool IsPrerelease(List<string> segments) => segments.Any(segment => !IsNumber(segment));

    /// <summary>The numbers before the first word.</summary>
    public static List<string> Release(List<string> segments) => [.. segments.TakeWhile(IsNumber)];

    public static int CompareSegments(List<string> left, List<string> right)
    {
        left = Canonical(left);
        right = Canonical(right);
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            var difference = CompareSegment(i < left.Count ? left[i] : "0", i < right.Count ? right[i] : "0");
            if (difference != 0)
            {
                return difference;
            }
        }

        return 0;
    }

    private static int CompareSegment(string left, string right)
    {
        var (leftIsNumber, rightIsNumber) = (IsNumber(left), IsNumber(right));
        if (leftIsNumber && rightIsNumber)
        {
            return VersionText.CompareNumbers(left, right);
        }

        return leftIsNumber != rightIsNumber ? leftIsNumber.CompareTo(rightIsNumber) : string.CompareOrdinal(left, right);
    }

    private static bool IsNumber(string segment) => char.IsAsciiDigit(segment[0]);

    private static List<string> Canonical(List<string> segments)
    {
        var release = Release(segments);
        var words = segments[release.Count..];
        DropZeros(release);
        DropZeros(words);
        release.AddRange(words);
        return release;
    }

    private static void DropZeros(List<string> segments)
    {
        while (segments.Count > 0 && IsNumber(segments[^1]) && VersionText.IsZero(segments[^1]))
        {
            segments.RemoveAt(segments.Count - 1);
        }
    }

    private static bool AreParts(ReadOnlySpan<char> text, string more)
    {
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            if (part.IsEmpty)
            {
                return false;
            }

            foreach (var letter in part)
            {
                if (!char.IsAsciiLetterOrDigit(letter) && !more.Contains(letter, StringComparison.Ordinal))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static void AddSegments(ReadOnlySpan<char> text, List<string> segments)
    {
        while (!text.IsEmpty)
        {
            if (char.IsAsciiLetterOrDigit(text[0]))
            {
                var segment = char.IsAsciiDigit(text[0]) ? VersionText.CutDigits(ref text) : VersionText.CutLetters(ref text);
                segments.Add(segment.ToString());
            }
            else if (VersionText.Cut(ref text, 1) is "-")
            {
                segments.Add("pre");
            }
        }
    }
}
