using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>A document as one reader found it: read, or refused.</summary>
/// <param name="Document">Null where <paramref name="Refusal"/> says why.</param>
/// <param name="Encoding">The name of its encoding, for people: <c>tag-value</c>.</param>
/// <param name="Refusal">Null where it was read.</param>
internal sealed record SpdxOpening(SpdxDocument? Document, string Encoding, BomReading? Refusal = null)
{
    public static SpdxOpening Refused(BomReading refusal) => new(null, "", refusal);

    public static SpdxOpening Refused(string source, string message, string? path, string howToFix) =>
        Refused(BomReading.Refused(source, message, path, howToFix));
}
