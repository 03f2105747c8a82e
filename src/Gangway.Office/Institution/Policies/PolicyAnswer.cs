using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Policies;

/// <summary>What a policy says, and every rule that had a part in it. Rules stand in the order of the policy.</summary>
public sealed record PolicyAnswer
{
    public required Verdict Verdict { get; init; }

    /// <summary>The rule that decided; null where none did and <see cref="Policy.Otherwise"/> holds, or where an unstated fact decides.</summary>
    public PolicyRule? DecidedBy { get; init; }

    /// <summary>The roles that must answer; empty unless the verdict is Ask, or Open with a rule that asks for certain.</summary>
    public ImmutableArray<string> By { get; init; } = [];

    /// <summary>Rules that hold, the deciding one among them.</summary>
    public ImmutableArray<PolicyRule> Fired { get; init; } = [];

    /// <summary>Rules that would hold and give way to another or to a decision of a person, with the name of what they give way to.</summary>
    public ImmutableArray<(PolicyRule Rule, string To)> GaveWay { get; init; } = [];

    /// <summary>Rules of which a fact nobody stated decides whether they hold.</summary>
    public ImmutableArray<PolicyRule> Unsettled { get; init; } = [];

    /// <summary>Rules that were passed over because nobody looked: their facts are unknown and they do not hold an answer up.</summary>
    public ImmutableArray<PolicyRule> NotChecked { get; init; } = [];

    /// <summary>Norms of conduct that hold beside the verdict.</summary>
    public ImmutableArray<PolicyRule> Conduct { get; init; } = [];

    /// <summary>Unknown facts that unsettled or unchecked rules ask for.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>The licenses it was decided for: of alternatives the branch that was chosen.</summary>
    public ImmutableArray<string> Licenses { get; init; } = [];

    /// <summary>The facts it was decided on, those of the deciding license among them.</summary>
    public required Context Facts { get; init; }

    /// <summary>The same answer for several licenses that all hold: the stricter verdict, every rule that had a part.</summary>
    public static PolicyAnswer Together(PolicyAnswer left, PolicyAnswer right)
    {
        var strict = right.Verdict > left.Verdict ? right : left;
        return strict with
        {
            By = strict.Verdict == Verdict.Deny ? [] : [.. left.By.Union(right.By)],
            Fired = Both(left.Fired, right.Fired),
            GaveWay = [.. left.GaveWay.Union(right.GaveWay)],
            Unsettled = Both(left.Unsettled, right.Unsettled),
            NotChecked = Both(left.NotChecked, right.NotChecked),
            Missing = [.. left.Missing.Union(right.Missing)],
            Licenses = [.. left.Licenses.Union(right.Licenses)],
        };
    }

    private static ImmutableArray<PolicyRule> Both(ImmutableArray<PolicyRule> left, ImmutableArray<PolicyRule> right) =>
        right.IsEmpty || left.SequenceEqual(right) ? left : [.. left.Union(right).OrderBy(rule => rule.Line)];
}
