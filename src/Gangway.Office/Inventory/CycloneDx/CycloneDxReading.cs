using System.Collections.Immutable;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>What came of reading a document. It is null exactly where an issue of severity Error says why.</summary>
public sealed record CycloneDxReading(CycloneDxDocument? Document, ImmutableArray<Issue> Issues);
