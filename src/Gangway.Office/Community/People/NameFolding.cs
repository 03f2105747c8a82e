using System.Text;

namespace Gangway.Office.Community.People;

/// <summary>A person's name made comparable: lower case, without accents and punctuation, its words in order.</summary>
internal static class NameFolding
{
    // The runtime decomposes no letters under invariant globalization; these are the ones of the languages of Europe.
    private const string Accented = "àáâãäåāăąæçćĉċčďđðèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňŋòóôõöøōŏőœŕŗřśŝşšßţťŧþùúûüũūŭůűųŵýÿŷźżžșț";
    private const string Plain = "aaaaaaaaaacccccdddeeeeeeeeegggghhiiiiiiiiijklllllnnnnnoooooooooorrrsssssttttuuuuuuuuuuwyyyzzzst";

    /// <summary>Null where the name is too little to compare: a single Latin word.</summary>
    public static string? Of(string name)
    {
        var words = Words(name).Order(StringComparer.Ordinal).ToList();
        var isWhole = words.Count >= 2 || (words is [{ Length: >= 2 } only] && only.Any(letter => letter >= 0x2E80));
        return isWhole ? string.Join(' ', words) : null;
    }

    private static string[] Words(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.ToLowerInvariant())
        {
            var at = Accented.IndexOf(letter);
            folded.Append(at >= 0 ? Plain[at] : char.IsLetterOrDigit(letter) ? letter : letter is '\'' or '’' ? '\0' : ' ');
        }

        return folded.Replace("\0", "").ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
