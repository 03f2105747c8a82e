using System.Text;

namespace Gangway.Kernels.Licenses;

/// <summary>
/// Strings that come back in file after file of a tree (holders, years, expressions, names of files), each made once. The last ones of each
/// place in a small table are kept, which bounds what a hostile tree can make of it; threads may make one twice, to the same end.
/// </summary>
internal static class Interned
{
    private const int Places = 1 << 10;

    /// <summary>Strings of one place. With one, any two of a file's that met there were made anew for every such file.</summary>
    private const int Ways = 4;

    /// <summary>Longer ones hardly ever come back. So no more than 2 MB are kept.</summary>
    private const int Longest = 200;

    private static readonly string?[] kept = new string?[Places * Ways];

    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest)
        {
            return text.ToString();
        }

        var place = kept.AsSpan((int)((uint)string.GetHashCode(text) % Places) * Ways, Ways);
        foreach (var same in place)
        {
            if (same is not null && text.SequenceEqual(same))
            {
                return same;
            }
        }

        place[..^1].CopyTo(place[1..]);
        return place[0] = text.ToString();
    }

    /// <param name="utf8">What is no UTF-8 in it is replaced, as everywhere.</param>
    public static string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        Span<char> text = stackalloc char[Longest];
        return Of(text[..Encoding.UTF8.GetChars(utf8, text)]);
    }

    public static string Of(StringBuilder text)
    {
        if (text.Length > Longest)
        {
            return text.ToString();
        }

        Span<char> copy = stackalloc char[Longest];
        text.CopyTo(0, copy, text.Length);
        return Of(copy[..text.Length]);
    }

    /// <summary>The parts, one behind the other.</summary>
    public static string Of(ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> third = default)
    {
        var length = first.Length + second.Length + third.Length;
        if (length > Longest)
        {
            return string.Concat(first, second, third);
        }

        Span<char> text = stackalloc char[Longest];
        first.CopyTo(text);
        second.CopyTo(text[first.Length..]);
        third.CopyTo(text[(first.Length + second.Length)..]);
        return Of(text[..length]);
    }
}
