using System.Collections.Immutable;

namespace Gangway.Office.Community;

/// <summary>One commit with what it changed: the plain row that a reader of histories hands in, before any mailmap.</summary>
/// <param name="Changes">
/// Against the first parent (all paths for a root commit). Null where they are not known: a tree that a partial clone lacks, or a
/// reader that was not asked. Empty means that nothing changed.
/// </param>
public sealed record Contribution(Commit Commit, ImmutableArray<ChangedPath>? Changes = null);
