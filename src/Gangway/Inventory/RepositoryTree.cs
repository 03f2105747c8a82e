using System.Collections.Immutable;
using Gangway.Office;

namespace Gangway.Inventory;

/// <summary>The files of one commit, for a repository without a work tree; contents were read beforehand, within limits.</summary>
internal sealed class RepositoryTree(IReadOnlyList<SourceFile> files, ImmutableDictionary<string, ReadOnlyMemory<byte>> contents) : SourceTree
{
    public override IReadOnlyList<SourceFile> Files => files;

    public override ReadOnlyMemory<byte>? Read(SourceFile file, int limit, out Issue? issue)
    {
        issue = null;
        if (contents.TryGetValue(file.Handle, out var content))
        {
            return content.Length > limit ? content[..limit] : content;
        }

        issue = new Issue(file.Path, "the file's content is not in the repository, or too large to be read from it", Severity.Warning,
            HowToFix: "Check the repository out and scan the work tree.");
        return null;
    }
}
