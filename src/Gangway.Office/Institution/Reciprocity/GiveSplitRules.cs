using System.Collections.Immutable;

namespace Gangway.Office.Institution.Reciprocity;

/// <summary>How a budget is split: what a person may edit.</summary>
public sealed record GiveSplitRules
{
    public static GiveSplitRules Default { get; } = new();

    /// <summary>The part each passes on to what it depends on itself, 0 to 1. Who depends on nothing keeps all.</summary>
    public decimal PassedOn { get; init; } = 0.5m;

    /// <summary>Weights of single ones among their neighbors, where 1 is the default and 0 leaves out; not negative.</summary>
    public ImmutableDictionary<string, decimal> Weights { get; init; } = ImmutableDictionary<string, decimal>.Empty;
}
