using System.Collections.Immutable;

namespace Gangway.Office.Community;

/// <summary>
/// Is a domain in the history likely a misspelling of one of ours? It compares the label an owner chose (<c>simens</c> with
/// <c>siemens</c>) under the same ending, or under an ending one letter off (<c>.con</c>). Short labels have honest
/// neighbours: below 5 letters nothing is proposed, below 8 one letter may be off, from 8 on two.
/// A label continued by a hyphen (<c>siemens-energy</c>) is a name of its own, not a misspelling.
/// </summary>
public static class DomainLikeness
{
    private const int ShortestLabel = 5;
    private const int ShortestLabelForTwo = 8;

    /// <returns>By commits, most first. Cost: ours × others, each bounded by 63 letters.</returns>
    public static ImmutableArray<LikelyDomain> Find(IReadOnlyCollection<string> ours, IEnumerable<DomainHistory> others)
    {
        var owned = ours.Select(domain => (Domain: domain, Registrable: MailDomain.Registrable(domain))).Distinct().ToList();
        return
        [
            .. others
                .Where(other => owned.TrueForAll(own => own.Registrable != other.Domain))
                .Select(other => owned.Select(own => Compare(own.Domain, other)).OfType<LikelyDomain>().MinBy(likely => likely.Distance))
                .OfType<LikelyDomain>()
                .OrderByDescending(likely => likely.Commits)
                .ThenBy(likely => likely.Domain, StringComparer.Ordinal),
        ];
    }

    /// <summary>Letters off, 1 or 2; null where the domains are equal or too far apart to be one name.</summary>
    public static int? Distance(string ours, string other)
    {
        var (label, ending) = MailDomain.Split(ours);
        var (otherLabel, otherEnding) = MailDomain.Split(other);
        var shorter = Math.Min(label.Length, otherLabel.Length);
        var bound = shorter < ShortestLabel ? 0 : shorter < ShortestLabelForTwo ? 1 : 2;
        if (Math.Abs(label.Length - otherLabel.Length) > bound || Continues(label, otherLabel) || Continues(otherLabel, label))
        {
            return null;
        }

        var inEnding = ending == otherEnding ? 0 : IsEndingTypo(ending, otherEnding) ? 1 : 3;
        var distance = inEnding > bound ? inEnding : Edits(label, otherLabel) + inEnding;
        return distance > 0 && distance <= bound ? distance : null;
    }

    private static LikelyDomain? Compare(string own, DomainHistory other) => Distance(own, other.Domain) is { } distance
        ? new(other.Domain, own, distance, other.Part.Commits, other.Part.Contributors, Reason(MailDomain.Split(own), MailDomain.Split(other.Domain), distance))
        : null;

    // Two country codes one letter apart (.de, .be) are two countries; only a longer ending can be misspelled recognizably.
    private static bool IsEndingTypo(string ending, string other) =>
        ending.Length >= 3 && !ending.Contains('.') && !other.Contains('.') && Math.Abs(ending.Length - other.Length) < 2 && Edits(ending, other) == 1;

    private static bool Continues(string name, string longer) =>
        longer.Length > name.Length
        && ((longer.StartsWith(name, StringComparison.Ordinal) && longer[name.Length] == '-')
            || (longer.EndsWith(name, StringComparison.Ordinal) && longer[^(name.Length + 1)] == '-'));

    private static string Reason((string Label, string Ending) own, (string Label, string Ending) other, int distance)
    {
        if (own.Ending != other.Ending)
        {
            return own.Label == other.Label ? $"the ending .{other.Ending} for .{own.Ending}" : $"one letter off, and the ending .{other.Ending} for .{own.Ending}";
        }

        return (distance, other.Label.Length - own.Label.Length) switch
        {
            (1, -1) => "one letter is missing",
            (1, 1) => "one letter too many",
            (1, _) when own.Label.Order().SequenceEqual(other.Label.Order()) => "two neighboring letters are swapped",
            (1, _) => "one letter is another",
            _ => "two letters are off",
        };
    }

    // Optimal string alignment, three rows; the caller has bounded the lengths (a DNS label has 63 letters at most).
    private static int Edits(string left, string right)
    {
        int[] before = [], above = [.. Enumerable.Range(0, right.Length + 1)];
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + change);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, above) = (above, row);
        }

        return above[right.Length];
    }
}
