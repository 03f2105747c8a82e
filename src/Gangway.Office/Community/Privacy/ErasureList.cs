using System.Collections.Frozen;
using System.Collections.Immutable;
using Gangway.Office.Community.People;

namespace Gangway.Office.Community.Privacy;

/// <summary>
/// Who asked to be forgotten (GDPR Art. 17), as pseudonyms, so that the list itself names nobody. It is asked at every reading: a rescan of the same public history
/// brings nobody back. Commits stay counted; who made them is unknown from then on.
/// </summary>
public sealed class ErasureList
{
    private static readonly Identity Nobody = new("", "");

    private readonly PseudonymKey? key;
    private readonly MailProviders providers;
    private readonly FrozenSet<string> erased;
    private readonly Dictionary<Identity, bool> known = [];

    /// <param name="erased">Pseudonyms made with <paramref name="key"/>.</param>
    public ErasureList(PseudonymKey? key, IEnumerable<string> erased, MailProviders providers)
    {
        this.key = key;
        this.providers = providers;
        this.erased = erased.ToFrozenSet(StringComparer.Ordinal);
    }

    public int Count => erased.Count;

    /// <summary>The pseudonyms under which somebody with these identities is to be remembered as forgotten.</summary>
    public static ImmutableArray<string> Entries(PseudonymKey key, IEnumerable<Identity> identities, MailProviders providers) =>
        [.. identities.SelectMany(identity => Keys(identity, providers)).Select(key.PseudonymOf).Distinct().Order(StringComparer.Ordinal)];

    public bool Covers(Identity identity)
    {
        if (key is null || erased.Count == 0)
        {
            return false;
        }

        if (!known.TryGetValue(identity, out var covers))
        {
            known[identity] = covers = Keys(identity, providers).Select(key.PseudonymOf).Any(erased.Contains);
        }

        return covers;
    }

    /// <summary>True for a <see cref="PersonKey"/>, such as lists of people and of maintainers hold.</summary>
    public bool Covers(string personKey) => key is not null && erased.Contains(key.PseudonymOf(personKey));

    /// <summary>
    /// The same history with nobody in the places of those who are erased. An identity that the project's mailmap gives to somebody erased is theirs as well:
    /// otherwise an older address would bring them back.
    /// </summary>
    public IEnumerable<Contribution> Apply(IEnumerable<Contribution> contributions, Mailmap? mailmap = null) =>
        erased.Count == 0 ? contributions : contributions.Select(contribution => Apply(contribution, mailmap ?? Mailmap.Empty));

    /// <summary>Lists of people without those who are erased.</summary>
    public ImmutableArray<PersonEntry> Apply(ImmutableArray<PersonEntry> people) => [.. people.Where(person => !person.Keys.Any(Covers))];

    private Contribution Apply(Contribution contribution, Mailmap mailmap)
    {
        var commit = contribution.Commit;
        return contribution with
        {
            Commit = commit with
            {
                Author = IsGone(commit.Author) ? Nobody : commit.Author,
                Committer = IsGone(commit.Committer) ? Nobody : commit.Committer,
                Trailers = commit.Trailers.RemoveAll(trailer => IsGone(trailer.Who)),
            },
        };

        bool IsGone(Identity written) => Covers(written) || (mailmap != Mailmap.Empty && Covers(mailmap.Canonical(written)));
    }

    // An account is known by its number and by its name; either erases it.
    private static IEnumerable<string> Keys(Identity identity, MailProviders providers) =>
        ForgeAccount.Of(identity.Email) is { Login: { } login } account
            ? [PersonKey.Of(identity, providers), PersonKey.Of(account with { Id = null, Login = login })]
            : [PersonKey.Of(identity, providers)];
}
