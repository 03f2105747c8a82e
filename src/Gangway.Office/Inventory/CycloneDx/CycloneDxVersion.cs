namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>A published version of CycloneDX, 1.0 to 1.7. JSON exists since 1.2.</summary>
/// <param name="Minor">0 to 7: the number behind the point.</param>
public readonly record struct CycloneDxVersion(int Minor) : IComparable<CycloneDxVersion>
{
    /// <summary>The newest version known here.</summary>
    public static CycloneDxVersion Latest => new(7);

    /// <summary>Exactly <c>1.0</c> to <c>1.7</c>, as <c>specVersion</c> and the XML namespace write it.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CycloneDxVersion version)
    {
        var isKnown = text is ['1', '.', >= '0' and <= '7'];
        version = isKnown ? new CycloneDxVersion(text[2] - '0') : default;
        return isKnown;
    }

    public bool Has(CycloneDxFormat format) => Minor is >= 0 and <= 7 && (format == CycloneDxFormat.Xml || Minor >= 2);

    public int CompareTo(CycloneDxVersion other) => Minor.CompareTo(other.Minor);

    public override string ToString() => $"1.{Minor}";
}
