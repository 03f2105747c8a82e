using System.Collections.Immutable;
using System.Text;
using Gangway.Office;
using Gangway.Office.Community.Forges;
using Gangway.Office.Community.Measures;

namespace Gangway.Community;

/// <summary>Reads the files that tell what a history does not hold: exports of a forge, release dates.</summary>
internal sealed class MetricFiles(TextWriter error)
{
    private const int LargestExport = 512 * 1024 * 1024;

    private bool failed;

    /// <summary>What was read; null where nothing of its kind was given.</summary>
    public sealed record Given(IReadOnlyCollection<ForgeThread>? Threads, IReadOnlyCollection<Fork>? Forks, ReleaseDates? ReleaseDates);

    /// <returns>Null where one of them cannot be read; standard error says why.</returns>
    public Given? Read(string[] threads, string[] forks, string[] releases)
    {
        var given = new Given(
            Each(threads, (bytes, file) =>
            {
                var reading = ForgeThreadsReader.Read(bytes, file, CommunityLists.Bots());
                return (reading.Threads, reading.Issues);
            }),
            Each(forks, (bytes, file) =>
            {
                var reading = ForksReader.Read(bytes, file);
                return (reading.Forks, reading.Issues);
            }),
            Dates(releases));
        return failed ? null : given;
    }

    private List<T>? Each<T>(string[] files, Func<byte[], string, (ImmutableArray<T> Found, ImmutableArray<Issue> Issues)> read)
    {
        var found = new List<T>();
        foreach (var file in files)
        {
            if (Content(file) is { } bytes)
            {
                var (some, issues) = read(bytes, file);
                Tell(issues);
                found.AddRange(some);
            }
        }

        return files.Length == 0 ? null : found;
    }

    // All files together are one table: a package's newest release may stand in another file than the one in use.
    private ReleaseDates? Dates(string[] files)
    {
        ReleaseDates? dates = null;
        foreach (var file in files)
        {
            if (Content(file) is { } bytes)
            {
                var read = ReleaseDatesReader.Read(Encoding.UTF8.GetString(bytes), file);
                Tell(read.Issues);
                dates = dates is null ? read : dates.And(read);
            }
        }

        return dates;
    }

    private byte[]? Content(string file)
    {
        var bytes = RegularFile.Read(file, LargestExport);
        if (bytes is null)
        {
            Tell([new Issue(file, "This file is not here, or is no file that could be read.", Severity.Error, HowToFix: "Check the path.")]);
        }

        return bytes;
    }

    private void Tell(ImmutableArray<Issue> issues)
    {
        GiveReading.Tell(issues, error);
        failed |= issues.Any(issue => issue.Severity == Severity.Error);
    }
}
