namespace Gangway.Office.Inventory.Sboms;

/// <summary>What a conversion could not keep as it was: one line for each kind of thing, however often it happened.</summary>
/// <param name="Field">What: <c>/components/*/description</c>, <c>packages/homepage</c>.</param>
/// <param name="Count">How often; at least 1.</param>
/// <param name="First">Where in the document that was converted: a JSON pointer, a line, or an id; null where that says nothing.</param>
/// <param name="IsDropped">False where the value is still there in another form.</param>
/// <param name="Reason">One sentence.</param>
public sealed record SbomLoss(string Field, int Count, string? First, bool IsDropped, string Reason);
