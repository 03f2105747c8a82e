using System.Collections.Immutable;

namespace Gangway.Office.Community;

/// <summary>
/// Counts a history commit by commit, in any order, and tells what it adds up to. Memory grows with authors, not with commits.
/// Not for two threads at once.
/// </summary>
public sealed partial class GiveHistory
{
    /// <summary>Before it no version control of today kept dates; Unix time 0 and its neighbors are what broken clocks write.</summary>
    private const int FirstCredibleYear = 1990;

    private static readonly TimeSpan ClockSkew = TimeSpan.FromDays(2);

    private readonly Mailmap mailmap;
    private readonly AffiliationRules rules;
    private readonly DateTimeOffset latestCredible;
    private readonly Dictionary<Identity, Person> people = [];
    private readonly Dictionary<string, int> contributorIds = [];
    private readonly Dictionary<string, HistoryTally> organizations = [];
    private readonly SortedDictionary<int, Year> years = [];
    private readonly HashSet<int> coAuthors = [];
    private readonly HistoryTally all = new(), ours = new(), unknown = new(), bots = new();
    private long merges, dateUnknown, publicMail, noReply, noAddress, signedOff, signedOffByOthers, coAuthored, oursAsCoAuthors;

    /// <param name="asOf">The time of reading: author dates more than two days after it are not credible.</param>
    public GiveHistory(Mailmap mailmap, AffiliationRules rules, DateTimeOffset asOf)
    {
        this.mailmap = mailmap;
        this.rules = rules;
        latestCredible = asOf > DateTimeOffset.MaxValue - ClockSkew ? asOf : asOf + ClockSkew;
    }

    public void Add(Commit commit)
    {
        var author = PersonOf(commit.Author);
        var date = commit.Authored is { } authored && authored.Year >= FirstCredibleYear && authored <= latestCredible ? authored : (DateTimeOffset?)null;
        all.Add(author.Id, date);
        merges += commit.IsMerge ? 1 : 0;
        dateUnknown += date is null ? 1 : 0;
        TallyOf(author.Affiliation).Add(author.Id, date);
        CountUnknown(author.Affiliation.Kind);
        CountYear(date, author.Affiliation);
        CountSignOffs(commit, author);
        CountCoAuthors(commit, author);
    }

    private HistoryTally TallyOf(Affiliation affiliation)
    {
        if (affiliation.Domain is { } domain)
        {
            return organizations.TryGetValue(domain, out var known) ? known : organizations[domain] = new();
        }

        return affiliation.Kind switch
        {
            AffiliationKind.Ours => ours,
            AffiliationKind.Bot => bots,
            _ => unknown,
        };
    }

    private void CountUnknown(AffiliationKind kind)
    {
        publicMail += kind == AffiliationKind.PublicMail ? 1 : 0;
        noReply += kind == AffiliationKind.NoReply ? 1 : 0;
        noAddress += kind == AffiliationKind.NoAddress ? 1 : 0;
    }

    private void CountYear(DateTimeOffset? date, Affiliation affiliation)
    {
        if (date is not { Year: var number })
        {
            return;
        }

        var year = years.TryGetValue(number, out var known) ? known : years[number] = new();
        year.Commits++;
        year.Ours += affiliation.Kind == AffiliationKind.Ours ? 1 : 0;
        year.Bots += affiliation.Kind == AffiliationKind.Bot ? 1 : 0;
        year.Unknown += affiliation.IsUnknown ? 1 : 0;
    }

    private void CountSignOffs(Commit commit, Person author)
    {
        if (commit.IsMerge || commit.Trailers.IsEmpty || !commit.SignOffs.Any())
        {
            return;
        }

        var committer = PersonOf(commit.Committer);
        var own = commit.SignOffs.Any(who => IsSame(who, commit.Author, author) || IsSame(who, commit.Committer, committer));
        signedOff += own ? 1 : 0;
        signedOffByOthers += own ? 0 : 1;
    }

    // Written as committed, or as the mailmap has it: both are the same person's word. A sign-off without an address certifies nothing.
    private bool IsSame(Identity signer, Identity written, Person person) =>
        signer.Email.Length > 0
        && (signer.Email.Equals(written.Email.Trim(), StringComparison.OrdinalIgnoreCase) || PersonOf(signer).Id == person.Id);

    private void CountCoAuthors(Commit commit, Person author)
    {
        var named = commit.Trailers.IsEmpty ? [] : commit.CoAuthors.Select(PersonOf).Where(person => person.Id != author.Id).ToList();
        if (named.Count == 0)
        {
            return;
        }

        coAuthored++;
        coAuthors.UnionWith(named.Select(person => person.Id));
        oursAsCoAuthors += author.Affiliation.Kind != AffiliationKind.Ours && named.Exists(person => person.Affiliation.Kind == AffiliationKind.Ours) ? 1 : 0;
    }

    private Person PersonOf(Identity written)
    {
        if (people.TryGetValue(written, out var known))
        {
            return known;
        }

        var canonical = mailmap.Canonical(written);
        if (!contributorIds.TryGetValue(canonical.Key, out var id))
        {
            contributorIds[canonical.Key] = id = contributorIds.Count;
        }

        return people[written] = new(id, rules.Of(written, canonical));
    }

    private sealed record Person(int Id, Affiliation Affiliation);

    private sealed class Year
    {
        public long Commits { get; set; }

        public long Ours { get; set; }

        public long Unknown { get; set; }

        public long Bots { get; set; }
    }
}
