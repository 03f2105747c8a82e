using System.Collections.Immutable;

namespace Gangway.Office.Institution.Policies;

/// <summary>What one change of a policy does to a portfolio: entries whose verdict goes from one to another by the same rule.</summary>
/// <param name="Before">The verdict under the policy in force.</param>
/// <param name="After">The verdict under the other one.</param>
/// <param name="Rule">The rule responsible: the one that decides now, else the one that decided before; null where neither did.</param>
/// <param name="Entries">How many entries.</param>
/// <param name="Components">Names of the distinct components, sorted.</param>
/// <param name="Products">Names of the products concerned, sorted.</param>
public sealed record PolicyChange(
    Verdict Before, Verdict After, string? Rule, int Entries, ImmutableArray<string> Components, ImmutableArray<string> Products);
