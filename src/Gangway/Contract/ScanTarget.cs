using System.Collections.Immutable;
using Gangway.Office;

namespace Gangway.Contract;

/// <summary>Everything a caller named to be scanned.</summary>
/// <param name="Files">In the order of the arguments, and by path (ordinal) below each.</param>
/// <param name="LeftOut">Folders that were not entered, and links that were not followed: what lies there is unknown.</param>
/// <param name="Issues">What could not be listed, and why.</param>
internal sealed record ScanTarget(IReadOnlyList<ScanFile> Files, ImmutableArray<string> LeftOut, ImmutableArray<Issue> Issues);
