using System.Text;
using Spectre.Console;

namespace Gangway.Shell;

/// <summary>Text measured in terminal cells: a Chinese character takes two.</summary>
internal static class Cells
{
    /// <summary>Between the parts of a purl, a path, an address; a part after one of the second kind begins with it.</summary>
    private const string Behind = "/>|,;\\";
    private const string Before = "@?&#";

    /// <summary>Inside a part: a name is broken there only where no part ends.</summary>
    private const string Inside = ".-_:=+";

    public static int Width(string text)
    {
        foreach (var character in text)
        {
            if (character is < ' ' or > '~')
            {
                return text.GetCellWidth();
            }
        }

        return text.Length;
    }

    private static int Width(Rune rune) => rune.Value is >= ' ' and <= '~' ? 1 : rune.ToString().GetCellWidth();

    /// <summary>The width of the longest piece that <see cref="Wrap"/> would not break by itself.</summary>
    public static int LongestWord(string text)
    {
        var longest = 0;
        foreach (var piece in Pieces(text))
        {
            longest = Math.Max(longest, Width(piece.TrimEnd(' ')));
        }

        return longest;
    }

    /// <summary>Cut to a width, the cut shown by an ellipsis.</summary>
    public static string Cut(string text, int width)
    {
        if (Width(text) <= width)
        {
            return text;
        }

        var cut = new StringBuilder();
        var used = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += Width(rune);
            if (used > width - 1)
            {
                break;
            }

            cut.Append(rune);
        }

        return cut.Append('…').ToString();
    }

    /// <summary>Cut or filled up to exactly a width.</summary>
    public static string Left(string text, int width)
    {
        var cut = Cut(text, width);
        return cut + new string(' ', width - Width(cut));
    }

    public static string Right(string text, int width)
    {
        var cut = Cut(text, width);
        return new string(' ', width - Width(cut)) + cut;
    }

    /// <summary>Lines of at most a width, broken at spaces and beside wide characters; a longer word is broken where it must be.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var piece in Pieces(text))
        {
            foreach (var part in Fitting(piece, width))
            {
                var length = Width(part.TrimEnd(' '));
                if (used > 0 && used + length > width)
                {
                    yield return line.ToString().TrimEnd(' ');
                    line.Clear();
                    used = 0;
                }

                line.Append(part);
                used += Width(part);
            }
        }

        if (used > 0)
        {
            yield return line.ToString().TrimEnd(' ');
        }
    }

    /// <summary>Words with the space after them; a wide character is a word of its own, with the closing mark after it.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var wide = Width(rune) == 2;
            if (wide && piece.Length > 0 && !ClosesLine(rune) && !OpensLine(piece))
            {
                yield return piece.ToString();
                piece.Clear();
            }
            else if (!wide && piece.Length > 0 && piece[^1] > 0x2E00 && !ClosesLine(rune) && !OpensLine(piece))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune);
            if (rune.Value == ' ')
            {
                yield return piece.ToString();
                piece.Clear();
            }
        }

        if (piece.Length > 0)
        {
            yield return piece.ToString();
        }
    }

    private static bool ClosesLine(Rune rune) => "，。、；：！？）》」』”’%,.;:!?) ".Contains(rune.ToString(), StringComparison.Ordinal);

    private static bool OpensLine(StringBuilder piece) => "（《「『“‘(".Contains(piece[^1], StringComparison.Ordinal);

    /// <summary>A word that is longer than the line in parts: behind the last separator that fits, or where the line ends.</summary>
    private static IEnumerable<string> Fitting(string piece, int width)
    {
        var part = new StringBuilder();
        var (used, between, inside) = (0, 0, 0);
        foreach (var rune in piece.EnumerateRunes())
        {
            var length = Width(rune);
            if (used + length > width && rune.Value != ' ')
            {
                var end = between * 3 > width ? between : inside > 0 ? inside : between > 0 ? between : part.Length;
                yield return part.ToString(0, end);
                part.Remove(0, end);
                (used, between, inside) = (Width(part.ToString()), 0, 0);
            }

            between = part.Length > 0 && Is(rune, Before) ? part.Length : between;
            part.Append(rune);
            used += length;
            between = Is(rune, Behind) ? part.Length : between;
            inside = Is(rune, Inside) ? part.Length : inside;
        }

        yield return part.ToString();
    }

    private static bool Is(Rune rune, string separators) => rune.IsAscii && separators.Contains((char)rune.Value);
}
