using Gangway.Office.Community;
using Gangway.Office.Institution;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>
/// The figures of one repository, each with its whole. An organization of a single person is not shown by name: a figure about it
/// would be a figure about that person. The JSON form lists domains as they are.
/// </summary>
internal static class CensusGivenLines
{
    private const int Listed = 8;
    private const int SmallestGroup = 2;

    public static string Span(RepositoryHistory history, Words words) =>
        Printable.Of(words.Of("give.span", history.Scope, Words.Date(history.First), Words.Date(history.Last)));

    public static string License(RepositoryCensus repository, Words words) => repository.License.Concluded is { } license
        ? words.Of("give.license", Printable.Of(license.ToString()))
        : words.Of("give.license-unknown", CensusSentences.Basis(repository.License.Basis, words));

    public static IEnumerable<(string Label, string Figure, string Remark, bool IsUnknown)> Of(RepositoryHistory history, Words words)
    {
        yield return (words["give.commits"], Words.Number(history.Commits),
            words.Of("give.commits-note", history.Contributors, Words.Number(history.Merges)), false);
        yield return Ours(history, words);
        yield return (words["unknown"], Words.Number(history.Unknown.Commits), words.Of("give.unknown-note",
            history.Commits, Words.Percent(history.Unknown.Commits, history.Commits), Words.Number(history.PublicMail), Words.Number(history.NoReply), Words.Number(history.NoAddress)),
            history.Unknown.Commits > 0);
        yield return (words["give.others"], Words.Number(OthersOf(history)), Organizations(history, words), false);
        if (history.Bots.Commits > 0)
        {
            yield return (words["give.bots"], Words.Number(history.Bots.Commits), words.Of("give.bots-note", history.Bots.Contributors), false);
        }

        yield return (words["give.signed"], Words.Number(history.SignedOff.Count),
            words.Of("give.signed-note", history.SignedOff.Total, Words.Percent(history.SignedOff.Count, history.SignedOff.Total)), false);
        if (history.DateUnknown > 0)
        {
            yield return (words["give.undated"], Words.Number(history.DateUnknown), words["give.undated-note"], true);
        }
    }

    /// <summary>The largest organizations by domain, then everything smaller in one phrase.</summary>
    public static string Organizations(RepositoryHistory history, Words words)
    {
        var named = history.Organizations.Where(organization => organization.Part.Contributors >= SmallestGroup).ToList();
        var parts = named.Take(Listed).Select(organization => $"{Printable.Of(organization.Domain)} {Words.Number(organization.Part.Commits)}").ToList();
        var left = history.Organizations.Length + history.OtherOrganizations - parts.Count;
        if (left > 0)
        {
            var commits = history.Organizations.Sum(organization => organization.Part.Commits) + history.OtherOrganizationsCommits
                - named.Take(Listed).Sum(organization => organization.Part.Commits);
            parts.Add(words.Of("give.smaller", left, Words.Number(commits)));
        }

        return parts.Count == 0 ? words["give.no-others"] : string.Join(" · ", parts);
    }

    public static string Likely(LikelyDomain likely, Words words) =>
        Printable.Of(words.Of("give.likely", likely.Commits, likely.Domain, likely.Like));

    public static long OthersOf(RepositoryHistory history) =>
        history.Organizations.Sum(organization => organization.Part.Commits) + history.OtherOrganizationsCommits;

    private static (string, string, string, bool) Ours(RepositoryHistory history, Words words) =>
        history.Ours is { } ours
            ? (words["give.ours"], Words.Number(ours.Commits), ours.Commits == 0
                ? words.Of("give.ours-none", history.Commits - history.Unknown.Commits)
                : words.Of("give.ours-note", history.Commits - history.Unknown.Commits,
                    Words.Percent(ours.Commits, history.Commits - history.Unknown.Commits),
                    Words.Number(ours.Contributors), Words.Date(ours.First), Words.Date(ours.Last)), false)
            : (words["give.ours"], "?", words["give.nobody"], true);
}
