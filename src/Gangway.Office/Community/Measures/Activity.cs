using System.Collections.Immutable;
using Gangway.Office.Community.People;

namespace Gangway.Office.Community.Measures;

/// <summary>
/// A history looked up once, from which every metric is computed. Credible times lie between 1990 and two days after the time of reading;
/// other commits count as undated.
/// </summary>
public sealed class Activity
{
    private const int FirstCredibleYear = 1990;
    private static readonly TimeSpan ClockSkew = TimeSpan.FromDays(2);

    private readonly ImmutableArray<CreditedCommit> everything;

    private Activity(ImmutableArray<CreditedCommit> everything, MetricScope scope, DateTimeOffset asOf, string? ourFirm)
    {
        this.everything = everything;
        (Scope, AsOf, OurFirm) = (scope, asOf, ourFirm);
        Whole = [.. everything.Where(commit => (scope.Merges || !commit.IsMerge) && (scope.Bots || !commit.IsBot))];
        Period = [.. Whole.Where(InPeriod)];
        WithBots = [.. everything.Where(commit => (scope.Merges || !commit.IsMerge) && InPeriod(commit))];
        Undated = scope.IsWhole ? 0 : Whole.Count(commit => commit.When is null);
    }

    public MetricScope Scope { get; }

    public DateTimeOffset AsOf { get; }

    /// <summary>Null where the user did not say who is ours.</summary>
    public string? OurFirm { get; }

    /// <summary>All times, by the scope's word on merges and programs.</summary>
    public ImmutableArray<CreditedCommit> Whole { get; }

    /// <summary>Those of the period. Without limits it holds the undated ones too.</summary>
    public ImmutableArray<CreditedCommit> Period { get; }

    /// <summary>Those of the period, programs' too.</summary>
    public ImmutableArray<CreditedCommit> WithBots { get; }

    /// <summary>Commits of which it is unknown whether they lie in the period.</summary>
    public long Undated { get; }

    /// <summary>The first day after what is looked at.</summary>
    public DateOnly End => Scope.Until ?? DateOnly.FromDateTime(AsOf.UtcDateTime).AddDays(1);

    /// <param name="ourFirm">The name under which our own count in the roster; null where nobody said.</param>
    public static Activity Of(IEnumerable<Contribution> contributions, Roster roster, MetricScope scope, DateTimeOffset asOf, string? ourFirm = null)
    {
        var latest = asOf > DateTimeOffset.MaxValue - ClockSkew ? asOf : asOf + ClockSkew;
        return new([.. contributions.Select(contribution => Credit(contribution, roster, scope.Dates, latest))], scope, asOf, ourFirm);
    }

    /// <summary>The same history under another period or other words on merges and programs; the date basis stays.</summary>
    public Activity Within(MetricScope scope) => new(everything, scope with { Dates = Scope.Dates }, AsOf, OurFirm);

    private bool InPeriod(CreditedCommit commit) => commit.Day is { } day ? Scope.Holds(day) : Scope.IsWhole;

    private static CreditedCommit Credit(Contribution contribution, Roster roster, DateBasis basis, DateTimeOffset latest)
    {
        var commit = contribution.Commit;
        var author = roster.PersonOf(commit.Author);
        var committer = roster.PersonOf(commit.Committer);
        var authored = Credible(commit.Authored, latest);
        var firm = roster.At(commit.Author, authored);
        return new(
            commit.Id, author?.Number, committer is { IsBot: false } ? committer.Number : null, firm,
            basis == DateBasis.Author ? authored : Credible(commit.Committed, latest), commit.IsMerge, firm.Kind == FirmAffiliationKind.Bot,
            commit.SignOffs.Any(signer => signer.Email.Length > 0 && roster.PersonOf(signer)?.Number is { } number && (number == author?.Number || number == committer?.Number)),
            commit.Trailers.IsEmpty ? [] : [.. commit.CoAuthors.Select(roster.PersonOf).OfType<Person>().Where(person => !person.IsBot && person.Number != author?.Number).Select(person => person.Number).Distinct()],
            contribution.Changes)
        {
            Signature = roster.SignatureOf(commit.Author),
            Address = roster.AddressKindOf(commit.Author),
        };
    }

    private static DateTimeOffset? Credible(DateTimeOffset? time, DateTimeOffset latest) =>
        time is { } known && known.Year >= FirstCredibleYear && known <= latest ? known : null;
}
