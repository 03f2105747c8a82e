using Gangway.Office;

namespace Gangway.Inventory;

/// <summary>Files on disk.</summary>
internal sealed class FolderTree(IReadOnlyList<SourceFile> files) : SourceTree
{
    public override IReadOnlyList<SourceFile> Files => files;

    public override ReadOnlyMemory<byte>? Read(SourceFile file, int limit, out Issue? issue)
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
            var content = new byte[(int)Math.Min(RandomAccess.GetLength(handle), limit)];
            var length = 0;
            while (length < content.Length && RandomAccess.Read(handle, content.AsSpan(length), length) is > 0 and var read)
            {
                length += read;
            }

            return content.AsMemory(0, length);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            issue = new Issue(file.Path, $"the file could not be read: {error.Message}", Severity.Error, HowToFix: "Check that you may read it.");
            return null;
        }
    }
}
