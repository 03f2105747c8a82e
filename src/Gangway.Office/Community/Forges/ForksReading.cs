using System.Collections.Immutable;
using Gangway.Office.Community.Measures;

namespace Gangway.Office.Community.Forges;

/// <summary>What came of reading an export of forks; entries that could not be read are issues, the others count.</summary>
public sealed record ForksReading(ImmutableArray<Fork> Forks, ImmutableArray<Issue> Issues);
