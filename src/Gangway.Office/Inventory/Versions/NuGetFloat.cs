namespace Gangway.Office.Inventory.Versions;

/// <summary>A floating version of NuGet: numbers, perhaps a star, perhaps the beginning of a prerelease label and a star.</summary>
/// <param name="Numbers">What is given before the star; empty for <c>*</c>.</param>
/// <param name="IsOpen">The numbers end with a star.</param>
/// <param name="Label">How prerelease labels begin; null where prereleases do not match.</param>
internal sealed record NuGetFloat(string Numbers, bool IsOpen, string? Label)
{
    /// <summary>The first version that matches.</summary>
    public string First
    {
        get
        {
            var numbers = Numbers.Length == 0 ? [] : Numbers.Split('.');
            var padded = string.Join('.', numbers.Concat(Enumerable.Repeat("0", Math.Max(0, 3 - numbers.Length))));
            return Label is null ? padded : $"{padded}-{FirstLabel(Label)}";
        }
    }

    public static bool TryRead(ReadOnlySpan<char> text, out NuGetFloat floating)
    {
        var hyphen = text.IndexOf('-');
        var release = hyphen < 0 ? text : text[..hyphen];
        var label = hyphen < 0 ? default : text[(hyphen + 1)..];
        var isOpen = release.EndsWith('*');
        var numbers = isOpen ? release[..^1] : release;
        floating = new NuGetFloat(numbers.TrimEnd('.').ToString(), isOpen, hyphen < 0 ? null : label.TrimEnd('*').ToString());
        var isRelease = (isOpen && numbers.IsEmpty) || (VersionText.IsDotted(floating.Numbers) && isOpen == numbers.EndsWith('.') && numbers.Count('.') < 4);
        var isLabel = hyphen < 0 ? isOpen : label.EndsWith('*') && label.Count('*') == 1;
        return isRelease && isLabel && (floating.Label is null or "" || NuGetOrder.TryRead($"1.0.0-{FirstLabel(floating.Label)}", out _));
    }

    private static string FirstLabel(string label) => label.Length == 0 || label[^1] is '.' or '-' ? label + "0" : label;

    public bool Matches(SemVer version)
    {
        if (!version.Prerelease.IsEmpty && (Label is null || !version.Prerelease.StartsWith(Label, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        var depth = Numbers.Length == 0 ? 0 : Numbers.Split('.').Length;
        var tested = depth == 0 ? default : VersionText.First(version.Release, IsOpen ? depth : 4);
        return VersionText.CompareDotted(tested, Numbers) == 0;
    }
}
