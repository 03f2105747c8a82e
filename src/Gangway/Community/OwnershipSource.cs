using System.Collections.Immutable;
using Gangway.Kernels.History;
using Gangway.Office;
using Gangway.Office.Community;
using Gangway.Office.Community.Ownership;

namespace Gangway.Community;

/// <summary>Reads of every line of a repository's newest commit which commit brought it. Nothing of the repository is run.</summary>
internal static class OwnershipSource
{
    /// <returns>Null where nothing could be read; the issues say why.</returns>
    public static async Task<(OwnershipReading? Reading, ImmutableArray<Issue> Issues)> Read(string folder, CancellationToken stop)
    {
        if (GitRepository.Find(folder, folder) is not { } repository)
        {
            return (null, [new(folder, "This is no repository.", Severity.Error)]);
        }

        var start = await HistorySource.Start(repository, GitScope.MainBranch, stop);
        ImmutableArray<Issue> issues = [.. repository.Issues, .. start.Issues];
        if (issues.Any(issue => issue.Severity == Severity.Error))
        {
            return (null, issues);
        }

        using var objects = new GitObjects(repository);
        var reading = await Task.Run(() => Scan(folder, objects, start, stop), stop);
        issues = [.. issues, .. objects.Issues, .. HistorySource.Lost(repository.Source, reading.Origins.Rows, reading.IdLength), .. Unread(repository.Source, reading)];
        return (reading with { Edge = repository.Shallow.Length }, issues);
    }

    private static OwnershipReading Scan(string folder, GitObjects objects, GitStart start, CancellationToken stop)
    {
        var options = new HistoryScanOptions { Workers = Math.Clamp(Environment.ProcessorCount, 1, 8) };
        var (texts, commits) = (new CommitTexts(objects.Store.IdLength), ImmutableArray.CreateBuilder<Commit>());
        var tips = objects.ParseAll(start.Tips);
        LineCohortTally? tally = null;
        var origins = LineOriginScan.Run(objects.Store, tips.Length > 0 ? tips[0] : default, objects.Shallow, (id, parents, text) =>
        {
            commits.Add(texts.Read(id, parents, text));
            return true;
        }, (_, mainline) => (tally = new(commits, mainline)).Add, options, stop);
        var lines = new long[commits.Count];
        var unknown = 0L;
        foreach (var run in origins.Runs)
        {
            if (run.Commit < 0)
            {
                unknown += run.Lines;
            }
            else
            {
                lines[run.Commit] += run.Lines;
            }
        }

        return new(
            ContributionSource.NameOf(folder), folder, origins, commits.ToImmutable(), HistorySource.MailmapOf(objects, origins.Rows), tally ?? new([], []), lines, unknown,
            objects.Store.IdLength, start.Scope, 0);
    }

    private static IEnumerable<Issue> Unread(string source, OwnershipReading reading)
    {
        if (reading.Origins.Unread > 0)
        {
            yield return new(source, $"{reading.Origins.Unread} of its files could not be read: how many lines they have is unknown.", Severity.Warning, reading.Tip);
        }

        if (reading.Tip is not null && reading.Origins.Fault.Status != ReadStatus.Fine)
        {
            yield return new(source, "A folder of the newest commit could not be read: what it holds is unknown.", Severity.Warning, reading.Origins.Fault.Id.ToHex(reading.IdLength));
        }
    }
}
