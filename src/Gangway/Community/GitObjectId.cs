namespace Gangway.Community;

/// <summary>The only foreign words that ever reach a git process: 40 or 64 lower-case hex digits.</summary>
internal static class GitObjectId
{
    public static bool IsValid(ReadOnlySpan<char> text, bool sha256)
    {
        foreach (var digit in text)
        {
            if (!char.IsAsciiHexDigitLower(digit))
            {
                return false;
            }
        }

        return text.Length == (sha256 ? 64 : 40);
    }
}
