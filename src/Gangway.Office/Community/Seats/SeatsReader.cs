using System.Buffers;
using System.Collections.Immutable;
using Gangway.Office.Community.People;

namespace Gangway.Office.Community.Seats;

/// <summary>
/// Reads the lists in which projects name who maintains them: CODEOWNERS (GitHub, GitLab, Gitee), MAINTAINERS of the Linux kernel's form (<c>M:</c>, <c>R:</c>), OWNERS of
/// Kubernetes (<c>approvers:</c>, <c>reviewers:</c>, <c>emeritus_approvers:</c>), and lists or tables in Markdown that hold addresses, <c>@login</c> or links to accounts. Lines without one say nothing.
/// </summary>
public static class SeatsReader
{
    private const int LongestLine = 2_000;
    private const int MostSeats = 10_000;
    private static readonly SearchValues<char> Breaks = SearchValues.Create(" \t,;|()[]<>\"'`*");

    /// <param name="path">The file's path: its name tells the form.</param>
    /// <param name="host">The forge on which a bare <c>@login</c> is an account.</param>
    /// <returns>Each key once, in its strongest seat, in the order of the list.</returns>
    public static ImmutableArray<Seat> Read(string text, string path, MailProviders providers, string host = "github.com")
    {
        var name = path[(path.LastIndexOf('/') + 1)..].ToLowerInvariant();
        var seats = new Dictionary<string, Seat>(StringComparer.Ordinal);
        var kind = SeatKind.Maintainer;
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            if (raw.Length > LongestLine || seats.Count >= MostSeats)
            {
                continue;
            }

            var isCode = name == "codeowners";
            var line = isCode && raw.IndexOf('#') is >= 0 and var remark ? raw[..remark] : raw;
            kind = KindOf(line.Trim(), kind, name);
            foreach (var key in Keys(isCode ? Owners(line) : line, name == "owners" || name == "owners_aliases", providers, host))
            {
                if (!seats.TryGetValue(key, out var known) || kind < known.Kind)
                {
                    seats[key] = new(key, kind, known?.Line ?? number);
                }
            }
        }

        return [.. seats.Values.OrderBy(seat => seat.Line)];
    }

    // A heading or a key opens a section; the kernel's letters count for their line alone.
    private static SeatKind KindOf(string line, SeatKind current, string name)
    {
        var lower = line.ToLowerInvariant();
        if (lower.StartsWith("m:", StringComparison.Ordinal) || lower.StartsWith("r:", StringComparison.Ordinal))
        {
            return lower[0] == 'm' ? SeatKind.Maintainer : SeatKind.Reviewer;
        }

        var opens = lower.StartsWith('#') || (name.StartsWith("owners", StringComparison.Ordinal) && lower.EndsWith(':')) || lower.StartsWith("===", StringComparison.Ordinal);
        return !opens ? current
            : lower.Contains("emerit") || lower.Contains("former") || lower.Contains("alumni") || lower.Contains("inactive") || lower.Contains("retired") ? SeatKind.Emeritus
            : lower.Contains("reviewer") ? SeatKind.Reviewer
            : SeatKind.Maintainer;
    }

    private static IEnumerable<string> Keys(string line, bool isOwners, MailProviders providers, string host)
    {
        var words = Words(line);
        if (isOwners && line.TrimStart().StartsWith("- ", StringComparison.Ordinal) && words.Count == 2 && words[1].All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
        {
            return [$"{host}@{words[1].ToLowerInvariant()}"];
        }

        return words.Select(word => Key(word, providers, host)).OfType<string>();
    }

    // The first word of a line of CODEOWNERS is a pattern of paths, or the name of a section.
    private static string Owners(string line)
    {
        var trimmed = line.TrimStart();
        var end = trimmed.AsSpan().IndexOfAny(' ', '\t');
        return end < 0 ? "" : trimmed[end..];
    }

    private static string? Key(string word, MailProviders providers, string host)
    {
        if (word.StartsWith('@'))
        {
            var login = word[1..].TrimEnd('.', ':').ToLowerInvariant();
            return login.Length > 0 && login.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '/' or '.') ? $"{host}@{login}" : null;
        }

        if (word.Contains('@') && MailDomain.Of(word) is not null)
        {
            return PersonKey.Of(new("", word), providers);
        }

        const string Scheme = "https://";
        if (!word.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || word[Scheme.Length..].TrimEnd('/').Split('/') is not [var site, { Length: > 0 } account])
        {
            return null;
        }

        return site.ToLowerInvariant() is "github.com" or "gitlab.com" or "gitee.com" or "codeberg.org" ? $"{site.ToLowerInvariant()}@{account.ToLowerInvariant()}" : null;
    }

    private static List<string> Words(string line)
    {
        var words = new List<string>();
        var rest = line.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny(Breaks);
            var word = (end < 0 ? rest : rest[..end]).Trim();
            if (!word.IsEmpty)
            {
                words.Add(word.ToString());
            }

            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return words;
    }
}
