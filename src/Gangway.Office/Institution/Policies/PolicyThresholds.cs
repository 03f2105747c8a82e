using System.Collections.Immutable;

namespace Gangway.Office.Institution.Policies;

/// <summary>The numbers that turn a measured figure into a fact. Each can be set in the policy's <c>thresholds</c>; these are the defaults.</summary>
public sealed record PolicyThresholds
{
    public static ImmutableArray<string> Names { get; } =
        ["quiet-after-days", "fewest-maintainers", "worst-score", "fund-limit", "join-limit", "warn-before-days", "longest-waiver-days", "answer-holds-days"];

    /// <summary>Days without a commit after which a project counts as quiet.</summary>
    public double QuietAfterDays { get; init; } = 365;

    /// <summary>Fewer active maintainers are "few".</summary>
    public double FewestMaintainers { get; init; } = 2;

    /// <summary>CVSS score from which a known vulnerability is "above".</summary>
    public double WorstScore { get; init; } = 7.0;

    /// <summary>Yearly amount up to which funding is "within".</summary>
    public double FundLimit { get; init; } = 5000;

    /// <summary>Yearly fee up to which a membership is "within".</summary>
    public double JoinLimit { get; init; } = 10000;

    /// <summary>Days before its end from which a waiver is said to end soon.</summary>
    public double WarnBeforeDays { get; init; } = 30;

    /// <summary>Days a waiver may last.</summary>
    public double LongestWaiverDays { get; init; } = 365;

    /// <summary>Days a person's answer holds where the answer names no end.</summary>
    public double AnswerHoldsDays { get; init; } = 365;

    /// <summary>These thresholds with one of <see cref="Names"/> set.</summary>
    public PolicyThresholds With(string name, double value) => name switch
    {
        "quiet-after-days" => this with { QuietAfterDays = value },
        "fewest-maintainers" => this with { FewestMaintainers = value },
        "worst-score" => this with { WorstScore = value },
        "fund-limit" => this with { FundLimit = value },
        "join-limit" => this with { JoinLimit = value },
        "warn-before-days" => this with { WarnBeforeDays = value },
        "longest-waiver-days" => this with { LongestWaiverDays = value },
        _ => this with { AnswerHoldsDays = value },
    };
}
