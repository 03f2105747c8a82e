using System.Buffers;

namespace Gangway.Office.Inventory.Versions;

/// <summary>
/// Android in OSV: the release, and after a colon the security patch level (<c>12L:2023-05-01</c>, <c>13:0</c>). A letter comes after the
/// bare release; <c>-next</c> after all patch levels of it.
/// </summary>
internal static class AndroidOrder
{
    private static readonly SearchValues<char> Dates = SearchValues.Create("0123456789-");

    public static int? Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (!IsVersion(left) || !IsVersion(right))
        {
            return null;
        }

        var difference = VersionText.CompareDotted(VersionText.CutDotted(ref left), VersionText.CutDotted(ref right));
        difference = difference != 0 ? difference : CutLetter(ref left) - CutLetter(ref right);
        if (difference != 0)
        {
            return difference;
        }

        var (leftIsNext, rightIsNext) = (left.StartsWith("-next"), right.StartsWith("-next"));
        return leftIsNext != rightIsNext ? leftIsNext.CompareTo(rightIsNext) : PatchLevel(left).SequenceCompareTo(PatchLevel(right));
    }

    private static bool IsVersion(ReadOnlySpan<char> text)
    {
        if (!VersionText.IsDotted(VersionText.CutDotted(ref text)))
        {
            return false;
        }

        CutLetter(ref text);
        text = text.StartsWith("-next") ? text[5..] : text;
        return text.IsEmpty || (text[0] == ':' && text.Length > 1 && !text[1..].ContainsAnyExcept(Dates));
    }

    private static int CutLetter(scoped ref ReadOnlySpan<char> text) =>
        !text.IsEmpty && char.IsAsciiLetterUpper(text[0]) ? VersionText.Cut(ref text, 1)[0] : 0;

    private static ReadOnlySpan<char> PatchLevel(ReadOnlySpan<char> text) => text[(text.IndexOf(':') + 1)..];
}
