namespace Gangway.Kernels.Licenses.Texts;

/// <summary>Angle, square and curly brackets, and ampersands: HTML tags and entities go, placeholders become one word.</summary>
internal ref partial struct WordReader
{
    private static readonly SmallSet tags = new(Word.Each("p br div span a b i em strong pre code h1 h2 h3 h4 h5 h6 ul ol li td tr th table tbody html"
        + " body head title center font hr blockquote tt sup sub u dl dt dd meta link small section article header footer main style script img"));

    /// <summary>What stands in a placeholder with square or curly brackets; other bracketed words are text.</summary>
    private static readonly SmallSet fillIns = new(Word.Each("year yyyy name fullname owner holder holders author authors organization email licensor date"
        + " project program company software url copyright insert your"));

    private void SkipMarkup(byte opening)
    {
        if (opening == '&')
        {
            SkipAmpersand();
            return;
        }

        var inside = text.Slice(at + 1, Math.Min(text.Length - at - 1, 300));
        var end = inside.IndexOf((byte)(opening == '<' ? '>' : opening == '[' ? ']' : '}'));
        var content = end < 0 ? default : inside[..end];
        if (opening == '<' && IsTag(content))
        {
            line += content.Count((byte)'\n');
            at += end + 2;
        }
        else if (content.Length is > 1 and <= 60 && IsFillIn(content, needsKnownWord: opening != '<'))
        {
            at += end + 2;
            Emit(Word.Placeholder);
        }
        else
        {
            at++;
        }
    }

    private static bool IsTag(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("!--"u8))
        {
            return false; // What is commented out is read like any comment.
        }

        if (content.StartsWith("!DOCTYPE"u8) || content.StartsWith("?xml"u8))
        {
            return true;
        }

        var name = content.TrimStart((byte)'/');
        var length = 0;
        while (length < name.Length && IsAsciiWord(name[length]))
        {
            length++;
        }

        return length is > 0 and <= 10 && (length == name.Length || name[length] is (byte)' ' or (byte)'/' or (byte)'\n' or (byte)'\r') && tags.Contains(HashOf(name[..length]));
    }

    /// <summary>One to seven words of letters. An address is none: it is the same in every copy of a license.</summary>
    private static bool IsFillIn(ReadOnlySpan<byte> content, bool needsKnownWord)
    {
        var (wordCount, known, start) = (0, !needsKnownWord, -1);
        for (var place = 0; place <= content.Length; place++)
        {
            var next = place < content.Length ? content[place] : (byte)' ';
            if (IsAsciiWord(next))
            {
                start = start < 0 ? place : start;
            }
            else if (next is (byte)' ' or (byte)',' or (byte)'\'' or (byte)'-' or (byte)'_' or (byte)'(' or (byte)')' or (byte)'<' or (byte)'[' or (byte)'{')
            {
                wordCount += start >= 0 ? 1 : 0;
                known |= start >= 0 && fillIns.Contains(HashOf(content[start..place]));
                start = -1;
            }
            else
            {
                return false;
            }
        }

        return known && wordCount is > 0 and <= 7;
    }

    private static uint HashOf(ReadOnlySpan<byte> word)
    {
        var hash = Word.Seed;
        foreach (var next in word)
        {
            hash = (hash ^ (IsLetter(next) ? next | 0x20u : next)) * Word.Prime;
        }

        return Word.Plain(hash);
    }
}
