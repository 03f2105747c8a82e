using System.IO.MemoryMappedFiles;
using Gangway.Kernels.History;
using Microsoft.Win32.SafeHandles;

namespace Gangway.Community;

/// <summary>A regular file in memory, as long as it is not disposed. What git once wrote under objects/pack it never changes in place.</summary>
internal sealed class MappedFile : IDisposable
{
    private readonly SafeFileHandle handle;
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;

    private unsafe MappedFile(string path, long length)
    {
        handle = File.OpenHandle(path);
        file = MemoryMappedFile.CreateFromFile(handle, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
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

    /// <summary>As <see cref="PackRead"/> wants it.</summary>
    public int Read(long offset, Span<byte> into)
    {
        try
        {
            return RandomAccess.Read(handle, into, offset);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0; // it is mapped, too
        }
    }

    public void Dispose()
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }
}
