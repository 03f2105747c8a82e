namespace Gangway.Office.Inventory.Sboms;

/// <summary>Tells a version from a range of versions where a document puts both in the same field.</summary>
internal static class VersionRange
{
    /// <summary>
    /// True for what package managers write as a range: <c>^1.2</c>, <c>~> 1</c>, <c>>=1, &lt;2</c>, <c>[1.0,2.0)</c>, <c>1.x</c>, <c>*</c>.
    /// A tilde or caret inside (<c>1.0~rc1</c>, <c>1^git3</c>) belongs to Debian's and RPM's versions.
    /// </summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return MayBe(text) && (text[0] is '^' or '~' or '<' or '>' or '=' or '!' or '['
            || (text[0] == '(' && text.Contains(','))
            || text.Contains('*')
            || text.Contains("||", StringComparison.Ordinal)
            || text.Contains(" - ", StringComparison.Ordinal)
            || text.ContainsAny('<', '>')
            || HasWildcard(text));
    }

    /// <summary>Without one of these there is no range. Asked of every version, and mostly the end of it.</summary>
    private static bool MayBe(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (letter is '^' or '~' or '<' or '>' or '=' or '!' or '[' or '(' or '*' or '|' or ' ' or 'x' or 'X')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A whole segment that is an x: <c>1.x</c>, <c>2.4.X</c>, but not <c>1.0-x64</c>.</summary>
    private static bool HasWildcard(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split('.'))
        {
            if (text[range] is "x" or "X")
            {
                return true;
            }
        }

        return false;
    }
}
