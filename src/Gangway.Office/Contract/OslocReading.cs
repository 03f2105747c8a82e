using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>What came of reading one checklist.</summary>
/// <param name="License">Null where an issue of severity Error says why.</param>
/// <param name="Issues">By line.</param>
public sealed record OslocReading(OslocLicense? License, ImmutableArray<Issue> Issues);
