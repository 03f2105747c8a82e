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
    /// <param name="stop">Ends the scan.</param>
    public static async Task<HistoryAnswer> Read(string folder, HistoryQuestion question, CancellationToken stop)
    {
        if (GitRepository.Find(folder, folder) is not { } repository)
        {
            return new(null, [new(folder, "This is no repository.", Severity.Error)]);
        }

        var start = await Start(repository, question.Scope, stop);
        ImmutableArray<Issue> issues = [.. repository.Issues, .. start.Issues];
        if (issues.Any(issue => issue.Severity == Severity.Error))
        {
            return new(null, issues);
        }

        using var objects = new GitObjects(repository);
        var cache = question.Cache is { } place ? new HistoryCache(place, repository, question.Scope) : null;
        var reading = Scan(objects, start, question, cache, stop);
        issues = [.. issues, .. objects.Issues, .. cache?.Issues ?? [], .. Lost(repository.Source, reading.Rows, reading.IdLength)];
        return new(reading with { Issues = issues, Edge = repository.Shallow.Length }, issues);
    }

    internal static async Task<GitStart> Start(GitRepository repository, GitScope scope, CancellationToken stop)
    {
        if (scope == GitScope.MainBranch && repository.MainBranch() is { } branch)
        {
            return branch;
        }

        using var git = new GitSource(repository);
        return await git.Start(scope, stop);
    }

    private static HistoryReading Scan(GitObjects objects, GitStart start, HistoryQuestion question, HistoryCache? cache, CancellationToken stop)
    {
        var options = new HistoryScanOptions { Workers = Math.Clamp(Environment.ProcessorCount, 1, 8) };
        var (people, numbers) = (new PathTable(), new List<int>());
        var texts = question.WithCommits ? new CommitTexts(objects.Store.IdLength) : null;
        var commits = ImmutableArray.CreateBuilder<Commit>();
        var rows = HistoryScan.Run(objects.Store, objects.ParseAll(start.Tips), objects.Shallow, (id, parents, text) =>
        {
            numbers.Add(people.Intern(0, text.Author[..(text.Author.LastIndexOf((byte)'>') + 1)]));
            if (texts is not null)
            {
                commits.Add(texts.Read(id, parents, text));
            }

            return true;
        }, options, stop, cache?.Kept);
        var lines = question.WithLines ? LineScan.Count(objects.Store, rows, options, stop, cache?.Kept) : null;
        cache?.Keep(rows, lines, objects.Shallow);
        return new(rows, Contributors(people, numbers, MailmapOf(objects, rows)), lines, objects.Store.IdLength, start.Scope, [], texts is null ? null : commits.ToImmutable());
    }

    private static int[] Contributors(PathTable people, List<int> numbers, Mailmap mailmap)
    {
        var known = new Dictionary<Identity, int>();
        var (contributors, authors) = (new int[people.Count], new int[numbers.Count]);
        for (var person = 1; person < contributors.Length; person++)
        {
            var signature = new Signature(Encoding.UTF8.GetBytes(people.PathOf(person)));
            var canonical = mailmap.Canonical(new(Encoding.UTF8.GetString(signature.Name), Encoding.UTF8.GetString(signature.Mail)));
            contributors[person] = known.TryGetValue(canonical, out var number) ? number : known[canonical] = known.Count;
        }

        for (var i = 0; i < authors.Length; i++)
        {
            authors[i] = contributors[numbers[i]];
        }

        return authors;
    }

    internal static Mailmap MailmapOf(GitObjects objects, HistoryRows rows)
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

    internal static IEnumerable<Issue> Lost(string source, HistoryRows rows, int idLength)
    {
        var first = rows.Faults.Length > 0 ? rows.Faults[0].Id.ToHex(idLength) : null;
        if (rows.CommitsUnread > 0)
        {
            yield return new(source, $"{rows.CommitsUnread} commits could not be read: what lies behind them is unknown.", Severity.Warning, first);
        }

        if (rows.DifferencesUnread > 0)
        {
            yield return new(source, $"Of {rows.DifferencesUnread} commits the changes are not, or not all, known: their folders are not here, broken or too large.", Severity.Warning, first);
        }
    }
}
