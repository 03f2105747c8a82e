namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>How a CycloneDX document is written down.</summary>
public enum CycloneDxFormat
{
    Json,
    Xml,
}
