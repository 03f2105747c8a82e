using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Contract.Change;

/// <summary>Decides what a change of license changes: which duties appear, go, stay, or hold in other cases.</summary>
public static class LicenseDifference
{
    /// <param name="before">Licenses chosen before; several are owed together.</param>
    /// <param name="after">Licenses chosen now.</param>
    /// <param name="library">Encoded terms.</param>
    /// <param name="contexts">One for each delivery form.</param>
    public static LicenseChange Of(IEnumerable<ChosenLicense> before, IEnumerable<ChosenLicense> after, LicenseLibrary library, ImmutableArray<Context> contexts)
    {
        ArgumentNullException.ThrowIfNull(library);
        var (olds, news) = (before.Distinct().ToList(), after.Distinct().ToList());
        var (old, young) = (Held(olds, library, contexts), Held(news, library, contexts));
        var changes = old.Keys.Union(young.Keys).Select(key => Change(old.GetValueOrDefault(key), young.GetValueOrDefault(key)))
            .OrderBy(change => change.Kind).ThenBy(change => change.Norm.Aim, StringComparer.Ordinal).ThenBy(change => change.Norm.Object, StringComparer.Ordinal).ToList();
        ImmutableArray<string> unknown = [.. olds.Concat(news).Select(license => license.Id).Where(id => library.Of(id) is null).Distinct().Order(StringComparer.Ordinal)];
        double? distance = unknown.IsEmpty ? changes.Count == 0 ? 0 : 1 - ((double)old.Keys.Intersect(young.Keys).Count() / changes.Count) : null;
        return new LicenseChange(
            [.. changes.Where(change => change.Norm.Deontic is Deontic.Must or Deontic.MustNot or Deontic.Should)],
            [.. changes.Where(change => change.Norm.Deontic == Deontic.May)], distance, unknown);
    }

    private sealed record HeldNorm(Norm Norm, Truth Active, ImmutableArray<string> Clauses, ImmutableArray<string> Asks);

    private static Dictionary<(Deontic, string, string), HeldNorm> Held(List<ChosenLicense> licenses, LicenseLibrary library, ImmutableArray<Context> contexts)
    {
        var held = new Dictionary<(Deontic, string, string), HeldNorm>();
        foreach (var (license, norm) in licenses.SelectMany(license => library.Of(license.Id)?.NormsOf(license.Id).Select(norm => (license, norm)) ?? []))
        {
            var results = contexts.Select(context => Activation.Of(norm, library.Vocabulary, context)).ToList();
            var active = results.Aggregate(Truth.False, (truth, result) => truth.Or(result.Active));
            if (active == Truth.False)
            {
                continue;
            }

            var key = (norm.Deontic, norm.Aim, norm.Object);
            ImmutableArray<string> asks = active == Truth.Unknown ? [.. results.SelectMany(result => result.Asks).Distinct()] : [];
            var clause = $"{license.Id} {norm.Source.Clause}".TrimEnd();
            held[key] = held.TryGetValue(key, out var known)
                ? known with { Active = known.Active.Or(active), Clauses = known.Clauses.Add(clause), Asks = [.. known.Asks.Union(asks)] }
                : new HeldNorm(norm, active, [clause], asks);
        }

        return held;
    }

    private static DutyChange Change(HeldNorm? old, HeldNorm? young) => (old, young) switch
    {
        (null, { } now) => new DutyChange(DutyChangeKind.Appears, now.Norm, Truth.False, now.Active, now.Clauses, now.Asks),
        ({ } then, null) => new DutyChange(DutyChangeKind.Goes, then.Norm, then.Active, Truth.False, then.Clauses, then.Asks),
        ({ } then, { } now) => new DutyChange(
            then.Active == now.Active && Way(then.Norm) == Way(now.Norm) ? DutyChangeKind.Stays : DutyChangeKind.Changes,
            now.Norm, then.Active, now.Active, [.. then.Clauses.Concat(now.Clauses).Distinct()], [.. then.Asks.Union(now.Asks)]),
        _ => throw new InvalidOperationException("a key stands in neither set"),
    };

    /// <summary>How it must be done and what follows if it is not.</summary>
    private static string Way(Norm norm) =>
        $"{string.Join(';', norm.How)}|{string.Join(';', norm.Alternatives.Select(alternative => $"{alternative.Aim} {alternative.Object}"))}|{norm.OrElse}|{norm.Due}";
}
