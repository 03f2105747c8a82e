using Gangway.Office;

namespace Gangway.Inventory;

/// <summary>Files on disk.</summary>
internal sealed class FolderTree(IReadOnlyList<SourceFile> files) : SourceTree
{
    public override IReadOnlyList<SourceFile> Files => files;

    public override ReadOnlyMemory<byte>? Read(SourceFile file, int limit, out Issue? issue)
    {
        byte[] own = [];
        return Read(file, limit, ref own, out issue);
    }

    public override ReadOnlyMemory<byte>? Read(SourceFile file, int limit, ref byte[] buffer, out Issue? issue)
    {
        issue = null;
        if (file.Length == 0)
        {
            // A pipe or a device says it is empty, and reading it may never end.
            return ReadOnlyMemory<byte>.Empty;
        }

        try
        {
            using var handle = File.OpenHandle(file.Handle);
            var expected = (int)Math.Min(RandomAccess.GetLength(handle), limit);
            if (buffer.Length < expected)
            {
                buffer = new byte[expected];
            }

            var length = 0;
            while (length < expected && RandomAccess.Read(handle, buffer.AsSpan(length, expected - length), length) is > 0 and var read)
            {
                length += read;
            }

            return buffer.AsMemory(0, length);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            issue = new Issue(file.Path, $"the file could not be read: {error.Message}", Severity.Error, HowToFix: "Check that you may read it.");
            return null;
        }
    }
}
