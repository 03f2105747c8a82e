using System.Collections.Immutable;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Institution;
using Gangway.Office.Norms;

namespace Gangway.Institution;

/// <summary>Obligations of one product that ask for the same act in the same words, whichever licenses they come from.</summary>
internal sealed record CensusDuty(ObligationState State, Norm Norm, ImmutableArray<Obligation> Obligations)
{
    public int Components { get; } = Obligations.SelectMany(obligation => obligation.Components).Distinct(StringComparer.Ordinal).Count();

    public Share Covered { get; } = new(
        Obligations.Sum(obligation => obligation.Covered.Count),
        Obligations.Sum(obligation => obligation.Covered.Known),
        Obligations.Sum(obligation => obligation.Covered.Total));

    public ImmutableArray<string> Evidence { get; } =
        [.. Obligations.SelectMany(obligation => obligation.Evidence).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public ImmutableArray<string> Asks { get; } =
        [.. Obligations.SelectMany(obligation => obligation.Asks).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>"MIT §1": license and clause, each once.</summary>
    public ImmutableArray<string> Clauses { get; } =
        [.. Obligations.Select(obligation => Clause(obligation.License, obligation.Norm.Source.Clause)).Distinct(StringComparer.Ordinal)];

    /// <summary>Due first, as the census has them; inside a state, what concerns most components.</summary>
    public static ImmutableArray<CensusDuty> Of(Product product) =>
        [.. product.Owed.Obligations
            .GroupBy(obligation => (obligation.State, obligation.Norm.Words.Firm.En, obligation.Norm.Artifact))
            .Select(group => new CensusDuty(group.Key.State, group.First().Norm, [.. group]))
            .OrderBy(duty => Rank(duty.State)).ThenByDescending(duty => duty.Components)];

    public static string Clause(string license, string? clause) =>
        string.IsNullOrEmpty(clause) ? license : char.IsAsciiDigit(clause[0]) ? $"{license} §{clause}" : $"{license}, {clause}";

    private static int Rank(ObligationState state) => state switch
    {
        ObligationState.Late => 0,
        ObligationState.Due => 1,
        ObligationState.Open => 2,
        ObligationState.Done => 3,
        _ => 4,
    };
}
