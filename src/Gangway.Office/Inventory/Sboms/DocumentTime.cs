using System.Globalization;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>A time as SBOMs write it (RFC 3339).</summary>
internal static class DocumentTime
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    /// <summary>Null where it is none. Without a zone it is taken for UTC; beyond seven digits fractions are cut off.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (text is null)
        {
            return null;
        }

        const DateTimeStyles Style = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        return DateTimeOffset.TryParseExact(Shortened(text.Trim()), Forms, CultureInfo.InvariantCulture, Style, out var time) ? time : null;
    }

    private static string Shortened(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            return text;
        }

        var digits = text.AsSpan(dot + 1).IndexOfAnyExceptInRange('0', '9');
        var end = digits < 0 ? text.Length : dot + 1 + digits;
        return end - dot <= 8 ? text : string.Concat(text.AsSpan(0, dot + 8), text.AsSpan(end));
    }
}
