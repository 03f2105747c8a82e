using System.Collections.Immutable;
using System.Text;
using Gangway.Kernels.History;
using Gangway.Office;
using Gangway.Office.Community.Upstream;

namespace Gangway.Community;

/// <summary>Compares the patches of a fork with those of the repository it came from.</summary>
internal static class UpstreamSource
{
    private const int LongestSubject = 200;

    public static async Task<(UpstreamLag? Lag, ImmutableArray<Issue> Issues)> Read(string fork, string upstream, CancellationToken stop)
    {
        using var ours = await Side.Open(fork, stop);
        using var theirs = await Side.Open(upstream, stop);
        ImmutableArray<Issue> issues = [.. ours.Issues, .. theirs.Issues];
        if (ours.Objects is null || theirs.Objects is null)
        {
            return (null, issues);
        }

        var (mine, others) = (ours.Scan(stop), theirs.Scan(stop));
        if (ours.Objects.Store.IdLength != theirs.Objects.Store.IdLength)
        {
            return (null, [.. issues, new(fork, "The one repository names objects by SHA-1 and the other by SHA-256: their patches cannot be compared.", Severity.Error)]);
        }

        var kept = NotIn(mine, others);
        var paths = kept.Select(commit => PathsOf(mine, commit)).ToHashSet();
        int[] candidates = [.. Enumerable.Range(0, others.Commits.Length).Where(commit => others.Commits[commit].Parents < 2 && paths.Contains(PathsOf(others, commit)))];
        var isWhole = others.CommitsUnread == 0 && others.DifferencesUnread == 0 && theirs.Objects.Shallow.Count == 0;
        return (UpstreamLag.Of(ours.Patches(mine, kept, stop), theirs.Patches(others, candidates, stop), isWhole), issues);
    }

    /// <summary>Commits of one history that the other has not; merges and commits that change nothing are no patches.</summary>
    private static int[] NotIn(HistoryRows rows, HistoryRows other)
    {
        var ids = new IdTable();
        foreach (var commit in other.Commits)
        {
            ids.Intern(commit.Id);
        }

        return [.. Enumerable.Range(0, rows.Commits.Length).Where(commit => rows.Commits[commit].Parents < 2 && ids.Find(rows.Commits[commit].Id) == 0
            && (rows.Starts[commit + 1] > rows.Starts[commit] || Array.BinarySearch(rows.Unknown, commit) >= 0))];
    }

    // Only commits that change the same paths can be the same patch: of the others nothing is read.
    private static string PathsOf(HistoryRows rows, int commit)
    {
        var paths = new StringBuilder();
        foreach (var change in rows.ChangesOf(commit))
        {
            paths.Append(change.Status).Append(rows.Paths.PathOf(change.Path)).Append('\0');
        }

        return paths.ToString();
    }

    private sealed record Side(GitObjects? Objects, GitStart? Start, ImmutableArray<Issue> Issues) : IDisposable
    {
        private static readonly HistoryScanOptions Options = new() { Workers = Math.Clamp(Environment.ProcessorCount, 1, 8) };

        public static async Task<Side> Open(string folder, CancellationToken stop)
        {
            if (GitRepository.Find(folder, folder) is not { } repository)
            {
                return new(null, null, [new(folder, "This is no repository.", Severity.Error)]);
            }

            using var git = new GitSource(repository);
            var start = await git.Start(GitScope.MainBranch, stop);
            ImmutableArray<Issue> issues = [.. repository.Issues, .. start.Issues];
            if (issues.Any(issue => issue.Severity == Severity.Error))
            {
                return new(null, null, issues);
            }

            var objects = new GitObjects(repository);
            return new(objects, start, [.. issues, .. objects.Issues]);
        }

        public void Dispose() => Objects?.Dispose();

        public HistoryRows Scan(CancellationToken stop) => HistoryScan.Run(Objects!.Store, Objects.ParseAll(Start!.Tips), Objects.Shallow, null, Options, stop);

        public List<Patch> Patches(HistoryRows rows, int[] wanted, CancellationToken stop)
        {
            using var reader = new ObjectReader(Objects!.Store);
            var texts = new CommitTexts(Objects.Store.IdLength);
            var ids = PatchScan.Of(Objects.Store, rows, wanted, Options, stop);
            var patches = new List<Patch>();
            for (var i = 0; i < wanted.Length; i++)
            {
                var id = rows.Commits[wanted[i]].Id;
                if (reader.Read(id, ObjectKind.Commit, out var item) == ReadStatus.Fine)
                {
                    using (item)
                    {
                        var text = new CommitText(item!.Bytes, Objects.Store.IdLength);
                        var commit = texts.Read(id, [], text);
                        patches.Add(new(commit.Id, ids[i].Kind == PatchIdKind.Known ? ids[i].Hash.ToString() : null, commit.Authored, commit.Committed, Subject(text.Message)));
                    }
                }
            }

            return patches;
        }

        private static string Subject(ReadOnlySpan<byte> message)
        {
            message = message.TrimStart("\n \t\r"u8);
            var end = message.IndexOf((byte)'\n');
            return ForeignText.Line(Encoding.UTF8.GetString(message[..Math.Min(end < 0 ? message.Length : end, LongestSubject)]));
        }
    }
}
