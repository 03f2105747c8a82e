using System.Collections.Immutable;

namespace Gangway.Office.Community.People;

/// <summary>A firm, foundation, university or authority that people work for.</summary>
public sealed record Firm
{
    /// <summary>The spelling that reports use.</summary>
    public required string Name { get; init; }

    /// <summary>Other spellings and languages; compared without regard to case, spaces and punctuation.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    public ImmutableArray<FirmDomain> Domains { get; init; } = [];

    /// <summary>Owners of its work on forges: <c>github.com/example</c>, lower case.</summary>
    public ImmutableArray<string> Forges { get; init; } = [];

    /// <summary>Whose it became, and when: from then on its people count there.</summary>
    public ImmutableArray<Acquisition> Acquisitions { get; init; } = [];
}
