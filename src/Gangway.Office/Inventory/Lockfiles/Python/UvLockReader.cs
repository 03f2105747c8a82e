namespace Gangway.Office.Inventory.Lockfiles.Python;

/// <summary>Reads uv.lock, version 1.</summary>
/// <remarks>
/// Component ids are <c>name@version</c>. Packages of the workspace and of folders are the product itself: what they name is direct,
/// and the one at "." is the subject. See https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile. Linear in the document.
/// </remarks>
public static class UvLockReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (LockfileToml.Parse(content, issues, out var refusal) is not { } root)
        {
            return refusal!;
        }

        if (root["version"] is null)
        {
            return issues.Refused("The document has no version: it is not a uv.lock.", "line 1");
        }

        var packages = root.ItemsOf("package").Select(node => Package(node, issues)).OfType<UvPackage>().ToList();
        var subject = packages.Find(package => package.IsRoot)?.ToComponent(source);
        var graph = new UvGraph(packages, source).Connected();
        return issues.Read(graph.ToBom("uv.lock", subject, LockfileText.Whole(content, source)));
    }

    private static UvPackage? Package(LockfileTomlNode node, LockfileIssues issues)
    {
        if (node.TextOf("name") is { } name && Requirement.NameLength(name) == name.Length)
        {
            return new UvPackage(name, LockfileNames.Version(node.TextOf("version")), node);
        }

        issues.Warning("A package lacks its name, or has one no package can have, and was left out.", node.Place);
        return null;
    }
}
