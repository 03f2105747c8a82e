using System.Buffers;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>The license texts an SPDX document carries itself, by their <c>LicenseRef-</c> id.</summary>
internal sealed class SpdxExtractedTexts
{
    private const string Prefix = "LicenseRef-";

    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-");

    private readonly Dictionary<string, (string Text, string Pointer)> texts = new(StringComparer.Ordinal);

    public static SpdxExtractedTexts Of(SpdxDocument document)
    {
        var extracted = new SpdxExtractedTexts();
        foreach (var license in document.ExtractedLicenses)
        {
            if (license.Id is { } id && license.Text is { } text and not ("NOASSERTION" or "NONE"))
            {
                extracted.texts.TryAdd(id, (text, license.Place.At("extractedText")));
            }
        }

        return extracted;
    }

    /// <summary>Each text that the expression refers to, once, in its order.</summary>
    public IEnumerable<(string Text, string Pointer)> NamedIn(string expression)
    {
        if (texts.Count == 0)
        {
            return [];
        }

        var named = new List<(string, string)>();
        foreach (var id in IdsIn(expression).Distinct())
        {
            if (texts.TryGetValue(id, out var text))
            {
                named.Add(text);
            }
        }

        return named;
    }

    /// <summary>The <c>LicenseRef-</c> ids in the order of the expression; <c>DocumentRef-x:LicenseRef-y</c> lies in another document.</summary>
    public static IEnumerable<string> IdsIn(string expression)
    {
        for (var at = 0; expression.IndexOf(Prefix, at, StringComparison.Ordinal) is var found and >= 0;)
        {
            var length = expression.AsSpan(found).IndexOfAnyExcept(IdCharacters);
            at = length < 0 ? expression.Length : found + length;
            if (found == 0 || expression[found - 1] != ':')
            {
                yield return expression[found..at];
            }
        }
    }
}
