namespace Gangway.Office.Community;

public sealed partial class OurPeople
{
    private const string Forms = "Give a domain (example.com), an address (person@example.com) or an identity (Name <person@example.com>).";

    /// <summary>
    /// Reads items such as <c>example.com</c>, <c>@example.com</c>, <c>person@example.com</c> and <c>Name &lt;person@example.com&gt;</c>;
    /// an item may itself be a list with commas. One wrong item refuses all: a figure for half of our people would look like one for all.
    /// </summary>
    public static OurPeopleReading Parse(IEnumerable<string> items, MailProviders providers)
    {
        List<string> domains = [], addresses = [];
        List<(string, string)> identities = [];
        List<Issue> issues = [];
        foreach (var item in items.SelectMany(Separate))
        {
            switch (Read(item, providers))
            {
                case (Form.Domain, var domain, _):
                    domains.Add(domain);
                    break;
                case (Form.Address, var address, _):
                    addresses.Add(address);
                    break;
                case (Form.Identity, var address, var name):
                    identities.Add((name, address));
                    break;
                case (_, var wrong, _):
                    issues.Add(new("--ours", wrong, Severity.Error, Path: Shown(item), HowToFix: Forms));
                    break;
            }
        }

        var empty = domains.Count + addresses.Count + identities.Count == 0;
        return new(issues.Count > 0 || empty ? null : new(domains, addresses, identities), [.. issues]);
    }

    private enum Form
    {
        Wrong,
        Domain,
        Address,
        Identity,
    }

    private static (Form, string, string) Read(string item, MailProviders providers)
    {
        if (item.Contains('<') || item.Contains('>'))
        {
            return item.EndsWith('>') && Identity.Parse(item) is { } who && MailDomain.Of(who.Email) is not null
                ? (who.Name.Length > 0 ? Form.Identity : Form.Address, who.Email.ToLowerInvariant(), who.Name.ToLowerInvariant())
                : (Form.Wrong, "This identity has no valid address between < and >.", "");
        }

        if (item.IndexOf('@') > 0)
        {
            return MailDomain.Of(item) is not null ? (Form.Address, item.ToLowerInvariant(), "") : (Form.Wrong, "This is no valid mail address.", "");
        }

        return ReadDomain(item.TrimStart('@'), providers);
    }

    private static (Form, string, string) ReadDomain(string item, MailProviders providers)
    {
        if (MailDomain.Normalize(item) is not { } domain)
        {
            return (Form.Wrong, item.Contains('.') ? "This is no valid mail domain." : "This is no mail domain: it has no dot.", "");
        }

        if (MailDomain.IsRegistryLevel(domain))
        {
            return (Form.Wrong, "This is an ending under which many organizations register, not one organization's domain.", "");
        }

        return providers.Find(domain) is null or AffiliationKind.NoAddress // a firm may well commit from machine names of its own
            ? (Form.Domain, domain, "")
            : (Form.Wrong, "Anybody can have an address at this domain: name single addresses instead.", "");
    }

    // A comma separates items; only "Doe, Jane <jane@example.com>" holds one itself.
    private static IEnumerable<string> Separate(string list)
    {
        var pending = "";
        foreach (var piece in list.Split(','))
        {
            var item = pending + piece;
            pending = !piece.Contains('.') && !piece.Contains('@') && list.Contains('<') && item.Trim().Length > 0 ? item + "," : "";
            if (pending.Length == 0 && item.Trim() is { Length: > 0 } whole)
            {
                yield return whole;
            }
        }

        if (pending.Trim(',', ' ') is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    private static string Shown(string item)
    {
        var shown = new string([.. item.Take(80).Select(letter => char.IsControl(letter) ? '?' : letter)]);
        return item.Length > 80 ? shown + "…" : shown;
    }
}
