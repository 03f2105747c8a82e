using System.Buffers;

namespace Gangway.Office.Inventory.Versions;

/// <summary>Reads an Alpine version token by token, each of a kind that may follow the one before.</summary>
internal ref struct AlpineTokens(ReadOnlySpan<char> text)
{
    /// <summary>What comes before the version without suffix, and after it.</summary>
    private static readonly string[] Suffixes = ["alpha", "beta", "pre", "rc", "", "cvs", "svn", "git", "hg", "p"];

    private const int NoSuffix = 4;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private ReadOnlySpan<char> rest = text;

    /// <summary>In the order in which they may follow each other.</summary>
    public enum Token
    {
        Start,
        FirstNumber,
        Number,
        Letter,
        Suffix,
        SuffixNumber,
        Hash,
        Revision,
        End,
        Invalid,
    }

    public Token Kind { get; private set; } = Token.Start;

    public ReadOnlySpan<char> Value { get; private set; }

    public int Suffix { get; private set; }

    public readonly bool IsPrerelease => Kind == Token.Suffix && Suffix < NoSuffix;

    public void Read() => Kind = Kind >= Token.End ? Kind : Next();

    private Token Next()
    {
        if (Kind == Token.Start)
        {
            return Number(Token.FirstNumber);
        }

        if (rest.IsEmpty)
        {
            return Token.End;
        }

        switch (rest[0])
        {
            case >= 'a' and <= 'z' when Kind <= Token.Number:
                Value = VersionText.Cut(ref rest, 1);
                return Token.Letter;
            case '.' when Kind <= Token.Number:
                rest = rest[1..];
                return Number(Token.Number);
            case >= '0' and <= '9' when Kind == Token.Suffix:
                return Number(Token.SuffixNumber);
            case '_' when Kind <= Token.SuffixNumber:
                return ReadSuffix();
            case '~' when Kind < Token.Hash:
                return ReadHash();
            case '-' when Kind < Token.Revision && rest.StartsWith("-r"):
                rest = rest[2..];
                return Number(Token.Revision);
            default:
                return Token.Invalid;
        }
    }

    private Token Number(Token kind)
    {
        Value = VersionText.CutDigits(ref rest);
        return Value.IsEmpty ? Token.Invalid : kind;
    }

    private Token ReadSuffix()
    {
        rest = rest[1..];
        var length = rest.IndexOfAnyExceptInRange('a', 'z');
        var word = VersionText.Cut(ref rest, length < 0 ? rest.Length : length);
        for (var i = 0; i < Suffixes.Length; i++)
        {
            if (i != NoSuffix && word.SequenceEqual(Suffixes[i]))
            {
                Suffix = i;
                return Token.Suffix;
            }
        }

        return Token.Invalid;
    }

    private Token ReadHash()
    {
        rest = rest[1..];
        var length = rest.IndexOfAnyExcept(HexDigits);
        Value = VersionText.Cut(ref rest, length < 0 ? rest.Length : length);
        return Value.IsEmpty ? Token.Invalid : Token.Hash;
    }
}
