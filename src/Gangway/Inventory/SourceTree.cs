using Gangway.Office;

namespace Gangway.Inventory;

/// <summary>The files of one place, whether they lie in a folder or only in a repository's history.</summary>
internal abstract class SourceTree
{
    /// <summary>Sorted by path (ordinal).</summary>
    public abstract IReadOnlyList<SourceFile> Files { get; }

    /// <summary>The file at a path; null where there is none.</summary>
    public SourceFile? Find(string path)
    {
        var (low, high) = (0, Files.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Files[middle].Path, path);
            if (order == 0)
            {
                return Files[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>The content of a file; null where it cannot be read, with an issue that says why.</summary>
    /// <param name="file">One of <see cref="Files"/>.</param>
    /// <param name="limit">A longer file gives its first <paramref name="limit"/> bytes.</param>
    /// <param name="issue">Set where the result is null.</param>
    public abstract ReadOnlyMemory<byte>? Read(SourceFile file, int limit, out Issue? issue);

    /// <summary>The same into memory of the caller's, for one who reads many files: the answer lies in <paramref name="buffer"/> until the next call.</summary>
    /// <param name="file">One of <see cref="Files"/>.</param>
    /// <param name="limit">A longer file gives its first <paramref name="limit"/> bytes.</param>
    /// <param name="buffer">Exchanged for a larger one where it is too small.</param>
    /// <param name="issue">Set where the result is null.</param>
    public virtual ReadOnlyMemory<byte>? Read(SourceFile file, int limit, ref byte[] buffer, out Issue? issue) => Read(file, limit, out issue);
}
