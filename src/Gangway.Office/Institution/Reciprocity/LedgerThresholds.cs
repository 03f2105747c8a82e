namespace Gangway.Office.Institution.Reciprocity;

/// <summary>Where one word ends and the next begins. Our own inference, meant to be edited; a report states them.</summary>
public sealed record LedgerThresholds
{
    public static LedgerThresholds Default { get; } = new();

    /// <summary>Our known share of a year's commits from which on we lead; a maintainer's seat leads as well.</summary>
    public double LeadingShare { get; init; } = 0.2;

    /// <summary>Our commits in a year from which on we contribute: one a quarter.</summary>
    public int ContributingCommits { get; init; } = 4;

    /// <summary>Above it the project is ours whatever its name says.</summary>
    public double Domination { get; init; } = 0.5;

    /// <summary>Another firm's share of a year's commits above which one vendor decides.</summary>
    public double SingleVendor { get; init; } = 0.5;

    /// <summary>At most so many people who make half of the commits are few.</summary>
    public int FragileAbsenceFactor { get; init; } = 2;

    /// <summary>Below this part of the year before, a project declines.</summary>
    public double Decline { get; init; } = 0.75;

    /// <summary>Criticality from which on a take is high.</summary>
    public double HighTake { get; init; } = 0.5;
}
