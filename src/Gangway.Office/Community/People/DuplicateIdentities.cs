using System.Collections.Immutable;

namespace Gangway.Office.Community.People;

/// <summary>
/// Which identities are likely one person? Proposes pairs with a reason; joins nothing. Each group of alike identities is proposed as a star around
/// its first, so the cost is linear; groups above 8 (root, "GitHub") are no evidence and left out.
/// </summary>
public static class DuplicateIdentities
{
    private const int LargestGroup = 8;

    /// <param name="identities">As written in histories.</param>
    /// <param name="others">Mailmaps of other repositories.</param>
    public static ImmutableArray<DuplicateProposal> Propose(IEnumerable<Identity> identities, RosterSources sources, IEnumerable<Mailmap> others)
    {
        var roster = new Roster(sources);
        var providers = sources.Rules.Providers;
        var known = identities.Distinct().Select(written => new Candidate(written, sources.Mailmap.Canonical(written), roster.PersonOf(written), providers))
            .Where(candidate => candidate.Person is { IsBot: false }).ToList();
        var refused = sources.Decisions.Where(decision => !decision.AreSame).Select(decision => Pair(decision.Left, decision.Right)).ToHashSet();
        var proposals = new Dictionary<(string, string), DuplicateReason>();
        foreach (var (left, right, reason) in Elsewhere(known, others, roster).Concat(Alike(known)))
        {
            var pair = Pair(left, right);
            if (left != right && !refused.Contains(pair))
            {
                proposals.TryAdd(pair, reason);
            }
        }

        return [.. proposals.Select(pair => new DuplicateProposal(pair.Key.Item1, pair.Key.Item2, pair.Value))
            .OrderBy(proposal => proposal.Reason).ThenBy(proposal => proposal.Left, StringComparer.Ordinal).ThenBy(proposal => proposal.Right, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string, string, DuplicateReason)> Elsewhere(List<Candidate> known, IEnumerable<Mailmap> others, Roster roster)
    {
        var met = known.Select(candidate => candidate.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var mailmap in others)
        {
            foreach (var candidate in known)
            {
                var target = mailmap.Canonical(candidate.Written);
                if (target != candidate.Written && roster.PersonOf(target) is { } person && met.Contains(person.Key))
                {
                    yield return (candidate.Key, person.Key, DuplicateReason.MailmapElsewhere);
                }
            }
        }

    }

    private static IEnumerable<(string, string, DuplicateReason)> Alike(List<Candidate> known) =>
        Stars(known, candidate => candidate.Account is { Login: { } login } account ? $"{account.Host}@{login}" : null, DuplicateReason.SameAccountName)
            .Concat(Stars(known, candidate => candidate is { Name: { } name, LocalPart: { } local } ? $"{local} {name}" : null, DuplicateReason.SameLocalPartAndName))
            .Concat(Stars(known, candidate => candidate.Name, DuplicateReason.SameName))
            .Concat(Accounts(known));

    private static IEnumerable<(string, string, DuplicateReason)> Accounts(List<Candidate> known)
    {
        var byLocalPart = known.Where(candidate => candidate.LocalPart is { Length: >= 5 }).ToLookup(candidate => candidate.LocalPart!);
        return known.Where(candidate => candidate.Account?.Login is not null)
            .SelectMany(candidate => byLocalPart[candidate.Account!.Login!].Take(LargestGroup).Select(other => (candidate.Key, other.Key, DuplicateReason.AccountNameIsLocalPart)));
    }

    private static IEnumerable<(string, string, DuplicateReason)> Stars(List<Candidate> known, Func<Candidate, string?> alike, DuplicateReason reason) =>
        known.Where(candidate => alike(candidate) is not null).GroupBy(candidate => alike(candidate)!)
            .Select(group => group.Select(candidate => candidate.Key).Distinct().Order(StringComparer.Ordinal).ToList())
            .Where(keys => keys.Count is > 1 and <= LargestGroup)
            .SelectMany(keys => keys.Skip(1).Select(key => (keys[0], key, reason)));

    private static (string, string) Pair(string left, string right) => string.CompareOrdinal(left, right) <= 0 ? (left, right) : (right, left);

    private sealed class Candidate(Identity written, Identity canonical, Person? person, MailProviders providers)
    {
        public Identity Written => written;

        public Person? Person => person;

        public string Key => person!.Key;

        public ForgeAccount? Account { get; } = ForgeAccount.Of(canonical.Email);

        public string? Name { get; } = NameFolding.Of(canonical.Name);

        /// <summary>Null for stand-ins and addresses that anybody has.</summary>
        public string? LocalPart { get; } =
            ForgeAccount.Of(canonical.Email) is null && MailDomain.Of(canonical.Email) is { } domain
            && providers.FindAddress(canonical.Email, domain) is null or AffiliationKind.PublicMail or AffiliationKind.Organization
                ? canonical.Email.Trim().ToLowerInvariant()[..canonical.Email.Trim().LastIndexOf('@')]
                : null;
    }
}
