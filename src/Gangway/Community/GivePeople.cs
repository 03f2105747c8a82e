using System.Collections.Immutable;
using Gangway.Office;
using Gangway.Office.Community;
using Gangway.Office.Community.Measures;
using Gangway.Office.Community.People;
using Gangway.Office.Community.Privacy;

namespace Gangway.Community;

/// <summary>Looks people up for the Give commands: lists, our own word, decisions and erasures put together.</summary>
internal sealed class GivePeople
{
    private readonly RosterSources sources;
    private readonly MailProviders providers;

    private GivePeople(RosterSources sources, MailProviders providers, GiveRegister register, OurPeople? ours, ImmutableArray<Issue> issues)
    {
        (this.sources, this.providers) = (sources, providers);
        (Register, Ours, Issues) = (register, ours, issues);
        Erasures = register.Erasures(providers);
    }

    public GiveRegister Register { get; }

    /// <summary>Null where nobody said who is ours.</summary>
    public OurPeople? Ours { get; }

    public ErasureList Erasures { get; }

    public ImmutableArray<Issue> Issues { get; }

    public MailProviders Providers => providers;

    public string? OurFirm => Ours is null && sources.OurFirm == GivePeopleOptions.UnnamedFirm ? null : sources.OurFirm;

    /// <returns>Null people where an issue of severity Error says what was named wrongly.</returns>
    public static (GivePeople? People, ImmutableArray<Issue> Issues) Of(GivePeopleOptions options, GiveRegister register)
    {
        var providers = CommunityLists.MailProviders();
        var words = options.Ours.SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var ours = words.Count == 0 ? new OurPeopleReading(null, []) : OurPeople.Parse(options.Ours, providers);
        var lists = AffiliationSource.Read(options.Affiliations, providers);
        ImmutableArray<Issue> issues = [.. ours.Issues, .. lists.Issues];
        if (issues.Any(issue => issue.Severity == Severity.Error))
        {
            return (null, issues);
        }

        var sources = new RosterSources
        {
            Rules = new(ours.People, providers, CommunityLists.Bots()),
            Firms = lists.Firms,
            OurFirm = options.OurFirm,
            People = register.Erasures(providers).Apply(lists.People),
        };
        return (new(sources, providers, register, ours.People, issues), issues);
    }

    /// <summary>Several repositories as one: a commit that two of them share counts once, and those who are erased are nobody.</summary>
    public (ImmutableArray<Contribution> Contributions, RosterSources Sources) Join(IReadOnlyList<ContributionReading> readings)
    {
        var mailmap = readings.Count == 1 ? readings[0].Mailmap : Mailmap.Empty;
        var contributions = readings.Count == 1
            ? [.. Erasures.Apply(readings[0].Contributions, mailmap)]
            : readings.SelectMany(reading => Erasures.Apply(reading.Contributions, reading.Mailmap).Select(contribution => Canonical(contribution, reading.Mailmap)))
                .DistinctBy(contribution => contribution.Commit.Id).ToImmutableArray();
        return (contributions, With(mailmap, contributions));
    }

    private RosterSources With(Mailmap mailmap, ImmutableArray<Contribution> contributions)
    {
        var known = sources with { Mailmap = mailmap };
        if (Register.Decisions.IsEmpty)
        {
            return known;
        }

        var identities = contributions.SelectMany(contribution => new[] { contribution.Commit.Author, contribution.Commit.Committer }).Distinct();
        return known with { Decisions = Register.DecisionsAbout(identities.SelectMany(identity => new[] { identity, mailmap.Canonical(identity) }).Select(identity => PersonKey.Of(identity, providers))) };
    }

    private static Contribution Canonical(Contribution contribution, Mailmap mailmap) => contribution with
    {
        Commit = contribution.Commit with { Author = mailmap.Canonical(contribution.Commit.Author), Committer = mailmap.Canonical(contribution.Commit.Committer) },
    };
}
