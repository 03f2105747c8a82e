using System.Collections.Immutable;
using Gangway.Office.Community;
using Gangway.Office.Contract;

namespace Gangway.Office.Institution;

/// <summary>What we give to one repository, and what it asks of its guests.</summary>
public sealed record RepositoryCensus
{
    public required string Path { get; init; }

    public required string Name { get; init; }

    /// <summary>Null where the history could not be read.</summary>
    public RepositoryHistory? History { get; init; }

    public required ImmutableArray<HouseRule> HouseRules { get; init; }

    public required LicenseFacts License { get; init; }

    public string? ReadFromCommit { get; init; }

    /// <summary>Keys of the components we take that come from this repository.</summary>
    public ImmutableArray<string> Takes { get; init; } = [];
}
