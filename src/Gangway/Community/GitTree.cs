using System.Collections.Immutable;
using Gangway.Office;

namespace Gangway.Community;

/// <summary>The paths of one commit.</summary>
/// <param name="IsComplete">False where the listing was cut off or broke: a path that is not listed is then unknown, not absent.</param>
internal sealed record GitTree(ImmutableArray<GitTreeEntry> Entries, bool IsComplete, ImmutableArray<Issue> Issues);
