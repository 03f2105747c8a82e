using System.Collections.Immutable;
using Gangway.Office.Community;

namespace Gangway.Office.Institution;

/// <summary>What was read of a repository beyond its files.</summary>
/// <param name="Remotes">Addresses of its remotes, as written in its configuration.</param>
/// <param name="History">Null where the history could not be read.</param>
/// <param name="HouseRules">Which of the files that tell a newcomer the rules are there.</param>
/// <param name="ReadFromCommit">The commit whose tree was read because there is no work tree; null where files on disk were read.</param>
public sealed record CollectedRepository(
    ImmutableArray<string> Remotes, RepositoryHistory? History, ImmutableArray<HouseRule> HouseRules, string? ReadFromCommit);
