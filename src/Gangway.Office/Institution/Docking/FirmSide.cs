using System.Collections.Immutable;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Docking;

/// <summary>The firm as it docks: its norms, who may act, what it can produce.</summary>
/// <param name="Name">What the policy calls itself.</param>
/// <param name="Version">The policy's content hash, shortened.</param>
/// <param name="Norms">Those about the engagement.</param>
/// <param name="Roles">Ids of the roles somebody fills.</param>
/// <param name="Produces">Kinds of artifact it can produce.</param>
/// <param name="Otherwise">What holds where no rule does; null where that is a permission.</param>
public sealed record FirmSide(
    string Name,
    string Version,
    ImmutableArray<DockedNorm> Norms,
    ImmutableHashSet<string> Roles,
    ImmutableHashSet<string> Produces,
    DockedNorm? Otherwise)
{
    /// <summary>A working day in calendar days.</summary>
    private const double WorkingDay = 1.4;

    /// <param name="policy">The firm's own, or the starter policy.</param>
    /// <param name="engagement">use, contribute …</param>
    /// <param name="fired">How often each rule decided something, by name; null where nobody counted.</param>
    public static FirmSide Of(Policy policy, string engagement, IReadOnlyDictionary<string, long>? fired = null)
    {
        var windows = policy.Windows;
        ImmutableArray<DockedNorm> norms = [.. policy.Rules.Where(rule => rule.On.Contains(engagement)).Select(rule => new DockedNorm
        {
            Norm = rule.Norm,
            By = rule.By,
            Days = rule.By is { } role && windows.TryGetValue(role, out var days) ? days * WorkingDay : null,
            Evidence = new Evidence(policy.Source, $"{rule.Line}", policy.Digest),
            HoldsUp = rule.HoldsUp,
            Overrides = [.. rule.Overrides.Select(name => $"firm.{name}")],
            Fired = fired is null ? null : fired.GetValueOrDefault(rule.Name),
        })];
        return new FirmSide(policy.Name, policy.Version, norms, [.. policy.Roles.Select(role => role.Id)], [.. policy.Produces], OtherwiseOf(policy, engagement, windows));
    }

    private static DockedNorm? OtherwiseOf(Policy policy, string engagement, ImmutableSortedDictionary<string, int> windows)
    {
        if (!policy.Otherwise.TryGetValue(engagement, out var otherwise) || otherwise.Verdict == Verdict.Allow)
        {
            return null;
        }

        var isAsk = otherwise.Verdict == Verdict.Ask;
        return new DockedNorm
        {
            Norm = new Norm
            {
                Id = "firm.otherwise",
                Side = Side.Firm,
                Source = new NormSource("policy", policy.Source, "otherwise"),
                Role = "product-team",
                Deontic = isAsk ? Deontic.Must : Deontic.MustNot,
                Aim = isAsk ? "obtain-approval" : engagement is "use" or "modify" or "distribute" ? "use" : engagement,
                Object = engagement,
                When = Condition.Always,
                OrElse = "release-blocked",
                Pillar = engagement is "use" or "modify" or "distribute" ? Pillar.Contract : Pillar.Community,
                Artifact = "decision",
                Due = "before-release",
                Words = new Wording(
                    isAsk ? new("Where no rule decides, somebody looks at it first.", "无规则可依时，须先由人员审查。") : new("Where no rule allows it, it is not done.", "无规则允许时不得进行。"),
                    isAsk ? new("They have to ask inside before they come.", "对方须先在内部请示。") : new("They may not, unless a rule says so.", "除非有规则允许，否则对方不能参与。")),
                Fix = new Localized("Write a rule for this case into the policy.", "在政策中为此情形制定规则。"),
            },
            By = otherwise.By,
            Days = otherwise.By is { } role && windows.TryGetValue(role, out var days) ? days * WorkingDay : null,
        };
    }
}
