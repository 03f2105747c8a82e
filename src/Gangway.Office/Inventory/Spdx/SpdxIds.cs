using System.Buffers;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>The letters of SPDX ids (SPDX 2.3, 6.3.1): letters, digits, point and hyphen.</summary>
internal static class SpdxIds
{
    private static readonly SearchValues<char> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-");

    public static bool IsPlain(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept(Letters);

    /// <summary>The text with a hyphen for every letter that an id may not have; "0" for nothing.</summary>
    public static string Plain(string text) =>
        text.Length == 0 ? "0" : IsPlain(text) ? text : string.Concat(text.Select(letter => Letters.Contains(letter) ? letter : '-'));

    /// <summary>True for <c>SPDXRef-</c> and plain letters.</summary>
    public static bool IsElement(string? id) => id is not null && id.StartsWith("SPDXRef-", StringComparison.Ordinal) && IsPlain(id.AsSpan("SPDXRef-".Length));

    /// <summary>True for <c>DocumentRef-…:SPDXRef-…</c>, whole or without the element.</summary>
    public static bool IsElsewhere(string id)
    {
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        return id.StartsWith("DocumentRef-", StringComparison.Ordinal) && IsPlain(id.AsSpan("DocumentRef-".Length, (colon < 0 ? id.Length : colon) - "DocumentRef-".Length))
            && (colon < 0 || IsElement(id[(colon + 1)..]));
    }
}
