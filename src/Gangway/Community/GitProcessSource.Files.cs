using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Gangway.Office;

namespace Gangway.Community;

internal sealed partial class GitProcessSource
{
    public async Task<GitTree> Tree(string commit, CancellationToken stop)
    {
        var reader = new GitTreeReader(options.MostPaths, options.MostTreeBytes);
        var outcome = await quarantine.Run(["ls-tree", "-r", "-l", "-z", "--full-tree", commit], [], bytes => reader.Take(bytes.Span), stop);
        var entries = reader.Entries;
        var issue = outcome.Ending == GitEnding.Cut
            ? new(repository.Source, $"The tree is larger than Gangway reads: only its first {entries.Length} paths count.", Severity.Warning, commit)
            : Problem(outcome, entries.Length > 0, $"after {entries.Length} paths");
        return new(entries, issue is null, issue is null ? [] : [issue]);
    }

    public async Task<GitBlobs> Blobs(IEnumerable<string> ids, CancellationToken stop)
    {
        var wanted = Valid(ids).Distinct().ToList();
        var (sizes, issues) = await Sizes(wanted, stop);
        var (readable, total) = (new List<string>(), 0L);
        foreach (var id in wanted.Where(id => sizes.TryGetValue(id, out var size) && size <= options.MostBlobBytes))
        {
            total += sizes[id];
            if (total <= options.MostBytesOfBlobs)
            {
                readable.Add(id);
            }
        }

        var reader = new GitBlobReader(options.MostBlobBytes);
        var outcome = readable.Count == 0 ? new(GitEnding.Complete) : await quarantine.Run(["cat-file", "--batch"], readable, bytes => reader.Take(bytes.Span), stop);
        var missing = wanted.Count(id => !sizes.ContainsKey(id));
        return new(reader.Contents, [.. issues, .. Counted(missing, "are not here"), .. Counted(wanted.Count - missing - readable.Count, "are larger than Gangway reads"),
            .. Problem(outcome, reader.Contents.Count > 0, $"after {reader.Contents.Count} files") is { } issue ? new[] { issue } : []]);
    }

    private IEnumerable<Issue> Counted(int count, string what) =>
        count == 0 ? [] : [new(repository.Source, $"{count} of its files {what}: what they hold is unknown.", Severity.Warning)];

    // Asked before any content is: an object of gigabytes is then never unpacked.
    private async Task<(Dictionary<string, long> Known, ImmutableArray<Issue> Issues)> Sizes(IEnumerable<string> ids, CancellationToken stop)
    {
        var answer = new MemoryStream();
        var outcome = await quarantine.Run(["cat-file", "--batch-check=%(objectname) %(objectsize)"], Valid(ids), bytes =>
        {
            answer.Write(bytes.Span);
            return true;
        }, stop);
        var known = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var line in Encoding.ASCII.GetString(answer.GetBuffer(), 0, (int)answer.Length).Split('\n'))
        {
            var space = line.IndexOf(' ');
            if (space > 0 && long.TryParse(line.AsSpan(space + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            {
                known[line[..space]] = size;
            }
        }

        return (known, Problem(outcome, known.Count > 0, $"after {known.Count} files") is { } issue ? [issue] : []);
    }
}
