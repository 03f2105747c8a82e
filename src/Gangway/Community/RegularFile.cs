using System.Text;

namespace Gangway.Community;

/// <summary>
/// Reads a small file of a foreign folder. Links are followed, as git follows them; what is no regular file is as good as absent:
/// opening a pipe would wait forever, and a device never ends. Both have length 0, by which they are told without opening them.
/// </summary>
internal static class RegularFile
{
    /// <summary>The bytes, at most <paramref name="limit"/> of them; null where no regular file can be read there. An empty file counts as absent.</summary>
    public static byte[]? Read(string path, int limit)
    {
        try
        {
            var file = new FileInfo(path);
            var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
            if (target is not { Exists: true, Length: > 0 })
            {
                return null;
            }

            using var stream = target.OpenRead();
            var bytes = new byte[Math.Min(target.Length, limit)];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return bytes[..length];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return null; // unreadable is absent: the caller says what it misses
        }
    }

    /// <summary>The first line without its white space; null like <see cref="Read"/>.</summary>
    public static string? ReadLine(string path, int limit = 16 * 1024) =>
        Read(path, limit) is { } bytes ? Encoding.UTF8.GetString(bytes).AsSpan().TrimStart().ToString().Split('\n')[0].Trim() : null;
}
