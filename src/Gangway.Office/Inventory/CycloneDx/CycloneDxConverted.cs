using System.Collections.Immutable;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>What came of a conversion.</summary>
/// <param name="Document">Null where the target does not exist (JSON before 1.2) or nothing valid is left.</param>
/// <param name="Changes">Everything that is not in the new document as it was in the old one, in document order.</param>
/// <param name="Issues">Why there is no document.</param>
public sealed record CycloneDxConverted(CycloneDxDocument? Document, ImmutableArray<CycloneDxChange> Changes, ImmutableArray<Issue> Issues);
