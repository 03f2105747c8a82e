namespace Gangway.Kernels.Licenses.Copyrights;

/// <summary>What reads as it stands.</summary>
internal sealed partial class CopyrightText
{
    /// <summary>What may be taken as it stands: no blank, no sign that opens or closes something, no right border of a box.</summary>
    private static readonly bool[] plain = Table("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.:@+!?/$[]{}");

    /// <summary>Letters, digits and some signs, as many as follow each other.</summary>
    private int TakePlain(ReadOnlySpan<byte> line, int at)
    {
        var most = Math.Min(line.Length, Most - 8 - Length);
        var to = characters.AsSpan(Length);
        var from = places.AsSpan(Length);
        var taken = 0;
        while (taken < most && line[taken] < plain.Length && plain[line[taken]])
        {
            to[taken] = (char)line[taken];
            from[taken] = at + taken;
            taken++;
        }

        Length += taken;
        return taken;
    }

    /// <summary>
    /// Takes a text that reads as itself in place of all there was: of plain characters with single blanks, commas and addresses. False for
    /// any other, of which nothing is kept that counts. What its characters came from is not kept.
    /// </summary>
    public bool Take(ReadOnlySpan<char> text)
    {
        (Length, Closed) = (0, false);
        if (text.Length > MostOfLine)
        {
            return false;
        }

        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at];
            if (!(next < plain.Length && plain[next]) && !IsPlainBetween(text, at))
            {
                return false;
            }

            characters[Length] = next;
            Length += at > 0 || next != ' ' ? 1 : 0;
        }

        return text.Length > 0 && !borders.Contains((byte)text[^1]);
    }

    private static bool IsPlainBetween(ReadOnlySpan<char> text, int at)
    {
        var (before, behind) = (at > 0 ? text[at - 1] : 'x', at + 1 < text.Length ? text[at + 1] : ' ');
        return text[at] switch
        {
            ' ' => at == 0 ? behind != ' ' : before != ' ' && behind != ',',
            ',' => before != ' ',
            '-' => behind != '-',
            '<' => before != '<' && OpensAddress(text[(at + 1)..]),
            '>' => before is not ('>' or '-'),
            '\'' or '"' or '&' => true, // There is no ";" in all of it, so no entity.
            '(' => behind is not ('c' or 'C') || at + 2 >= text.Length || text[at + 2] != ')',
            ')' => before != '*',
            _ => false,
        };
    }

    /// <summary>A mail address up to the closing bracket: no name of a tag has an "@".</summary>
    private static bool OpensAddress(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(" />");
        return end > 0 && rest[end] == '>' && rest[..end].Contains('@');
    }

    private static bool[] Table(string signs)
    {
        var table = new bool[128];
        foreach (var sign in signs)
        {
            table[sign] = true;
        }

        return table;
    }
}
