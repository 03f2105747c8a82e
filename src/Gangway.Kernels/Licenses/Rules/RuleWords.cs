using System.Buffers;
using System.Text;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>
/// The words of a text as rule packs count them: runs of letters and digits in lower case, with one plus sign inside or behind; markup
/// and comment words are passed over. Each word is a 64-bit digest, so that no string is made.
/// </summary>
internal ref struct RuleWords
{
    private const ulong Seed = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    private static readonly byte[] kinds = Kinds();
    private static readonly HashSet<ulong> skipped = [.. Skipped().Select(word => DigestOf(word))];

    private readonly ReadOnlySpan<byte> text;
    private int at;

    public RuleWords(ReadOnlySpan<byte> text) => this.text = text;

    /// <summary>Digests of words that are markup, or only begin a comment.</summary>
    public static IReadOnlyCollection<ulong> Passed => skipped;

    /// <summary>Of the word that was read.</summary>
    public ulong Digest { get; private set; }

    /// <summary>Line ends that were passed since the text began.</summary>
    public int Breaks { get; private set; }

    /// <summary>Whether double braces stood between the last word and this one, or the end: those that close a required phrase.</summary>
    public bool Closes { get; private set; }

    /// <summary>Those that open one.</summary>
    public bool Opens { get; private set; }

    /// <summary>Whether it is one character, or digits only.</summary>
    public bool IsSlight { get; private set; }

    /// <summary>Whether it is one or two digits, as versions are made of.</summary>
    public bool IsNumber { get; private set; }

    public static ulong DigestOf(string word)
    {
        var words = new RuleWords(Encoding.UTF8.GetBytes(word));
        words.Move(skipsMarkup: false);
        return words.Digest;
    }

    /// <summary>The next word; false at the end.</summary>
    public bool Move(bool skipsMarkup = true)
    {
        (Closes, Opens) = (false, false);
        while (at < text.Length)
        {
            var letter = text[at];
            var kind = kinds[letter];
            if (kind == 0)
            {
                at += letter == (byte)'\\' && at + 1 < text.Length && text[at + 1] is (byte)'n' or (byte)'r' or (byte)'t' ? 2 : 1;
                continue;
            }

            if (kind == 3)
            {
                Pass(letter);
                continue;
            }

            if (kind == 2 && !IsWordRune(at, out var length))
            {
                at += length;
                continue;
            }

            Read();
            if (!skipsMarkup || !skipped.Contains(Digest))
            {
                return true;
            }
        }

        return false;
    }

    private void Pass(byte letter)
    {
        if (letter is (byte)'\n' or (byte)'\r')
        {
            Breaks += letter == (byte)'\n' || at + 1 >= text.Length || text[at + 1] != (byte)'\n' ? 1 : 0;
        }
        else if (at + 1 < text.Length && text[at + 1] == letter)
        {
            Opens |= letter == (byte)'{';
            Closes |= letter == (byte)'}';
            at++;
        }

        at++;
    }

    private void Read()
    {
        var (digest, start, plus, digits) = (Seed, at, false, true);
        while (at < text.Length)
        {
            var letter = text[at];
            var kind = kinds[letter];
            if (kind == 1)
            {
                digits &= letter <= (byte)'9';
                digest = (digest ^ (letter is >= (byte)'A' and <= (byte)'Z' ? (uint)letter | 0x20u : letter)) * Prime;
                at++;
            }
            else if (letter == (byte)'+' && !plus)
            {
                plus = true;
                digest = (digest ^ letter) * Prime;
                at++;
            }
            else if (kind == 2 && IsWordRune(at, out var length))
            {
                digits = false;
                digest = WithRune(digest, at, length);
                at += length;
            }
            else
            {
                break;
            }
        }

        (IsSlight, IsNumber) = (digits || at - start == 1, digits && at - start <= 2);
        Digest = digest;
    }

    private readonly ulong WithRune(ulong digest, int place, int length)
    {
        Span<byte> lower = stackalloc byte[4];
        var count = RuneAt(place, out _) is { } rune ? Rune.ToLowerInvariant(rune).EncodeToUtf8(lower) : 0;
        foreach (var one in lower[..count])
        {
            digest = (digest ^ one) * Prime;
        }

        return digest;
    }

    private readonly bool IsWordRune(int place, out int length) => RuneAt(place, out length) is { } rune && Rune.IsLetterOrDigit(rune);

    /// <summary>A byte that is no UTF-8 is the character it would be in Latin-1.</summary>
    private readonly Rune? RuneAt(int place, out int length) =>
        Rune.DecodeFromUtf8(text[place..], out var rune, out length) == OperationStatus.Done ? rune : new Rune((char)text[(place + (length = 1)) - 1]);

    /// <summary>0 nothing, 1 a letter or digit, 2 part of another alphabet, 3 a line end or brace.</summary>
    private static byte[] Kinds()
    {
        var all = new byte[256];
        for (var letter = 0; letter < 256; letter++)
        {
            all[letter] = (byte)(letter >= 128 ? 2 : char.IsAsciiLetterOrDigit((char)letter) ? 1 : (char)letter is '\n' or '\r' or '{' or '}' ? 3 : 0);
        }

        return all;
    }

    /// <summary>Elements and attributes of HTML and DocBook, entities, and words that only begin a comment.</summary>
    private static string[] Skipped() => (
        "a alt blockquote body br class div em font h1 h2 h3 h4 h5 h6 hr href img li ol p pre rel script span src td th tr tt ul para ulink dd dl dt tbody thead "
        + "amp apos gt lt nbsp quot ldquo rdquo lsquo rsquo sbquo bdquo laquo raquo lsaquo rsaquo mdash ndash emdash bull hellip middot ensp emsp thinsp "
        + "rem dnl printf echo head1 head2 head3").Split(' ');
}
