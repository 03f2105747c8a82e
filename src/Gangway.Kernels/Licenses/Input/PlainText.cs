using System.Text;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Input;

/// <summary>
/// The part of a file that is read, as UTF-8: all of it up to 16 MiB, else its first and last 8 MiB; UTF-16 is transcoded.
/// Empty for a binary file (<see cref="TextSniffer"/>), and for one with more than a few NULs in what is read.
/// </summary>
internal readonly ref struct PlainText
{
    public const int Whole = 16 << 20;
    private const int Half = Whole / 2;

    private PlainText(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail, int tailLine)
    {
        Head = head;
        Tail = tail;
        TailLine = tailLine;
    }

    public ReadOnlySpan<byte> Head { get; }

    /// <summary>Empty unless the file is larger than <see cref="Whole"/>.</summary>
    public ReadOnlySpan<byte> Tail { get; }

    public int TailLine { get; }

    public bool IsEmpty => Head.IsEmpty;

    public static PlainText Of(ReadOnlySpan<byte> content)
    {
        var nature = TextSniffer.Sniff(content, closely: false);
        if (nature.Nature != FileNature.Text)
        {
            return default;
        }

        content = nature.Encoding switch
        {
            TextEncoding.Utf16 => Transcode(content[nature.Start..], Encoding.Unicode),
            TextEncoding.Utf16BigEndian => Transcode(content[nature.Start..], Encoding.BigEndianUnicode),
            _ when RtfText.Is(content) => RtfText.Decode(content[..Math.Min(content.Length, Whole)]),
            _ => content[nature.Start..],
        };
        var head = content.Length <= Whole ? content : content[..Half];
        var tail = content.Length <= Whole ? default : content[^Half..];
        if (!TryDropNuls(ref head) || !TryDropNuls(ref tail))
        {
            return default;
        }

        var tailLine = tail.IsEmpty ? 1 : 1 + content[..^tail.Length].Count((byte)'\n');
        return new PlainText(head, tail, tailLine);
    }

    /// <summary>The few NULs of a text as blanks; false where there are more (<see cref="TextSniffer.MayHoldNuls"/>).</summary>
    private static bool TryDropNuls(ref ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)0))
        {
            return true;
        }

        if (!TextSniffer.MayHoldNuls(text))
        {
            return false;
        }

        var copy = text.ToArray();
        copy.Replace((byte)0, (byte)' ');
        text = copy;
        return true;
    }

    /// <summary>Lines counted as <see cref="WordReader"/> counts them; empty where they were not read.</summary>
    public ReadOnlySpan<byte> LinesFrom(int first, int last)
    {
        var inTail = !Tail.IsEmpty && first >= TailLine;
        var rest = inTail ? Tail : Head;
        for (var line = inTail ? TailLine : 1; line < first && !rest.IsEmpty; line++)
        {
            rest = rest[LengthOfLine(rest)..];
        }

        var start = rest;
        var length = 0;
        for (var line = first; line <= last && !rest.IsEmpty; line++)
        {
            var next = LengthOfLine(rest);
            length += next;
            rest = rest[next..];
        }

        return start[..length];
    }

    private static int LengthOfLine(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'\n', (byte)'\r');
        return end < 0 ? text.Length : text[end..].StartsWith("\r\n"u8) ? end + 2 : end + 1;
    }

    public WordStream Words() => Words([new TextRegion(0, Head.Length, 1)]);

    /// <param name="regions">What of the head is read.</param>
    public WordStream Words(ReadOnlySpan<TextRegion> regions)
    {
        var words = WordStream.Rent(TextRegion.LengthOf(regions) + Tail.Length);
        foreach (var region in regions)
        {
            Cut(words, region.Line);
            WordReader.Read(Head.Slice(region.Start, region.Length), region.Line, words);
        }

        if (!Tail.IsEmpty)
        {
            Cut(words, TailLine);
            WordReader.Read(Tail, TailLine, words);
        }

        words.IsCutBefore = regions.IsEmpty || regions[0].Start > 0;
        words.IsCutBehind = Tail.IsEmpty && (regions.IsEmpty || regions[^1].Start + regions[^1].Length < Head.Length);
        words.MarkAlternatives();
        return words;
    }

    private static void Cut(WordStream words, int line)
    {
        if (words.Count > 0)
        {
            words.Add(Word.Cut, line, WordMark.None);
        }
    }

    /// <summary>Only what a head of UTF-8 could hold: nobody ships a larger license as UTF-16.</summary>
    private static byte[] Transcode(ReadOnlySpan<byte> content, Encoding encoding) =>
        Encoding.Convert(encoding, Encoding.UTF8, content[..Math.Min(content.Length, Whole)].ToArray());
}
