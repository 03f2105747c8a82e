using Gangway.Office.Community.Ownership;
using Gangway.Office.Community.People;

namespace Gangway.Community;

/// <summary>Whose the lines are, and of which year. What must not be shown of our people is gone already.</summary>
/// <param name="OurFirm">Null where nobody said who is ours.</param>
/// <param name="Least">Fewer of our people behind a figure, and it is not shown.</param>
internal sealed record OwnershipAnswer(OwnershipReading Reading, LineOwnership Owners, LineCohorts Cohorts, string? OurFirm, int Least, DateTimeOffset AsOf)
{
    /// <param name="months">Between two samples; null where the length of the history decides.</param>
    public static OwnershipAnswer Of(OwnershipReading reading, GivePeople people, int least, int? months, DateTimeOffset asOf)
    {
        var rows = new ContributionReading(reading.Name, reading.Folder, [], [.. reading.Commits.Select(commit => new Office.Community.Contribution(commit))], reading.Mailmap, [], null, null, reading.Scope, []);
        var (contributions, sources) = people.Join([rows]);
        return new(
            reading, LineOwners.Of(contributions, reading.Lines, reading.WithoutOrigin, new Roster(sources), people.OurFirm, least),
            reading.Tally.Close(reading.Lines, months), people.OurFirm, least, asOf);
    }

    /// <summary>Lines that stand, and the commits that brought them, by year of the author's date; null for unknown, which stands last.</summary>
    public IEnumerable<(int? Year, long Lines, long Commits)> Years()
    {
        var years = new SortedDictionary<int, (long Lines, long Commits)>();
        for (var i = 0; i < Reading.Lines.Length; i++)
        {
            var year = Reading.Commits[i].Authored?.Year ?? int.MaxValue;
            if (Reading.Lines[i] > 0)
            {
                var (lines, commits) = years.GetValueOrDefault(year);
                years[year] = (lines + Reading.Lines[i], commits + 1);
            }
        }

        if (Reading.WithoutOrigin > 0)
        {
            var (lines, commits) = years.GetValueOrDefault(int.MaxValue);
            years[int.MaxValue] = (lines + Reading.WithoutOrigin, commits);
        }

        return years.Select(year => (year.Key == int.MaxValue ? (int?)null : year.Key, year.Value.Lines, year.Value.Commits));
    }
}
