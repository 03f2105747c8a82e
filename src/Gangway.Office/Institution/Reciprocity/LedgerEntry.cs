using System.Collections.Immutable;
using Gangway.Office.Community.Measures;
using Gangway.Office.Community.Seats;
using Gangway.Office.Community.Upstream;

namespace Gangway.Office.Institution.Reciprocity;

/// <summary>Take and give of one project. Three-valued answers are null where the unknown part decides.</summary>
public sealed record LedgerEntry
{
    public required UpstreamTake Take { get; init; }

    public required UpstreamRole Role { get; init; }

    /// <summary>Of the last year's commits by people; null where the history was not read.</summary>
    public Metric? OurShare { get; init; }

    /// <summary>Our commits in the last year by type of contribution; null where the history was not read.</summary>
    public ImmutableArray<MetricPart>? OurCommitsByType { get; init; }

    public long? OurCommits { get; init; }

    /// <summary>Commits of unknown affiliation in the last year: any of them may be ours.</summary>
    public long? UnknownCommits { get; init; }

    public Metric? AbsenceFactor { get; init; }

    public Metric? ElephantFactor { get; init; }

    /// <summary>Commits of the last year over those of the year before; null where either is not known.</summary>
    public double? Trend { get; init; }

    public SeatBalance? Seats { get; init; }

    /// <summary>What became of the patches of our fork of it, of all times; null where no fork is known.</summary>
    public UpstreamLag? Lag { get; init; }

    public ImmutableArray<ReportedGift> Reported { get; init; } = [];

    /// <summary>We make more than half of it.</summary>
    public bool? IsDominated { get; init; }

    /// <summary>Another firm makes more than half of it.</summary>
    public bool? IsSingleVendor { get; init; }

    /// <summary>High take, no give, few people, declining: it may break, and we do not help.</summary>
    public bool? IsFragileFreeRiding { get; init; }
}
