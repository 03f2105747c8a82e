using System.Collections.Immutable;

namespace Gangway.Office.Community.People;

/// <summary>
/// Tells who made a contribution and for whom. Identities are one person where the project's mailmap, an account's number, a source or a
/// person's decision says so; never because they look alike. Remembers whom it met: not for two threads at once.
/// </summary>
public sealed class Roster
{
    private readonly RosterSources sources;
    private readonly KeyGroups groups = new();
    private readonly Dictionary<string, List<Enrollment>> enrollments = new(StringComparer.Ordinal);
    private readonly Dictionary<Identity, Met> met = [];
    private readonly Dictionary<string, Person> people = new(StringComparer.Ordinal);
    private readonly Dictionary<Identity, int> signatures = [];

    public Roster(RosterSources sources)
    {
        this.sources = sources;
        foreach (var (keys, _, _) in sources.People)
        {
            JoinAll(keys);
        }

        foreach (var decision in sources.Decisions.Where(decision => decision.AreSame))
        {
            groups.Join(decision.Left, decision.Right);
        }

        foreach (var entry in sources.People)
        {
            var key = groups.Find(entry.Keys[0]);
            (enrollments.TryGetValue(key, out var known) ? known : enrollments[key] = []).AddRange(entry.Enrollments);
        }

        Issues = [.. sources.Decisions.Where(decision => !decision.AreSame && groups.Find(decision.Left) == groups.Find(decision.Right)).Select(Contradiction)];
    }

    /// <summary>Decisions that contradict one another: two identities are called different, yet others join them.</summary>
    public ImmutableArray<Issue> Issues { get; }

    /// <summary>Everybody met so far.</summary>
    public int Count => people.Count;

    /// <summary>Null where an identity has neither a name nor an address: nobody knows who that was.</summary>
    public Person? PersonOf(Identity written) => Meet(written).Person;

    /// <summary>A number for each name and address after the mailmap: what <c>git shortlog -se</c> counts as one.</summary>
    public int SignatureOf(Identity written) => Meet(written).Signature;

    /// <summary>
    /// What the address tells, in the words of <see cref="AffiliationKind"/>: a forge's stand-in, public mail, no address, or an organization's domain. The mailmap's
    /// address is asked first, as <see cref="AffiliationRules"/> does.
    /// </summary>
    public AffiliationKind AddressKindOf(Identity written)
    {
        var who = Meet(written);
        var canonical = AddressKind(who.Canonical);
        return canonical != AffiliationKind.Organization && AddressKind(who.Written) == AffiliationKind.Organization ? AffiliationKind.Organization : canonical;
    }

    /// <summary>
    /// For whom the contribution of that day counts: the user's word, programs, the stated enrollments of the person, then the address. Where
    /// several enrollments hold, the one that began last counts; on a day that is unknown, only those without limits.
    /// </summary>
    public FirmAffiliation At(Identity written, DateTimeOffset? when)
    {
        var who = Meet(written);
        DateOnly? on = when is { } time ? DateOnly.FromDateTime(time.DateTime) : null;
        if (who.IsNamedOurs)
        {
            return FirmAffiliation.Of(sources.OurFirm);
        }

        if (who.Person?.IsBot == true)
        {
            return FirmAffiliation.Bot;
        }

        return (who.Person is { } person ? Enrolled(person.Key, on) : null) ?? ByAddress(who, on);
    }

    /// <summary>Like <see cref="At"/>, for somebody known by a <see cref="PersonKey"/> alone: from a list of maintainers, an export.</summary>
    public FirmAffiliation AtKey(string key, DateOnly? on)
    {
        if (MailDomain.Of(key) is not null && ForgeAccount.Of(key) is null && !key.StartsWith("name:", StringComparison.Ordinal))
        {
            return At(new("", key), on is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null);
        }

        return Enrolled(groups.Find(key), on) ?? FirmAffiliation.Unknown;
    }

