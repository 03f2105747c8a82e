using System.Collections.Immutable;
using System.Text;
using Gangway.Kernels.History;
using Gangway.Office;
using Gangway.Office.Community;
using Gangway.Office.Community.Measures;
using Gangway.Office.Community.Seats;

namespace Gangway.Community;

/// <summary>
/// Reads repositories for the Give commands: commits with the paths they changed, the mailmap, tags, and who is listed as a maintainer. Nothing of a repository is run.
/// </summary>
/// <param name="withLines">Whether added and deleted lines are counted: it takes several times as long.</param>
/// <param name="before">The day for which earlier seats are looked up.</param>
internal sealed partial class ContributionSource(bool withLines, DateOnly before)
{
    private const int LongestList = 1 << 20;

    /// <returns>Null where nothing could be read; the issues say why.</returns>
    public async Task<(ContributionReading? Reading, ImmutableArray<Issue> Issues)> Read(string folder, CancellationToken stop)
    {
        if (!Directory.Exists(folder) || GitRepository.Find(folder, folder) is not { } repository)
        {
            return (null, [new(folder, "This is no repository.", Severity.Error, HowToFix: "Name a work tree or a bare repository.")]);
        }

        using var git = new GitSource(repository);
        var start = await git.Start(GitScope.MainBranch, stop);
        var issues = new List<Issue>([.. repository.Issues, .. start.Issues]);
        if (issues.Exists(issue => issue.Severity == Severity.Error))
        {
            return (null, [.. issues]);
        }

        using var objects = new GitObjects(repository);
        var (contributions, earlier) = objects.HasUnknownPacks
            ? (await Plain(git, start, issues, stop), null)
            : await Task.Run(() => Scan(objects, start, issues, stop), stop);
        var now = start.Tips.IsEmpty ? TipFiles.None : await Files(git, start.Tips[0], stop);
        var then = earlier is null ? TipFiles.None : await Files(git, earlier, stop);
        return (new(
            NameOf(folder), folder, [.. repository.Remotes.Select(remote => remote.Url)], contributions, now.Mailmap, objects.HasUnknownPacks ? [] : Tags(repository, objects),
            now.Seats, then.Seats, start.Scope, [.. issues]), [.. issues]);
    }

    public static string NameOf(string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return name.EndsWith(".git", StringComparison.Ordinal) && name.Length > 4 ? name[..^4] : name;
    }

    // A pack of a newer kind: git reads the commits, and what each changed is not known.
    private static async Task<ImmutableArray<Contribution>> Plain(GitSource git, GitStart start, List<Issue> issues, CancellationToken stop)
    {
        var found = ImmutableArray.CreateBuilder<Contribution>();
        issues.AddRange(await git.Commits(start, commit => found.Add(new(commit)), stop));
        return found.ToImmutable();
    }

    private (ImmutableArray<Contribution> Contributions, string? Earlier) Scan(GitObjects objects, GitStart start, List<Issue> issues, CancellationToken stop)
    {
        var options = new HistoryScanOptions { Workers = Math.Clamp(Environment.ProcessorCount, 1, 8) };
        var (texts, commits) = (new CommitTexts(objects.Store.IdLength), new List<Commit>());
        var rows = HistoryScan.Run(objects.Store, objects.ParseAll(start.Tips), objects.Shallow, (id, parents, text) =>
        {
            commits.Add(texts.Read(id, parents, text));
            return true;
        }, options, stop);
        var lines = withLines ? LineScan.Count(objects.Store, rows, options, stop) : null;
        issues.AddRange(objects.Issues);
        issues.AddRange(Lost(start, rows, objects.Store.IdLength));
        var paths = new string?[rows.Paths.Count];
        return ([.. commits.Select((commit, number) => new Contribution(commit, Changes(rows, number, lines, paths)))], Earlier(rows)?.ToHex(objects.Store.IdLength));
    }

    private static ImmutableArray<ChangedPath>? Changes(HistoryRows rows, int commit, LineCount[]? lines, string?[] paths)
    {
        var from = rows.Starts[commit];
        var count = rows.Starts[commit + 1] - from;
        if (rows.Commits[commit].Parents > 1 || (count == 0 && rows.DifferencesUnread > 0))
        {
            return null; // a merge is not compared, and what could not be read changed nobody knows what
        }

        var changes = ImmutableArray.CreateBuilder<ChangedPath>(count);
        for (var at = from; at < from + count; at++)
        {
            var change = rows.Changes[at];
            var line = lines is null ? default : lines[at];
            var isCounted = lines is not null && line.Kind is not (LineCountKind.Binary or LineCountKind.Unknown);
            changes.Add(new(
                paths[change.Path] ??= rows.Paths.PathOf(change.Path), change.Status switch { 'A' => PathChangeKind.Added, 'D' => PathChangeKind.Deleted, _ => PathChangeKind.Modified },
                isCounted ? line.Added : null, isCounted ? line.Deleted : null, lines is not null && line.Kind == LineCountKind.Binary));
        }

        return changes.MoveToImmutable();
    }

    // The commit that stood at the top on the day: along first parents, so that a branch merged later does not count as if it had been there.
    private ObjectId? Earlier(HistoryRows rows)
    {
        var limit = new DateTimeOffset(before, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds();
        var numbers = new Dictionary<ObjectId, int>(rows.Commits.Length);
        for (var number = 0; number < rows.Commits.Length; number++)
        {
            numbers.TryAdd(rows.Commits[number].Id, number);
        }

        for (var number = rows.Commits.Length == 0 ? -1 : 0; number >= 0;)
        {
            var commit = rows.Commits[number];
            if (commit.Time <= limit)
            {
                return commit.Id;
            }

            number = !commit.FirstParent.IsNone && numbers.TryGetValue(commit.FirstParent, out var parent) && parent > number ? parent : -1;
        }

        return null;
    }

    private static IEnumerable<Issue> Lost(GitStart start, HistoryRows rows, int idLength)
    {
        var first = rows.Faults.Length > 0 ? rows.Faults[0].Id.ToHex(idLength) : null;
        if (rows.CommitsUnread > 0)
        {
            yield return new(start.Scope, $"{rows.CommitsUnread} commits could not be read: what lies behind them is unknown.", Severity.Warning, first);
        }

        if (rows.DifferencesUnread > 0)
        {
            yield return new(start.Scope, $"Of {rows.DifferencesUnread} commits the changes are not, or not all, known: their folders are not here, broken or too large.", Severity.Warning);
        }
    }
}
