namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>Something a schema cannot say, found at a node of a JSON tree.</summary>
internal readonly record struct BomFault(int Node, string Rule, Severity Severity, string Message, string HowToFix);