    /// <summary>The key that stands for everybody who is this person.</summary>
    public string StandsFor(string key) => groups.Find(key);

    /// <summary>True where it counts for the firm the user named as ours.</summary>
    public bool IsOurs(FirmAffiliation affiliation) => affiliation.Firm == sources.OurFirm;

    private void JoinAll(ImmutableArray<string> keys)
    {
        foreach (var key in keys.Skip(1))
        {
            groups.Join(keys[0], key);
        }
    }

    private Met Meet(Identity written)
    {
        if (met.TryGetValue(written, out var known))
        {
            return known;
        }

        var canonical = sources.Mailmap.Canonical(written);
        var rules = sources.Rules;
        var named = rules.Ours is { } ours && (ours.Names(written) || ours.Names(canonical));
        var isBot = !named && (rules.Bots.Includes(written) || rules.Bots.Includes(canonical));
        var signature = signatures.TryGetValue(canonical, out var number) ? number : signatures[canonical] = signatures.Count;
        return met[written] = new(written, canonical, PersonFor(canonical, isBot), named, signature);
    }

    private Person? PersonFor(Identity canonical, bool isBot)
    {
        if (canonical.Name.Trim().Length + canonical.Email.Trim().Length == 0)
        {
            return null;
        }

        var key = groups.Find(PersonKey.Of(canonical, sources.Rules.Providers));
        return people.TryGetValue(key, out var person) ? person : people[key] = new(people.Count, key, isBot);
    }

    private FirmAffiliation? Enrolled(string key, DateOnly? on)
    {
        if (!enrollments.TryGetValue(key, out var stated))
        {
            return null;
        }

        var held = stated.Where(enrollment => enrollment.When.Holds(on) == true).OrderByDescending(enrollment => enrollment.When.From ?? DateOnly.MinValue)
            .Select(enrollment => Known(sources.Firms.Named(enrollment.Firm, on)))
            .FirstOrDefault(affiliation => affiliation.Kind != FirmAffiliationKind.Unknown);
        return held.Kind == FirmAffiliationKind.Unknown ? null : held;
    }

    // The same firm under its own name and as "ours" is one.
    private FirmAffiliation Known(FirmAffiliation affiliation) =>
        affiliation.Firm is { } firm && FirmList.Fold(firm) == FirmList.Fold(sources.OurFirm) ? FirmAffiliation.Of(sources.OurFirm) : affiliation;

    private FirmAffiliation ByAddress(Met who, DateOnly? on)
    {
        if (sources.Rules.Ours is { } ours && (ours.Includes(who.Written) || ours.Includes(who.Canonical)))
        {
            return FirmAffiliation.Of(sources.OurFirm);
        }

        return (DomainOf(who.Canonical) ?? DomainOf(who.Written)) is { } domain
            ? Known(FirmAffiliation.Of(sources.Firms.OfDomain(domain, on) ?? MailDomain.Registrable(domain)))
            : FirmAffiliation.Unknown;
    }

    private AffiliationKind AddressKind(Identity identity) =>
        MailDomain.Of(identity.Email) is { } domain ? sources.Rules.Providers.FindAddress(identity.Email, domain) ?? AffiliationKind.Organization : AffiliationKind.NoAddress;

    // Only a domain that tells something: not a public mail provider's, not a forge's.
    private string? DomainOf(Identity identity) =>
        MailDomain.Of(identity.Email) is { } domain && sources.Rules.Providers.FindAddress(identity.Email, domain) is null ? domain : null;

    private static Issue Contradiction(IdentityDecision decision) => new(
        decision.Evidence.Source, "Two identities are called different here, and joined by other lines.", Severity.Warning, decision.Evidence.Locator,
        "Decide again: delete this line, or those that join the two.");

    private sealed record Met(Identity Written, Identity Canonical, Person? Person, bool IsNamedOurs, int Signature);
}
