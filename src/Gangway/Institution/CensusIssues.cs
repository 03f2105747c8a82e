using System.Collections.Immutable;
using Gangway.Office;
using Gangway.Office.Institution;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>The same complaint about many places is told once, with its places: errors first, then by how often.</summary>
internal static class CensusIssues
{
    private const int MostPlaces = 3;

    public static ImmutableArray<(Issue First, ImmutableArray<string> Places)> Of(Census census) =>
        [.. census.Issues
            .GroupBy(issue => (issue.Severity, issue.Message, issue.HowToFix))
            .Select(group => (group.First(), Places: group.Select(PlaceOf).Distinct(StringComparer.Ordinal).ToImmutableArray()))
            .OrderByDescending(group => group.Item1.Severity)
            .ThenByDescending(group => group.Places.Length)];

    /// <summary>The first places, and how many more.</summary>
    public static string Named(ImmutableArray<string> places, Words words)
    {
        var named = places.Take(MostPlaces).Select(Printable.Of);
        return string.Join(" · ", places.Length > MostPlaces ? named.Append(words.Of("more-short", places.Length - MostPlaces)) : named);
    }

    private static string PlaceOf(Issue issue) => issue.Path is null ? issue.Source : $"{issue.Source}, {issue.Path}";
}
