using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles;

// One line of a go.mod as words; the grammar knows blanks, "interpreted" and `raw` strings, and comments to the end of the line.
internal readonly record struct GoModLine(ImmutableArray<string> Words, string Comment)
{
    public static GoModLine Of(ReadOnlySpan<char> line)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var at = 0;
        while (at < line.Length)
        {
            if (char.IsWhiteSpace(line[at]))
            {
                at++;
            }
            else if (line[at..].StartsWith("//"))
            {
                return new GoModLine(words.ToImmutable(), line[(at + 2)..].Trim().ToString());
            }
            else if (line[at] is '(' or ')' or ',' or '[' or ']')
            {
                words.Add(line[at++].ToString());
            }
            else
            {
                at += Word(line[at..], words);
            }
        }

        return new GoModLine(words.ToImmutable(), "");
    }

    // Returns how many characters the word takes. Escapes inside "…" are not decoded: module paths cannot hold what needs them.
    private static int Word(ReadOnlySpan<char> rest, ImmutableArray<string>.Builder words)
    {
        if (rest[0] is '"' or '`' && rest[1..].IndexOf(rest[0]) is >= 0 and var length)
        {
            words.Add(rest.Slice(1, length).ToString());
            return length + 2;
        }

        var end = 1;
        while (end < rest.Length && !char.IsWhiteSpace(rest[end]) && rest[end] is not ('(' or ')' or ',') && !rest[end..].StartsWith("//"))
        {
            end++;
        }

        words.Add(rest[..end].ToString());
        return end;
    }
}
