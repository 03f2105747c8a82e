namespace Gangway.Office.Inventory.Lockfiles.JavaScript;

/// <summary>Reads pnpm-lock.yaml, lockfileVersion 5.x, 6.x, 7.0 and 9.0.</summary>
/// <remarks>
/// Component ids are the keys of <c>packages</c> without what tells two installations of one package apart: its peers and patches.
/// What an importer (the root or a workspace) names is direct; scopes follow its sections along the graph, and where a lockfile has
/// no importer its own dev and optional flags. Linked folders are the product itself. pnpm 11 writes what it needs itself as a first
/// document: that is for development. See https://github.com/pnpm/spec/tree/master/lockfile. Linear in the document.
/// </remarks>
public static class PnpmLockReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (LockfileYaml.ParseAll(content, issues, out var refusal) is not { } documents)
        {
            return refusal!;
        }

        if (documents.Find(document => document["lockfileVersion"] is not null) is not { } main)
        {
            return issues.Refused("The document has no lockfileVersion: it is not a pnpm-lock.yaml.", "line 1");
        }

        var graph = new LockfileGraph();
        var packageOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            new PnpmLock(document, graph, issues).Read(packageOf);
        }

        var bom = graph.ToBom($"pnpm-lock.yaml {main.TextOf("lockfileVersion") ?? "?"}", null, LockfileText.Whole(content, source));
        return issues.Read(PnpmPackages.Of(bom, packageOf));
    }
}
