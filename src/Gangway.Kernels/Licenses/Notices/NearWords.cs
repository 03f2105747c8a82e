using System.Buffers;
using System.Text;

namespace Gangway.Kernels.Licenses.Notices;

/// <summary>The words of a few hundred bytes of a comment, its signs left out. Used again for each place of a file.</summary>
internal sealed class NearWords
{
    private const int MostBytes = 256;

    private static readonly SearchValues<char> signs = SearchValues.Create(" \t\n\r*#/<>|`\"'");

    private readonly char[] characters = new char[MostBytes];
    private readonly char[] lower = new char[MostBytes];
    private readonly (int Start, int Length)[] places = new (int, int)[MostBytes];

    public int Count { get; private set; }

    /// <summary>A word as it stands.</summary>
    public ReadOnlySpan<char> this[int place] => characters.AsSpan(places[place].Start, places[place].Length);

    /// <summary>A word in small letters.</summary>
    public ReadOnlySpan<char> Lower(int place) => lower.AsSpan(places[place].Start, places[place].Length);

    /// <param name="text">At most 256 bytes; it may begin and end within a character.</param>
    public void Read(ReadOnlySpan<byte> text)
    {
        var length = Encoding.UTF8.GetChars(text, characters);
        Count = 0;
        for (var at = 0; at < length;)
        {
            var word = characters.AsSpan(at, length - at);
            var end = word.IndexOfAny(signs);
            word = end < 0 ? word : word[..end];
            if (HasLetter(word))
            {
                word.ToLowerInvariant(lower.AsSpan(at));
                places[Count++] = (at, word.Length);
            }

            at += word.Length + 1;
        }
    }

    private static bool HasLetter(ReadOnlySpan<char> word)
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
}
