using System.Collections.Frozen;
using System.Text;
using Gangway.Kernels.Licenses.Input;

namespace Gangway.Kernels.Licenses.Notices;

/// <summary>The words around a file name, from which it follows whether they point to it for the terms.</summary>
internal ref struct PointingWords
{
    private static readonly char[] signs = [' ', '\t', '\n', '\r', '*', '#', '/', '<', '>', '|', '`', '"', '\''];

    private const int BytesBefore = 240;
    private const int BytesBehind = 120;
    private const int MostFillers = 5;

    private static readonly FrozenSet<string> fillers = Set("the a an our this its your file files accompanying included enclosed provided attached top-level toplevel root main project project's repository's package's software's library's source named called complete full respective corresponding separate also please and or both same");
    private static readonly FrozenSet<string> pointers = Set("see refer consult read found in within view check cf contained included described detailed specified siehe voir véase under license: licence: licensing: copying: terms: at see: per inside visit");
    private static readonly FrozenSet<string> towards = Set("refer according pursuant look referring reference refers");
    private static readonly FrozenSet<string> subjects = Set("see found refer consult read in under terms described governed licensed license licenses licence accompanying per conditions contained specified copyright detailed siehe check view");

    private readonly string[] before;
    private readonly ReadOnlySpan<byte> rest;
    private string[]? behind;

    public PointingWords(ReadOnlySpan<byte> text, int start, int end)
    {
        before = Words(text[Math.Max(0, start - BytesBefore)..start]);
        rest = text[end..Math.Min(text.Length, end + BytesBehind)];
    }

    /// <summary>Split when first asked for: mostly the words before decide.</summary>
    private string[] Behind => behind ??= Words(rest);

    public bool Point(FileNameKind kind) => kind switch
    {
        FileNameKind.Full => Pointer() || (NextIsFile() && Has(subjects, before, 12)) || (Last(0) is "license" or "licence" or "licensing" or "terms"),
        FileNameKind.Bare => !Shouted() && (Pointer() || (NextIsFile() && Has(subjects, before, 12))),
        FileNameKind.Readme => Pointer() && (SpeaksOfTerms(Behind, 14) || SpeaksOfTerms(before, 8)),
        _ => false,
    };

    /// <summary>"see", "in" or another word that points, with nothing but articles between.</summary>
    private bool Pointer()
    {
        for (var back = 0; back <= MostFillers && back < before.Length; back++)
        {
            var word = Last(back);
            if (pointers.Contains(word))
            {
                return word != "under" || NextIsFile() || back > 0;
            }

            if (word == "to")
            {
                return towards.Contains(Last(back + 1)) || NextIsFile();
            }

            if (!fillers.Contains(word) && !IsFileName(word))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"LICENSE and COPYING": another file of the same pointer.</summary>
    private static bool IsFileName(string word) => word.StartsWith("license", StringComparison.Ordinal) || word.StartsWith("copying", StringComparison.Ordinal) || word.StartsWith("copyright.", StringComparison.Ordinal) || word is "readme" or "authors" or "copyright" or "notice";

    private bool NextIsFile() => Behind is [var next, ..] && next.TrimEnd('.', ',', ';', ':', ')') is var word && (word.Equals("file", StringComparison.OrdinalIgnoreCase) || word.Equals("files", StringComparison.OrdinalIgnoreCase) || word.Equals("document", StringComparison.OrdinalIgnoreCase));

    /// <summary>A sentence all in capitals, in which LICENSE is a word like the others.</summary>
    private bool Shouted()
    {
        var left = before.Length == 0 || IsUpper(before[^1]);
        var further = before.Length < 2 || IsUpper(before[^2]);
        return before.Length > 0 && left && further && !NextIsFile() && (Behind.Length == 0 || IsUpper(Behind[0]) || before.Length > 1);
    }

    private string Last(int back) => back < before.Length ? before[^(back + 1)].ToLowerInvariant().Trim('`', '\'', '"', '(', '[', ',', '*') : "";

    private static bool IsUpper(string word)
    {
        var letters = word.Count(char.IsLetter);
        return letters > 1 && !word.Any(char.IsLower);
    }

    private static bool Has(FrozenSet<string> set, string[] words, int most) => words.TakeLast(most).Any(word => set.Contains(word.ToLowerInvariant().Trim('.', ',', ':', '(', '"', '`')));

    private static bool SpeaksOfTerms(string[] words, int most)
    {
        var near = words.Length <= most ? words : words[..most];
        return near.Any(word => word.Contains("licens", StringComparison.OrdinalIgnoreCase) || word.Contains("licenc", StringComparison.OrdinalIgnoreCase) || word.StartsWith("copying", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("redistribut", StringComparison.OrdinalIgnoreCase) || word.StartsWith("copyright", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Words of a comment, its signs left out; a blank line ends them.</summary>
    private static string[] Words(ReadOnlySpan<byte> text) =>
        Array.FindAll(Encoding.UTF8.GetString(text).Split(signs, StringSplitOptions.RemoveEmptyEntries), HasLetter);

    private static bool HasLetter(string word)
    {
        foreach (var character in word)
        {
            if (char.IsLetterOrDigit(character))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
