using System.Collections.Immutable;
using Gangway.Office;
using Gangway.Office.Community.Expectations;
using Gangway.Office.Community.Practice;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;

namespace Gangway.Institution;

/// <summary>What was read of the other shore.</summary>
internal sealed record DockReading
{
    public required string Name { get; init; }

    /// <summary>The folder or purl as named.</summary>
    public required string Subject { get; init; }

    public string? Commit { get; init; }

    public PackageUrl? Purl { get; init; }

    public ProjectExpectations Expectations { get; init; } = ProjectExpectations.Unknown;

    public ProjectPractice? Practice { get; init; }

    /// <summary>Null where none could be concluded.</summary>
    public SpdxExpression? License { get; init; }

    /// <summary>Where the license stands.</summary>
    public ImmutableArray<string> LicensePlaces { get; init; } = [];

    /// <summary>How many files say so themselves.</summary>
    public int LicenseFiles { get; init; }

    /// <summary>Products of the store that list the package; null where no store was asked.</summary>
    public int? Products { get; init; }

    public DockGains? Gains { get; init; }

    public ImmutableArray<Issue> Issues { get; init; } = [];
}
