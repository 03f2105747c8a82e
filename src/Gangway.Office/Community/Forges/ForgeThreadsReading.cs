using System.Collections.Immutable;

namespace Gangway.Office.Community.Forges;

/// <summary>What came of reading an export; entries that could not be read are issues, the others count.</summary>
public sealed record ForgeThreadsReading(ImmutableArray<ForgeThread> Threads, ImmutableArray<Issue> Issues);
