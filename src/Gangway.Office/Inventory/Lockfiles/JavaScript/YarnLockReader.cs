using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles.JavaScript;

/// <summary>Reads yarn.lock, of Yarn 1 (its own format) and of Yarn 2 and later (YAML with <c>__metadata</c>).</summary>
/// <remarks>
/// Component ids are <c>name@version</c>. Yarn 1 writes down neither what the product names nor what is for development; Yarn 2 and
/// later name the workspaces and what they ask for, but not for what. With the package.json files beside it both can be told.
/// Workspaces and linked folders are the product itself. A package patched in the repository counts once, with a note.
/// See https://classic.yarnpkg.com/en/docs/yarn-lock and https://yarnpkg.com/protocols. Linear in the document.
/// </remarks>
public static class YarnLockReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source) => Read(content, source, []);

    /// <summary>The same with the product's package.json files: the root's and those of its workspaces.</summary>
    public static BomReading Read(ReadOnlyMemory<byte> content, string source, ImmutableArray<LockfileContent> manifests)
    {
        var issues = new LockfileIssues(source);
        if (LockfileLines.Read(content, issues, out var refusal) is not { } text)
        {
            return refusal!;
        }

        var needs = new PackageJsonNeeds(manifests, issues);
        return LockfileLines.Of(text).Any(line => line.Text.TrimStart('"').StartsWith("__metadata", StringComparison.Ordinal))
            ? YarnBerryLock.Read(content, issues, needs)
            : YarnClassicLock.Read(content, text, issues, needs);
    }
}
