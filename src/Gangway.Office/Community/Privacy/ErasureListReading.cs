using System.Collections.Immutable;

namespace Gangway.Office.Community.Privacy;

/// <summary>What came of reading a list of erasures. <see cref="List"/> is null where an issue of severity Error says why it must not be worked without.</summary>
public sealed record ErasureListReading(ErasureList? List, ImmutableArray<Issue> Issues);
