namespace Gangway.Kernels.Licenses.Copyrights;

/// <summary>
/// A template's words in place of a name or year. Nearly every pair of letters begins none of them; the framework's search for some dozens of
/// words was faster by some nanoseconds a statement, and took a cold start 6 ms to get ready.
/// </summary>
internal static class CopyrightTemplate
{
    private static readonly string[] placeholders =
    [
        "copyright owner]", "copyright holder>", "copyright holders>", "copyright holder]", "copyright holders]", "copyright owner>", "<owner", "<holder", "<author", "<organization", "<name", "<year", "<date",
        "(insert", "<copyright", "<company", "<your", "<insert", "<full name", "[name", "[full", "[owner", "[year", "[your", "[author", "[copyright", "[organization", "[company", "[insert",
        "{name", "{year", "{{", "}}", "{owner", "{author", "{full", "{copyright", "{company", "${", "#{", "%(", "$(", "<%", "%>", "fullname]", "<developer", "[developer", "<first", "<entity", "[entity",
        "%year", "%author", "%name", "@year", "@author@", "@copyright@",
        "name of author", "name of copyright", "name of the author", "name of the copyright", "names of author", "names of copyright", "your name", "yourname", "your company", "your_name", "your full name",
        "insert name", "yyyy", "[yy", "20xx", "19xx", "20yy", "19yy", "200x", "199x", "xxxx", "author's name", "name here", "copyright-holder", "the-copyright",
    ];

    /// <summary>By their first sign, in small letters.</summary>
    private static readonly string[]?[] byFirst = ByFirst();

    /// <summary>By the first sign, a bit for each that may come second, by its lowest six bits.</summary>
    private static readonly ulong[] seconds = Seconds();

    public static bool HasPlaceholder(ReadOnlySpan<char> text)
    {
        for (var place = 0; place + 1 < text.Length; place++)
        {
            var (first, second) = (Small(text[place]), Small(text[place + 1]));
            if (first < seconds.Length && (seconds[first] >> (second & 63) & 1) != 0 && BeginsOne(text[place..], byFirst[first]!))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsOne(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string[]?[] ByFirst()
    {
        var words = new string[]?[128];
        foreach (var word in placeholders)
        {
            words[word[0]] = [.. words[word[0]] ?? [], word];
        }

        return words;
    }

    private static ulong[] Seconds()
    {
        var bits = new ulong[128];
        foreach (var word in placeholders)
        {
            bits[word[0]] |= 1UL << (word[1] & 63);
        }

        return bits;
    }

    private static char Small(char letter) => letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter;
}
