using System.IO.MemoryMappedFiles;
using Gangway.Kernels.History;

namespace Gangway.Community;

/// <summary>A regular file in memory, as long as it is not disposed. What git once wrote under objects/pack it never changes in place.</summary>
internal sealed class MappedFile : IDisposable
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;

    private unsafe MappedFile(string path, long length)
    {
        file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        Start = start + view.PointerOffset;
        Bytes = new(Start, length);
    }

    /// <summary>Where <see cref="Bytes"/> begin, for an index that is read in place.</summary>
    public unsafe byte* Start { get; }

    public MappedBytes Bytes { get; }

    /// <summary>Null where no regular file with something in it can be opened there; see <see cref="RegularFile"/>.</summary>
    public static MappedFile? Open(string path)
    {
        try
        {
            var entry = new FileInfo(path);
            var target = entry.LinkTarget is null ? entry : entry.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
            return target is { Exists: true, Length: > 0 and var length } ? new(target.FullName, length) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }
}
