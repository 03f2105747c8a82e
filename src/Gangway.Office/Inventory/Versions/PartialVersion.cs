namespace Gangway.Office.Inventory.Versions;

/// <summary>A version of which the last numbers may be left out or open (<c>1</c>, <c>1.x</c>, <c>1.2.*</c>), as npm and Cargo read it.</summary>
/// <param name="Major">Null where open; so with the others.</param>
/// <param name="IsSparse">A number stands behind an open one: <c>1.x.3</c>.</param>
internal readonly record struct PartialVersion(string? Major, string? Minor, string? Patch, string Prerelease, bool IsSparse)
{
    public bool IsFull => Major is not null && Minor is not null && Patch is not null;

    /// <summary>The first version it may mean.</summary>
    public string First => $"{Major ?? "0"}.{Minor ?? "0"}.{Patch ?? "0"}{(Prerelease.Length > 0 ? "-" + Prerelease : "")}";

    /// <summary>The first prerelease of the major version after it.</summary>
    public string NextMajor => $"{VersionText.Increment(Major)}.0.0-0";

    public string NextMinor => $"{Major}.{VersionText.Increment(Minor)}.0-0";

    public string NextPatch => $"{Major}.{Minor}.{VersionText.Increment(Patch)}-0";

    /// <summary>What follows the numbers that are given: 2 after 1, 1.3 after 1.2.</summary>
    public string Next => Minor is null ? NextMajor : Patch is null ? NextMinor : NextPatch;

    /// <summary>What semantic versioning takes for compatible: the first number that is not zero stays.</summary>
    public string NextBreaking =>
        Minor is null || !VersionText.IsZero(Major) ? NextMajor
        : Patch is null || !VersionText.IsZero(Minor) ? NextMinor
        : NextPatch;

    public static bool TryRead(ReadOnlySpan<char> text, out PartialVersion version)
    {
        version = default;
        var numbers = new string?[3];
        var (count, open, isSparse) = (0, false, false);
        do
        {
            if (count == numbers.Length || !TryCutNumber(ref text, out numbers[count]))
            {
                return false;
            }

            isSparse |= open && numbers[count] is not null;
            open |= numbers[count] is null;
            count++;
        }
        while (VersionText.CutMark(ref text, '.'));

        var prerelease = "";
        if (count == 3 && VersionText.CutMark(ref text, '-'))
        {
            prerelease = text.ToString();
            text = default;
            if (!SemVer.TryRead($"0.0.0-{prerelease}", SemVerGrammar.Strict, out var whole) || !whole.Build.IsEmpty)
            {
                return false;
            }
        }

        version = new PartialVersion(numbers[0], numbers[1], numbers[2], prerelease, isSparse);
        return text.IsEmpty;
    }

    private static bool TryCutNumber(ref ReadOnlySpan<char> text, out string? number)
    {
        number = null;
        if (!text.IsEmpty && text[0] is 'x' or 'X' or '*')
        {
            text = text[1..];
            return true;
        }

        var digits = VersionText.CutDigits(ref text);
        number = digits.ToString();
        return digits.Length > 0 && (digits.Length == 1 || digits[0] != '0');
    }
}
