namespace Gangway.Office.Inventory.CycloneDx;

/// <param name="Prefix">As the document writes it; no part of the identity of the name, but kept.</param>
/// <param name="Local">The name without its prefix.</param>
/// <param name="Space">The namespace; empty for attributes of CycloneDX and for JSON keys.</param>
internal readonly record struct XmlName(string Prefix, string Local, string Space)
{
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";

    private const string CycloneDx = "http://cyclonedx.org/schema/bom/";

    public bool IsCycloneDx => Space.StartsWith(CycloneDx, StringComparison.Ordinal);

    public static string SpaceOf(CycloneDxVersion version) => CycloneDx + version;

    public override string ToString() => Prefix.Length == 0 ? Local : $"{Prefix}:{Local}";
}
