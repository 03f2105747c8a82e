using System.Collections.Immutable;
using Gangway.Office;

namespace Gangway.Community;

/// <summary>From where a history is read.</summary>
/// <param name="Tips">Object ids; empty for a repository without commits.</param>
/// <param name="Branch">The short name of the branch read; null for a detached HEAD, for all references and for an empty repository.</param>
/// <param name="Scope">In words, for the record.</param>
internal sealed record GitStart(ImmutableArray<string> Tips, string? Branch, string Scope, ImmutableArray<Issue> Issues);
