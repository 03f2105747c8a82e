using System.Collections.Immutable;
using Gangway.Office;
using Gangway.Office.Community;
using Gangway.Office.Contract;
using Gangway.Office.Institution;
using Gangway.Office.Inventory;

namespace Gangway.Institution;

/// <summary>The counts that every form of a census shows, each with its unknown part.</summary>
internal sealed record CensusFigures(CensusFigures.Taken Take, CensusFigures.Debt Owe, CensusFigures.Gift Give)
{
    /// <param name="NotListed">Products of which no document was read: what they take is unknown.</param>
    /// <param name="Rows">Components as the documents list them, before duplicates are merged.</param>
    /// <param name="InSeveral">Components that more than one product uses.</param>
    /// <param name="Unpinned">Components whose version is not known.</param>
    /// <param name="UnknownBy">Why the license is unknown, most frequent first.</param>
    /// <param name="Families">By number of components; a component under licenses of two families counts in both. Unknown is not among them.</param>
    public sealed record Taken(
        int Products, int NotListed, int Documents, int Components, int Direct, int Transitive, int UnknownDirectness, int Shipped,
        int UnknownLicense, long Rows, int InSeveral, int Unpinned,
        ImmutableArray<(ConclusionBasis Basis, int Count)> UnknownBy, ImmutableArray<(string Name, int Count)> Families)
    {
        /// <summary>Nothing is counted, and there was something to count.</summary>
        public bool IsUnknown => Components == 0 && NotListed > 0;
    }

    /// <param name="Conflicts">Those that are certain.</param>
    /// <param name="PossibleConflicts">Those that hang on an unanswered question.</param>
    /// <param name="Answered">Shipped component uses that could be judged, of all, summed over products.</param>
    /// <param name="Assumed">Products whose delivery form nobody stated.</param>
    public sealed record Debt(
        int Products, int Due, int Open, int Done, int Standing, int Conflicts, int PossibleConflicts, Share Answered, int UnknownLicense,
        int NotEncoded, int Assumed);

    /// <param name="Read">Repositories whose history could be read.</param>
    /// <param name="Ours">Null where nobody said who is ours, or nothing was read.</param>
    /// <param name="Others">Commits of other known organizations; null where <paramref name="Ours"/> is.</param>
    /// <param name="LikelyOurs">Commits from domains that read like ours.</param>
    /// <param name="Upstream">Components we take whose repository was scanned.</param>
    public sealed record Gift(
        int Repositories, int Read, long Commits, long? Ours, long? Others, long Unknown, long Bots, Share SignedOff, long LikelyOurs, int Upstream,
        ImmutableArray<HistoryYear> Years)
    {
        public long Known => Commits - Unknown;
    }

    public static CensusFigures Of(Census census) => new(TakeOf(census), OweOf(census), GiveOf(census));

    private static Taken TakeOf(Census census)
    {
        var components = census.Components;
        var documents = census.Products.SelectMany(product => product.Documents).ToList();
        return new Taken(
            census.Products.Length,
            census.Products.Count(product => product.Documents.IsEmpty),
            documents.Count,
            components.Length,
            components.Count(component => component.Directness == Directness.Direct),
            components.Count(component => component.Directness == Directness.Transitive),
            components.Count(component => component.Directness == Directness.Unknown),
            components.Count(component => component.IsShipped),
            components.Count(component => !component.License.IsKnown),
            documents.Sum(document => (long)document.Components),
            components.Count(component => component.Uses.Select(use => use.Product).Distinct(StringComparer.Ordinal).Skip(1).Any()),
            components.Count(component => component.Version is null),
            [.. components.Where(component => !component.License.IsKnown).GroupBy(component => component.License.Basis)
                .Select(group => (group.Key, group.Count())).OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.Key)],
            CensusFamilies.Of(components));
    }

    private static Debt OweOf(Census census)
    {
        var owed = census.Products.Select(product => product.Owed).ToList();
        var obligations = owed.SelectMany(debt => debt.Obligations).ToLookup(obligation => obligation.State);
        var conflicts = owed.SelectMany(debt => debt.Conflicts).ToList();
        var certain = conflicts.Count(conflict => conflict.Certain == Office.Norms.Truth.True);
        return new Debt(
            census.Products.Length,
            obligations[ObligationState.Due].Count() + obligations[ObligationState.Late].Count(),
            obligations[ObligationState.Open].Count(),
            obligations[ObligationState.Done].Count(),
            obligations[ObligationState.Standing].Count(),
            certain,
            conflicts.Count - certain,
            Sum(owed.Select(debt => debt.Answered)),
            owed.Sum(debt => debt.UnknownLicense),
            owed.Sum(debt => debt.TermsNotEncoded.Sum(pair => pair.Value)),
            census.Products.Count(product => product.Delivery.Basis == DeliveryBasis.Assumed));
    }

    private static Gift GiveOf(Census census)
    {
        var read = census.Repositories.Select(repository => repository.History).OfType<RepositoryHistory>().ToList();
        long? ours = read.Count == 0 || read.Any(history => history.Ours is null) ? null : read.Sum(history => history.Ours!.Commits);
        var (commits, unknown, bots) = (read.Sum(history => history.Commits), read.Sum(history => history.Unknown.Commits), read.Sum(history => history.Bots.Commits));
        return new Gift(
            census.Repositories.Length, read.Count, commits, ours, ours is null ? null : commits - ours - unknown - bots, unknown, bots,
            Sum(read.Select(history => history.SignedOff)), read.Sum(history => history.LikelyOurs.Sum(domain => domain.Commits)),
            census.Components.Count(component => component.Upstream is not null), YearsOf(read));
    }

    private static ImmutableArray<HistoryYear> YearsOf(List<RepositoryHistory> read) =>
        [.. read.SelectMany(history => history.Years).GroupBy(year => year.Year)
            .Select(group => new HistoryYear(
                group.Key, group.Sum(year => year.Commits), group.Any(year => year.Ours is null) ? null : group.Sum(year => year.Ours),
                group.Sum(year => year.Unknown), group.Sum(year => year.Bots)))
            .OrderBy(year => year.Year)];

    private static Share Sum(IEnumerable<Share> shares) =>
        shares.Aggregate(default(Share), (sum, next) => new Share(sum.Count + next.Count, sum.Known + next.Known, sum.Total + next.Total));
}
