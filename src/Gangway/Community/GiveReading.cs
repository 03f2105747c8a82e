using System.Collections.Immutable;
using Gangway.Office;
using Gangway.Office.Community;
using Gangway.Office.Community.Measures;
using Gangway.Office.Community.People;
using Gangway.Shell;

namespace Gangway.Community;

/// <summary>Repositories read for a Give command, and the people behind them.</summary>
internal sealed record GiveReading(ImmutableArray<ContributionReading> Repositories, GivePeople People, DateTimeOffset AsOf)
{
    public string Source => string.Join(", ", Repositories.Select(repository => repository.Name));

    /// <summary>Null where nothing could be read; the exit code says why, and standard error what.</summary>
    public static async Task<(GiveReading? Reading, ExitCode Code)> Of(
        IReadOnlyCollection<string> folders, GivePeopleOptions options, bool withLines, Progress progress, TextWriter error, CancellationToken stop)
    {
        var now = TimeProvider.System.GetUtcNow();
        var (people, issues) = GivePeople.Of(options, await GiveRegister.Read(options.Data, stop));
        Tell(issues, error);
        if (people is null)
        {
            return (null, ExitCode.Usage);
        }

        var readings = ImmutableArray.CreateBuilder<ContributionReading>();
        var source = new ContributionSource(withLines, DateOnly.FromDateTime(now.UtcDateTime).AddYears(-1));
        progress.Start("repositories", folders.Count);
        foreach (var folder in folders)
        {
            var (reading, found) = await source.Read(folder, stop);
            Tell(found, error);
            if (reading is not null)
            {
                readings.Add(reading);
            }

            progress.Advance();
        }

        progress.Finish();
        return readings.Count == 0 ? (null, ExitCode.Failed) : (new(readings.ToImmutable(), people, now), readings.Count < folders.Count ? ExitCode.Failed : ExitCode.Fine);
    }

    /// <summary>All repositories together as one activity.</summary>
    public (Activity Activity, Roster Roster, RosterSources Sources) Activity(MetricScope scope)
    {
        var (contributions, sources) = People.Join(Repositories);
        var roster = new Roster(sources);
        return (Office.Community.Measures.Activity.Of(contributions, roster, scope with { Source = Source }, AsOf, People.OurFirm), roster, sources);
    }

    public static void Tell(IEnumerable<Issue> issues, TextWriter error)
    {
        foreach (var issue in issues)
        {
            error.WriteLine(IssueLine.Of(issue));
        }
    }
}
