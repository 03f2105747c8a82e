using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Gangway.Office.Community.People;

/// <summary>The firms that are known, found by name, alias, mail domain or forge account; ownership followed through time.</summary>
public sealed class FirmList
{
    private const int MostOwners = 16;

    private readonly FrozenDictionary<string, Firm> byName;
    private readonly FrozenDictionary<string, ImmutableArray<(DaySpan When, Firm Firm)>> byDomain;
    private readonly FrozenDictionary<string, Firm> byForge;
    private readonly NotFirms notFirms;

    /// <param name="firms">Of two firms with one name, alias, or forge account, the first counts.</param>
    public FirmList(IEnumerable<Firm> firms, NotFirms notFirms)
    {
        this.notFirms = notFirms;
        Firms = [.. firms];
        byName = Firms.SelectMany(firm => firm.Aliases.Prepend(firm.Name).Select(name => (Key: Fold(name), firm)))
            .Where(pair => pair.Key.Length > 0)
            .DistinctBy(pair => pair.Key)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.firm);
        byDomain = Firms.SelectMany(firm => firm.Domains.Select(domain => (domain.Domain, domain.When, firm)))
            .GroupBy(row => row.Domain)
            .ToFrozenDictionary(group => group.Key, group => group.Select(row => (row.When, row.firm)).ToImmutableArray());
        byForge = Firms.SelectMany(firm => firm.Forges.Select(forge => (forge, firm)))
            .DistinctBy(pair => pair.forge)
            .ToFrozenDictionary(pair => pair.forge, pair => pair.firm);
    }

    public static FirmList Empty { get; } = new([], NotFirms.None);

    public ImmutableArray<Firm> Firms { get; }

    /// <summary>What a name in a list of employers means on a day. A name nobody knows is a firm under that name.</summary>
    public FirmAffiliation Named(string name, DateOnly? on) =>
        notFirms.Find(name) is { } kind ? kind
        : FirmAffiliation.Of(byName.TryGetValue(Fold(name), out var firm) ? Owner(firm, on) : name.Trim());

    /// <summary>The firm whose domain, or parent of it, this is on that day; null where none is known. The longest listed domain decides.</summary>
    /// <param name="domain">In lower case.</param>
    public string? OfDomain(string domain, DateOnly? on)
    {
        for (var start = 0; start >= 0; start = domain.IndexOf('.', start) is >= 0 and var dot ? dot + 1 : -1)
        {
            if (byDomain.TryGetValue(domain[start..], out var rows))
            {
                return rows.Where(row => row.When.Holds(on) == true).Select(row => Owner(row.Firm, on)).FirstOrDefault();
            }
        }

        return null;
    }

    /// <summary>The firm behind an owner's account on a forge; null where none is known.</summary>
    /// <param name="repository">A normalized address: <c>github.com/owner/name</c> or <c>github.com/owner</c>.</param>
    public string? OfRepository(string repository, DateOnly? on)
    {
        var parts = repository.ToLowerInvariant().Split('/', 3);
        return parts.Length >= 2 && byForge.TryGetValue($"{parts[0]}/{parts[1]}", out var firm) ? Owner(firm, on) : null;
    }

    /// <summary>Letters and digits in lower case: "Red Hat, Inc." and "red hat inc" are one spelling; a legal form is part of it.</summary>
    internal static string Fold(string name) => string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    // A list may close a circle of owners by mistake: the walk ends where it meets itself.
    private string Owner(Firm firm, DateOnly? on)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Count < MostOwners && seen.Add(firm.Name))
        {
            var by = firm.Acquisitions.Where(sale => sale.When.Holds(on) == true).Select(sale => sale.By).FirstOrDefault();
            if (by is null)
            {
                break;
            }

            if (!byName.TryGetValue(Fold(by), out var owner))
            {
                return by;
            }

            firm = owner;
        }

        return firm.Name;
    }
}
