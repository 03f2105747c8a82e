using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Policies;

/// <summary>Which rules hold in a context, once overriding and lifting are taken into account, in three-valued logic.</summary>
internal sealed class RuleStanding
{
    private readonly Dictionary<string, Truth> raw = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Truth?> effective = new(StringComparer.Ordinal);
    private readonly ILookup<string, PolicyRule> overriders;
    private readonly ImmutableHashSet<string> lifted;

    public RuleStanding(ImmutableArray<PolicyRule> rules, ILookup<string, PolicyRule> overriders, Context facts, ImmutableHashSet<string> lifted)
    {
        this.overriders = overriders;
        this.lifted = lifted;
        foreach (var rule in rules)
        {
            raw[rule.Name] = rule.Own.In(facts);
        }

        var (holding, gaveWay, unsettled, notChecked, conduct) = (new List<PolicyRule>(), new List<(PolicyRule, string)>(), new List<PolicyRule>(), new List<PolicyRule>(), new List<PolicyRule>());
        foreach (var rule in rules)
        {
            var truth = Effective(rule);
            if (rule.Verdict is null)
            {
                if (truth == Truth.True)
                {
                    conduct.Add(rule);
                }
            }
            else if (truth == Truth.True)
            {
                holding.Add(rule);
            }
            else if (truth == Truth.Unknown)
            {
                (rule.HoldsUp ? unsettled : notChecked).Add(rule);
            }
            else if (raw[rule.Name] == Truth.True)
            {
                gaveWay.Add((rule, lifted.Contains(rule.Name) ? "" : overriders[rule.Name].First(other => Effective(other) == Truth.True).Name));
            }
        }

        (Holding, GaveWay, Unsettled, NotChecked, Conduct) = ([.. holding], [.. gaveWay], [.. unsettled], [.. notChecked], [.. conduct]);
    }

    public ImmutableArray<PolicyRule> Holding { get; }

    /// <summary>With the name of what they give way to; empty: a decision.</summary>
    public ImmutableArray<(PolicyRule Rule, string To)> GaveWay { get; }

    public ImmutableArray<PolicyRule> Unsettled { get; }

    public ImmutableArray<PolicyRule> NotChecked { get; }

    public ImmutableArray<PolicyRule> Conduct { get; }

    public PolicyRule? First(Verdict verdict) => Holding.FirstOrDefault(rule => rule.Verdict == verdict);

    /// <summary>
    /// A rule holds where its condition does and no rule that overrides it holds. Rules that override one another in a circle do not.
    /// One that nobody could check, and that holds nothing up, overrides nothing.
    /// </summary>
    private Truth Effective(PolicyRule rule)
    {
        if (effective.TryGetValue(rule.Name, out var known))
        {
            return known ?? Truth.False;
        }

        effective[rule.Name] = null;
        var truth = lifted.Contains(rule.Name) ? Truth.False : raw.GetValueOrDefault(rule.Name, Truth.False);
        foreach (var other in overriders[rule.Name])
        {
            if (truth == Truth.False)
            {
                break;
            }

            var overriding = Effective(other);
            truth = truth.And(overriding == Truth.Unknown && !other.HoldsUp ? Truth.True : overriding.Not());
        }

        effective[rule.Name] = truth;
        return truth;
    }
}
