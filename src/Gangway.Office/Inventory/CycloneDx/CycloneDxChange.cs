namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>What a conversion could not keep as it was.</summary>
/// <param name="Path">JSON pointer (RFC 6901) into the document that was converted, read as JSON; XML is counted as its JSON would be.</param>
/// <param name="Message">One sentence: what was dropped or changed, and why.</param>
/// <param name="IsDropped">False where the value is still there in another form.</param>
public sealed record CycloneDxChange(string Path, string Message, bool IsDropped);
