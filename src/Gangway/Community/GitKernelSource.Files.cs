using System.Collections.Immutable;
using System.Text;
using Gangway.Kernels.History;
using Gangway.Office;

namespace Gangway.Community;

internal sealed partial class GitKernelSource
{
    private GitTree ReadTree(string commit, CancellationToken stop)
    {
        using var reader = new ObjectReader(objects.Store);
        var walk = new TreeWalk(reader, objects.Store.IdLength);
        var entries = ImmutableArray.CreateBuilder<GitTreeEntry>();
        var bytes = 0L;
        var tree = objects.Parse(commit) is { } id ? walk.TreeOf(id) : default;
        var isWhole = tree.IsNone || walk.Visit(tree, (path, mode, blob) =>
        {
            stop.ThrowIfCancellationRequested();
            bytes += path.Length + 64;
            if (entries.Count >= options.MostPaths || bytes > options.MostTreeBytes)
            {
                return false;
            }

            long? size = mode != TreeMode.Submodule && reader.ReadSize(blob, out var known) == ReadStatus.Fine ? known : null;
            entries.Add(new(Encoding.UTF8.GetString(path), Convert.ToString(mode, 8), blob.ToHex(objects.Store.IdLength), size));
            return true;
        });
        var issue = !isWhole
            ? new(repository.Source, $"The tree is larger than Gangway reads: only its first {entries.Count} paths count.", Severity.Warning, commit)
            : walk.Fault.Status == ReadStatus.Fine ? null
            : new Issue(repository.Source, "A folder of the tree could not be read; what it holds is unknown.", entries.Count > 0 ? Severity.Warning : Severity.Error,
                walk.Fault.Id.ToHex(objects.Store.IdLength), CloneAgain);
        return new(entries.ToImmutable(), issue is null, issue is null ? [] : [issue]);
    }

    private GitBlobs ReadBlobs(ImmutableArray<ObjectId> wanted, CancellationToken stop)
    {
        using var reader = new ObjectReader(objects.Store);
        var contents = ImmutableDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>();
        var (missing, larger, broken, total) = (0, 0, 0, 0L);
        foreach (var id in wanted)
        {
            stop.ThrowIfCancellationRequested();
            var status = reader.ReadSize(id, out var size);
            var fits = status == ReadStatus.Fine && size <= options.MostBlobBytes && (total += size) <= options.MostBytesOfBlobs;
            larger += status == ReadStatus.Fine && !fits ? 1 : 0;
            GitObject? item = null;
            status = fits ? reader.Read(id, out item) : status;
            using (item)
            {
                missing += status == ReadStatus.Missing ? 1 : 0;
                larger += status == ReadStatus.TooLarge ? 1 : 0;
                broken += status == ReadStatus.Corrupt ? 1 : 0;
                if (item?.Kind == ObjectKind.Blob)
                {
                    contents[id.ToHex(objects.Store.IdLength)] = item.Bytes.ToArray();
                }
            }
        }

        return new(contents.ToImmutable(), [.. Counted(missing, "are not here"), .. Counted(larger, "are larger than Gangway reads"), .. Counted(broken, "are broken")]);
    }

    private IEnumerable<Issue> Counted(int count, string what) =>
        count == 0 ? [] : [new(repository.Source, $"{count} of its files {what}: what they hold is unknown.", Severity.Warning)];
}
