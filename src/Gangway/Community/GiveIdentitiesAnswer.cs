using System.Collections.Immutable;
using Gangway.Office.Community;
using Gangway.Office.Community.Measures;
using Gangway.Office.Community.People;
using Gangway.Office.Community.Privacy;

namespace Gangway.Community;

/// <summary>What <c>give identities</c> found: how many identities are how many people, for whom they work, and who may be one person.</summary>
/// <param name="Identities">Names and addresses as written, programs among them.</param>
/// <param name="People">Behind them, programs aside.</param>
/// <param name="Firms">People and commits by firm, kinds that are no firm first; null where fewer of our people stand behind it.</param>
/// <param name="Likely">Domains that read like misspellings of ours.</param>
internal sealed record GiveIdentitiesAnswer(
    GiveReading Reading, Activity Activity, long Identities, long People, long Programs, ImmutableArray<GiveIdentitiesAnswer.FirmRow> Firms, ImmutableArray<GiveIdentitiesAnswer.Pair> Proposals,
    ImmutableArray<LikelyDomain> Likely, long Erased, int Decided, int Least)
{
    /// <param name="Name">A firm, or one of (unknown), (independent).</param>
    public sealed record FirmRow(string Name, long? People, long? Commits);

    /// <param name="Key">By which a person confirms or rejects it.</param>
    /// <param name="Left">A pseudonym.</param>
    /// <param name="LeftName">As written in the history; shown for a stated purpose only.</param>
    public sealed record Pair(string Key, DuplicateReason Reason, string Left, string Right, string LeftName, string RightName, long LeftCommits, long RightCommits);

    public static GiveIdentitiesAnswer Of(GiveReading reading, PseudonymKey key, int least)
    {
        var (contributions, sources) = reading.People.Join(reading.Repositories);
        var roster = new Roster(sources);
        var activity = Activity.Of(contributions, roster, new() { Merges = true, Bots = true, Source = reading.Source }, reading.AsOf, reading.People.OurFirm);
        var identities = contributions.Select(contribution => contribution.Commit.Author).Where(who => who.Name.Length + who.Email.Length > 0).Distinct().ToList();
        var people = identities.Select(roster.PersonOf).OfType<Person>().Distinct().ToList();
        return new(
            reading, activity, identities.Count, people.Count(person => !person.IsBot), people.Count(person => person.IsBot), Rows(activity, least),
            Pairs(contributions, identities, sources, roster, key), Misspelled(reading, sources, contributions),
            reading.People.Erasures.Count == 0 ? 0 : contributions.LongCount(contribution => contribution.Commit.Author is { Name: "", Email: "" }),
            sources.Decisions.Length, least);
    }

    private static ImmutableArray<FirmRow> Rows(Activity activity, int least)
    {
        var rows = activity.Period.Where(commit => !commit.IsBot).GroupBy(commit => commit.Firm.Firm ?? (commit.Firm.Kind == FirmAffiliationKind.Independent ? "(independent)" : "(unknown)"))
            .Select(group => new FirmRow(group.Key, group.Select(commit => commit.Author).OfType<int>().Distinct().Count(), group.LongCount()))
            .OrderBy(row => row.Name switch { "(unknown)" => 0, "(independent)" => 1, _ => 2 }).ThenByDescending(row => row.Commits).ThenBy(row => row.Name, StringComparer.Ordinal).ToList();
        var singles = rows.Where(row => row.Name != activity.OurFirm && row.Name[0] != '(' && row.People == 1).ToList();
        if (singles.Count > 1)
        {
            rows = [.. rows.Except(singles), new($"({singles.Count} firms of a single person)", singles.Count, singles.Sum(row => row.Commits))];
        }

        var ours = activity.OurFirm is { } firm ? rows.FindIndex(row => row.Name == firm) : -1;
        if (ours < 0 || rows[ours].People >= least)
        {
            return [.. rows];
        }

        var beside = rows.FindLastIndex(row => row.Name[0] != '(');
        return [.. rows.Select((row, at) => at == ours || at == (beside == ours ? rows.FindLastIndex(ours - 1, other => other.Name[0] != '(') : beside) ? row with { People = null, Commits = null } : row)];
    }

    private static ImmutableArray<Pair> Pairs(ImmutableArray<Contribution> contributions, List<Identity> identities, RosterSources sources, Roster roster, PseudonymKey key)
    {
        var commits = contributions.Select(contribution => roster.PersonOf(contribution.Commit.Author)?.Key).OfType<string>().CountBy(person => person).ToDictionary(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var identity in identities)
        {
            if (roster.PersonOf(identity) is { } person)
            {
                names.TryAdd(person.Key, $"{sources.Mailmap.Canonical(identity).Name} <{sources.Mailmap.Canonical(identity).Email}>");
            }
        }

        return [.. DuplicateIdentities.Propose(identities, sources, []).Select(proposal => new Pair(
            key.PseudonymOf($"{proposal.Left}\n{proposal.Right}")[..12], proposal.Reason, key.PseudonymOf(proposal.Left), key.PseudonymOf(proposal.Right),
            names.GetValueOrDefault(proposal.Left, proposal.Left), names.GetValueOrDefault(proposal.Right, proposal.Right), commits.GetValueOrDefault(proposal.Left), commits.GetValueOrDefault(proposal.Right)))];
    }

    private static ImmutableArray<LikelyDomain> Misspelled(GiveReading reading, RosterSources sources, ImmutableArray<Contribution> contributions)
    {
        if (reading.People.Ours is null)
        {
            return [];
        }

        var history = new GiveHistory(sources.Mailmap, sources.Rules, reading.AsOf);
        foreach (var contribution in contributions)
        {
            history.Add(contribution.Commit);
        }

        return history.Total("").LikelyOurs;
    }
}
