using System.Text;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Whether a document has named, before a sentence, the work that the sentence speaks of.</summary>
internal static class NamedWork
{
    private const int Head = 400;
    private const int ShortestName = 2;

    /// <summary>Before the sentence, where the document is still telling what it is about.</summary>
    private const int LongestTitle = 100;

    private const int LongestOpening = 1;

    private static readonly SmallSet articles = new(Word.Each("a an"));
    private static readonly SmallSet small = new(Word.Each("the a an of and or in for to by from on at with as is are was not if that which license licensed licensing open source free software version"));

    /// <summary>The sentence opens the document, or stands right below its title.</summary>
    /// <param name="start">First word of the sentence.</param>
    public static bool IsFirst(Prose prose, ReadOnlySpan<byte> text, int start)
    {
        var first = prose[start].Start;
        return first <= LongestTitle && text[..first].Trim(" \t\r\n#=*-"u8).IndexOf((byte)'\n') < 0;
    }

    /// <summary>"A parser that is licensed under …", where the document begins: what the work is.</summary>
    /// <param name="license">First word of the license.</param>
    public static bool IsTagline(Prose prose, ReadOnlySpan<byte> text, int license)
    {
        var start = AboutSentence.SentenceStart(prose, license);
        return !prose.Is(start, ProseTerms.The) && prose.Has(start, ProseMark.Line) && IsFirst(prose, text, start) && (license - start <= LongestOpening || articles.Contains(prose.At(start)));
    }

    /// <summary>One of the words stands in the head of the document.</summary>
    public static bool IsNamed(Prose prose, ReadOnlySpan<byte> text, int from, int to)
    {
        var head = text[..Math.Min(Head, prose[from].Start)];
        if (IsLetter(head))
        {
            return false;
        }

        for (var place = from; place < to; place++)
        {
            if (ProseWord.IsWord(prose.At(place)) && prose[place].Length >= ShortestName && !small.Contains(prose.At(place)) && Has(head, text.Slice(prose[place].Start, prose[place].Length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a letter or a question names before is what it is asked about.</summary>
    private static bool IsLetter(ReadOnlySpan<byte> head) => head.StartsWith("Subject:"u8) || head.StartsWith("From:"u8) || head.StartsWith("To:"u8) || head.StartsWith("Date:"u8) || head.StartsWith("Dear "u8) || head.StartsWith("Hi "u8) || head.StartsWith("Hi,"u8) || head.StartsWith("Re:"u8);

    private static bool Has(ReadOnlySpan<byte> head, ReadOnlySpan<byte> word)
    {
        for (var place = 0; place + word.Length <= head.Length; place++)
        {
            if (Ascii.EqualsIgnoreCase(head.Slice(place, word.Length), word))
            {
                return true;
            }
        }

        return false;
    }
}
