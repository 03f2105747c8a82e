using System.Collections.Immutable;
using Gangway.Office.Community.Measures;
using Gangway.Office.Community.People;
using Gangway.Office.Community.Privacy;

namespace Gangway.Office.Community.Ownership;

/// <summary>For whom were the lines written that stand now? By the author of the commit that brought each, for whom they worked on that day.</summary>
public static class LineOwners
{
    /// <param name="contributions">The commits.</param>
    /// <param name="lines">How many lines that stand each of them brought.</param>
    /// <param name="withoutOrigin">Lines that no commit is known for.</param>
    /// <param name="ours">The firm's name; null where nobody said who is ours.</param>
    /// <param name="least">Fewer of our people behind our lines, and they are not told.</param>
    public static LineOwnership Of(ImmutableArray<Contribution> contributions, ReadOnlySpan<long> lines, long withoutOrigin, Roster roster, string? ours, int least)
    {
        var firms = new Dictionary<string, long>(StringComparer.Ordinal);
        var people = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        var everybody = new HashSet<int>();
        for (var i = 0; i < contributions.Length; i++)
        {
            if (lines[i] == 0)
            {
                continue;
            }

            var commit = contributions[i].Commit;
            var firm = Label(roster.At(commit.Author, commit.Authored));
            firms[firm] = firms.GetValueOrDefault(firm) + lines[i];
            if (roster.PersonOf(commit.Author) is { IsBot: false } person)
            {
                everybody.Add(person.Number);
                (people.TryGetValue(firm, out var known) ? known : people[firm] = []).Add(person.Number);
            }
        }

        var withoutFirm = firms.GetValueOrDefault(Unknown);
        if (withoutOrigin > 0)
        {
            firms[Unknown] = withoutFirm + withoutOrigin;
        }

        var parts = firms.OrderByDescending(firm => firm.Value).ThenBy(firm => firm.Key, StringComparer.Ordinal).Select(firm => new MetricPart(firm.Key, firm.Value));
        var (owners, isSuppressed) = OurFigures.Firms([.. parts], people.ToDictionary(firm => firm.Key, firm => (long)firm.Value.Count, StringComparer.Ordinal), ours, least);
        ImmutableArray<MetricPart> ordered = [.. owners.Where(owner => owner.Value is not null), .. owners.Where(owner => owner.Value is null).OrderBy(owner => owner.Label, StringComparer.Ordinal)];
        return new(firms.Values.Sum(), withoutOrigin, withoutFirm, everybody.Count, ordered, isSuppressed); // where a hidden one stands would tell between which two it lies
    }

    private const string Unknown = "(unknown)";

    private static string Label(FirmAffiliation affiliation) => affiliation.Kind switch
    {
        FirmAffiliationKind.Firm => affiliation.Firm!,
        FirmAffiliationKind.Independent => "(independent)",
        FirmAffiliationKind.Bot => "(bots)",
        _ => Unknown,
    };
}
