using System.Buffers;

namespace Gangway.Community;

/// <summary>The only foreign words that ever reach a git process: 40 or 64 lower-case hex digits.</summary>
internal static class GitObjectId
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    public static bool IsValid(ReadOnlySpan<char> text, bool sha256) => text.Length == (sha256 ? 64 : 40) && !text.ContainsAnyExcept(Digits);
}
