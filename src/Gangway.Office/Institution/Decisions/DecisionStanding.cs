using System.Collections.Immutable;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Decisions;

/// <summary>Decides whether a decision still holds, and what of that it rests on has changed.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="State">How it stands.</param>
/// <param name="Changes">What changed, as (what, was, is); empty unless reopened.</param>
public sealed record DecisionStanding(Decision Decision, DecisionState State, ImmutableArray<(string What, string Was, string Is)> Changes)
{
    private const string License = "license";

    public bool Holds => State is DecisionState.InForce or DecisionState.EndsSoon;

    /// <param name="decision">The decision.</param>
    /// <param name="now">The time to judge by.</param>
    /// <param name="warnBeforeDays">From how many days before its end it ends soon.</param>
    public static DecisionState ByTime(Decision decision, DateTimeOffset now, double warnBeforeDays) =>
        decision.RevokedAt is { } revoked && revoked <= now ? DecisionState.Revoked
        : now >= decision.Expires ? DecisionState.Expired
        : decision.Expires - now <= TimeSpan.FromDays(warnBeforeDays) ? DecisionState.EndsSoon
        : DecisionState.InForce;

    /// <summary>How it stands for a subject whose facts are known now.</summary>
    public static DecisionStanding Of(Decision decision, PolicySubject subject, Context facts, Policy policy, DateTimeOffset now)
    {
        var state = ByTime(decision, now, policy.Thresholds.WarnBeforeDays);
        if (state is DecisionState.Revoked or DecisionState.Expired)
        {
            return new DecisionStanding(decision, state, []);
        }

        var changes = ImmutableArray.CreateBuilder<(string, string, string)>();
        foreach (var (what, was) in decision.RestsOn)
        {
            var value = what == License ? LicenseOf(subject) : facts[what] ?? "?";
            if (value != was)
            {
                changes.Add((what, was, value));
            }
        }

        foreach (var (name, digest) in decision.Rules)
        {
            if (policy.Rule(name) is { } rule && rule.Digest != digest)
            {
                changes.Add((name, digest[..12], rule.Digest[..12]));
            }
        }

        return new DecisionStanding(decision, changes.Count > 0 ? DecisionState.Reopened : state, changes.ToImmutable());
    }

    /// <summary>What a decision about these rules rests on: the license, and the facts the rules ask for as far as they are known.</summary>
    public static ImmutableSortedDictionary<string, string> Basis(PolicySubject subject, Context facts, IEnumerable<PolicyRule> rules, Policy policy)
    {
        var basis = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (subject.IsLicensed)
        {
            basis[License] = LicenseOf(subject);
        }

        foreach (var fact in rules.SelectMany(rule => rule.Own.Facts).Where(fact => fact == DerivedFacts.Category ? false : DerivedFacts.IsAsked(fact, policy)))
        {
            if (facts[fact] is { } value)
            {
                basis[fact] = value;
            }
        }

        return basis.ToImmutable();
    }

    private static string LicenseOf(PolicySubject subject) =>
        subject.License?.Normalized().ToString() ?? (subject.State == LicenseState.Unclear ? "unclear" : "none");
}
