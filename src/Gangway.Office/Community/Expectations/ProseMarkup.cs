using System.Collections.Immutable;
using System.Text;

namespace Gangway.Office.Community.Expectations;

/// <summary>Takes the markup off a sentence: of a link stays its text, of emphasis and code the words.</summary>
internal static class ProseMarkup
{
    private const int MostLinks = 20;

    internal static readonly System.Buffers.SearchValues<char> AddressEnds = System.Buffers.SearchValues.Create(" )>]\"'`，。");

    public static string Plain(ReadOnlySpan<char> text, out ImmutableArray<string> links)
    {
        var plain = new StringBuilder(text.Length);
        var found = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < text.Length;)
        {
            var address = AddressLength(text[at..]);
            if (address > 0)
            {
                AddLink(found, text.Slice(at, address));
                plain.Append(text.Slice(at, address));
                at += address;
            }
            else if (text[at..].StartsWith("]("))
            {
                var close = text[at..].IndexOf(')');
                AddLink(found, close < 0 ? text[(at + 2)..] : text.Slice(at + 2, close - 2));
                at += close < 0 ? 2 : close + 1;
            }
            else
            {
                Append(plain, text, at++);
            }
        }

        links = found.ToImmutable();
        return plain.ToString().Trim();
    }

    private static void Append(StringBuilder plain, ReadOnlySpan<char> text, int at)
    {
        var character = text[at];
        if (character is '`' or '*' or '[' or ']' or '\r' || (character == '_' && (at == 0 || at + 1 == text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at + 1]))))
        {
            return;
        }

        character = char.IsWhiteSpace(character) ? ' ' : character;
        if (character != ' ' || (plain.Length > 0 && plain[^1] != ' '))
        {
            plain.Append(character);
        }
    }

    private static void AddLink(ImmutableArray<string>.Builder links, ReadOnlySpan<char> address)
    {
        address = address.Trim().TrimEnd(".,;:");
        if (links.Count < MostLinks && (address.StartsWith("http") || address.Contains('@')))
        {
            links.Add(address.ToString());
        }
    }

    private static int AddressLength(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var end = text.IndexOfAny(AddressEnds);
        return end < 0 ? text.Length : end;
    }
}
