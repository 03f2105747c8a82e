using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>What came of reading one document whole. <see cref="Document"/> is null exactly where an issue of severity Error says why.</summary>
public sealed record SpdxReading(SpdxDocument? Document, ImmutableArray<Issue> Issues);
