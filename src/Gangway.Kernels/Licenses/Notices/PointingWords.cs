using Gangway.Kernels.Licenses.Input;

namespace Gangway.Kernels.Licenses.Notices;

/// <summary>The words around a file name, from which it follows whether they point to it for the terms.</summary>
internal ref struct PointingWords
{
    private const int BytesBefore = 240;
    private const int BytesBehind = 120;
    private const int MostFillers = 5;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> fillers = Set("the a an our this its your file files accompanying included enclosed provided attached top-level toplevel root main project project's repository's package's software's library's source named called complete full respective corresponding separate also please and or both same");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> pointers = Set("see refer consult read found in within view check cf contained included described detailed specified siehe voir véase under license: licence: licensing: copying: terms: at see: per inside visit");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> towards = Set("refer according pursuant look referring reference refers");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> subjects = Set("see found refer consult read in under terms described governed licensed license licenses licence accompanying per conditions contained specified copyright detailed siehe check view");

    [ThreadStatic]
    private static NearWords? spareBefore;

    [ThreadStatic]
    private static NearWords? spareBehind;

    private readonly ReadOnlySpan<byte> rest;
    private readonly NearWords before;
    private NearWords? behind;

    public PointingWords(ReadOnlySpan<byte> text, int start, int end)
    {
        before = spareBefore ??= new NearWords();
        before.Read(text[Math.Max(0, start - BytesBefore)..start]);
        rest = text[end..Math.Min(text.Length, end + BytesBehind)];
    }

    /// <summary>Read when first asked for: mostly the words before decide.</summary>
    private NearWords Behind
    {
        get
        {
            if (behind is null)
            {
                behind = spareBehind ??= new NearWords();
                behind.Read(rest);
            }

            return behind;
        }
    }

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
        for (var back = 0; back <= MostFillers && back < before.Count; back++)
        {
            var word = Last(back);
            if (pointers.Contains(word))
            {
                return word is not "under" || NextIsFile() || back > 0;
            }

            if (word is "to")
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
    private static bool IsFileName(ReadOnlySpan<char> word) => word.StartsWith("license") || word.StartsWith("copying") || word.StartsWith("copyright.") || word is "readme" or "authors" or "copyright" or "notice";

    private bool NextIsFile() => Behind.Count > 0 && Behind[0].TrimEnd(".,;:)") is var word && (word.Equals("file", StringComparison.OrdinalIgnoreCase) || word.Equals("files", StringComparison.OrdinalIgnoreCase) || word.Equals("document", StringComparison.OrdinalIgnoreCase));

    /// <summary>A sentence all in capitals, in which LICENSE is a word like the others.</summary>
    private bool Shouted() =>
        before.Count > 0 && IsUpper(before[before.Count - 1]) && (before.Count < 2 || IsUpper(before[before.Count - 2]))
        && !NextIsFile() && (Behind.Count == 0 || IsUpper(Behind[0]) || before.Count > 1);

    private ReadOnlySpan<char> Last(int back) => back < before.Count ? before.Lower(before.Count - 1 - back).Trim("`'\"([,*") : "";

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var character in word)
        {
            if (char.IsLower(character))
            {
                return false;
            }

            letters += char.IsLetter(character) ? 1 : 0;
        }

        return letters > 1;
    }

    private static bool Has(HashSet<string>.AlternateLookup<ReadOnlySpan<char>> set, NearWords words, int most)
    {
        for (var place = Math.Max(0, words.Count - most); place < words.Count; place++)
        {
            if (set.Contains(words.Lower(place).Trim(".,:(\"`")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SpeaksOfTerms(NearWords words, int most)
    {
        for (var place = 0; place < words.Count && place < most; place++)
        {
            var word = words[place];
            if (word.Contains("licens", StringComparison.OrdinalIgnoreCase) || word.Contains("licenc", StringComparison.OrdinalIgnoreCase) || word.StartsWith("copying", StringComparison.OrdinalIgnoreCase)
                || word.StartsWith("redistribut", StringComparison.OrdinalIgnoreCase) || word.StartsWith("copyright", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
