using System.Collections.Immutable;

namespace Gangway.Office.Contract.SignOff;

/// <summary>The agreements on record and whom they cover. Only addresses count: a name in a commit anybody can write.</summary>
public sealed class ClaRegister
{
    private readonly ImmutableArray<Agreement> agreements;
    private readonly ILookup<string, CoveredPerson> people;
    private readonly Dictionary<string, Agreement> byId;

    public ClaRegister(IEnumerable<Agreement> agreements, IEnumerable<CoveredPerson> people)
    {
        this.agreements = [.. agreements.OrderBy(agreement => agreement.Id, StringComparer.Ordinal)];
        byId = this.agreements.ToDictionary(agreement => agreement.Id, StringComparer.Ordinal);
        this.people = people.Where(person => byId.ContainsKey(person.Agreement)).ToLookup(person => person.Email.Trim().ToLowerInvariant(), StringComparer.Ordinal);
    }

    /// <param name="email">As a commit has it.</param>
    /// <param name="day">When the contribution was made: what was given then stays given after a person left.</param>
    public ClaAnswer Of(string email, DateOnly day)
    {
        var mail = new Signer("", email);
        var named = people[mail.Mail].Select(person => (Person: person, Agreement: byId[person.Agreement])).ToList();
        foreach (var (person, agreement) in named)
        {
            if (IsWithin(agreement, day) && person.From <= day && (person.Left is null || day < person.Left))
            {
                return new ClaAnswer(ClaVerdict.Covered, agreement);
            }
        }

        if (mail.IsNoReply && named.Count == 0)
        {
            return new ClaAnswer(ClaVerdict.NoReplyAddress, null);
        }

        var ofDomain = agreements.Where(agreement => agreement.Domain is { } domain && IsOf(mail.Mail, domain)).ToList();
        var open = ofDomain.Find(agreement => IsWithin(agreement, day) && !named.Exists(one => one.Agreement.Id == agreement.Id && one.Person.Left <= day));
        return open is not null ? new ClaAnswer(ClaVerdict.CoveredByDomain, open)
            : named.Count > 0 ? new ClaAnswer(ClaVerdict.OutsideItsTime, named[0].Agreement)
            : ofDomain.Count > 0 ? new ClaAnswer(ClaVerdict.OutsideItsTime, ofDomain[0])
            : new ClaAnswer(ClaVerdict.None, null);
    }

    private static bool IsWithin(Agreement agreement, DateOnly day) => agreement.Signed <= day && (agreement.Ended is null || day < agreement.Ended);

    /// <summary>The domain itself or one below it; notexample.com is not below example.com.</summary>
    private static bool IsOf(string mail, string domain)
    {
        var at = mail.LastIndexOf('@');
        var host = at < 0 ? "" : mail[(at + 1)..];
        return host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);
    }
}
