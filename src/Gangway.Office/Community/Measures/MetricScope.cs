namespace Gangway.Office.Community.Measures;

/// <summary>What a metric counts: stated with every figure, because two figures under other parameters are not one trend.</summary>
public sealed record MetricScope
{
    /// <summary>The repository or export, in words.</summary>
    public string Source { get; init; } = "";

    public DateBasis Dates { get; init; }

    /// <summary>Whether commits with two or more parents count.</summary>
    public bool Merges { get; init; }

    /// <summary>Whether programs' commits count. Figures about people never count them.</summary>
    public bool Bots { get; init; }

    /// <summary>First day; null from the beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>First day that does not count any more; null to the end.</summary>
    public DateOnly? Until { get; init; }

    public bool IsWhole => From is null && Until is null;

    public bool Holds(DateOnly day) => (From is null || From <= day) && (Until is null || day < Until);
}
