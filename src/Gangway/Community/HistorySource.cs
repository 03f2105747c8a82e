using System.Collections.Immutable;
using System.Text;
using Gangway.Kernels.History;
using Gangway.Office;
using Gangway.Office.Community;

namespace Gangway.Community;

/// <summary>Scans a repository's history with the kernel: commits, what they changed, and the lines where asked.</summary>
internal static class HistorySource
{
    private const int LongestMailmap = 1 << 20;

    /// <param name="folder">A repository's top.</param>
    /// <param name="scope">From where.</param>
    /// <param name="withLines">Whether added and deleted lines are counted.</param>
    /// <param name="stop">Ends the scan.</param>
    /// <returns>The reading is null where nothing could be read; the issues say why.</returns>
    public static async Task<(HistoryReading? Reading, ImmutableArray<Issue> Issues)> Read(string folder, GitScope scope, bool withLines, CancellationToken stop)
    {
        if (GitRepository.Find(folder, folder) is not { } repository)
        {
            return (null, [new(folder, "This is no repository.", Severity.Error)]);
        }

        using var git = new GitSource(repository);
        var start = await git.Start(scope, stop);
        ImmutableArray<Issue> issues = [.. repository.Issues, .. start.Issues];
        if (issues.Any(issue => issue.Severity == Severity.Error))
        {
            return (null, issues);
        }

        using var objects = new GitObjects(repository);
        var reading = await Task.Run(() => Scan(objects, start, withLines, stop), stop);
        issues = [.. issues, .. objects.Issues, .. Lost(repository.Source, reading)];
        return (reading with { Issues = issues }, issues);
    }

    private static HistoryReading Scan(GitObjects objects, GitStart start, bool withLines, CancellationToken stop)
    {
        var options = new HistoryScanOptions { Workers = Math.Clamp(Environment.ProcessorCount, 1, 8) };
        var (people, numbers) = (new PathTable(), new List<int>());
        var rows = HistoryScan.Run(objects.Store, start.Tips.Select(objects.Parse).OfType<ObjectId>(), objects.Shallow, (_, _, text) =>
        {
            numbers.Add(people.Intern(0, text.Author[..(text.Author.LastIndexOf((byte)'>') + 1)]));
            return true;
        }, options, stop);
        var lines = withLines ? LineScan.Count(objects.Store, rows, options, stop) : null;
        return new(rows, Contributors(people, numbers, MailmapOf(objects, rows)), lines, objects.Store.IdLength, start.Scope, []);
    }

    private static int[] Contributors(PathTable people, List<int> numbers, Mailmap mailmap)
    {
        var known = new Dictionary<Identity, int>();
        var contributors = new int[people.Count];
        for (var person = 1; person < contributors.Length; person++)
        {
            var signature = new Signature(Encoding.UTF8.GetBytes(people.PathOf(person)));
            var canonical = mailmap.Canonical(new(Encoding.UTF8.GetString(signature.Name), Encoding.UTF8.GetString(signature.Mail)));
            contributors[person] = known.TryGetValue(canonical, out var number) ? number : known[canonical] = known.Count;
        }

        return [.. numbers.Select(number => contributors[number])];
    }

    private static Mailmap MailmapOf(GitObjects objects, HistoryRows rows)
    {
        if (rows.Commits.Length == 0)
        {
            return Mailmap.Empty;
        }

        using var reader = new ObjectReader(objects.Store);
        ObjectId found = default;
        if (reader.Read(rows.Commits[0].Tree, ObjectKind.Tree, out var tree) == ReadStatus.Fine)
        {
            using (tree)
            {
                var cursor = new TreeCursor(tree!.Bytes, objects.Store.IdLength);
                while (cursor.Next())
                {
                    found = cursor.Name.SequenceEqual(".mailmap"u8) && cursor.Mode is TreeMode.File or TreeMode.Executable ? cursor.Id : found;
                }
            }
        }

        if (found.IsNone || reader.ReadSize(found, out var size) != ReadStatus.Fine || size > LongestMailmap
            || reader.Read(found, ObjectKind.Blob, out var item) != ReadStatus.Fine)
        {
            return Mailmap.Empty;
        }

        using (item)
        {
            return Mailmap.Parse(item!.Bytes, ".mailmap").Mailmap;
        }
    }

    private static IEnumerable<Issue> Lost(string source, HistoryReading reading)
    {
        var (rows, first) = (reading.Rows, reading.Rows.Faults.FirstOrDefault());
        if (rows.CommitsUnread > 0)
        {
            yield return new(source, $"{rows.CommitsUnread} commits could not be read: what lies behind them is unknown.", Severity.Warning, first.Id.ToHex(reading.IdLength));
        }

        if (rows.DifferencesUnread > 0)
        {
            yield return new(source, $"Of {rows.DifferencesUnread} commits the changes are not, or not all, known: their folders are not here, broken or too large.", Severity.Warning);
        }
    }
}
