namespace Gangway.Office.Inventory.Lockfiles.DotNet;

/// <summary>Reads Directory.Packages.props, NuGet's Central Package Management, on its own.</summary>
/// <remarks>
/// Component ids are package ids. The file lists what projects may use at which version; which of it a project uses, and what for,
/// the projects say (<see cref="MSBuildReferences"/>). Only a GlobalPackageReference is used by all, for development.
/// See https://learn.microsoft.com/nuget/consume-packages/central-package-management. Linear in the document.
/// </remarks>
public static class DirectoryPackagesReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (MSBuildFile.Parse(source, new LockfileContent(content, source), issues, out var refusal) is not { } file)
        {
            return refusal!;
        }

        var items = new MSBuildItems(new MSBuildEvaluation(file, MSBuildFiles.None, null, issues), issues);
        var ids = new LockfileIds();
        issues.Note("Central versions are those projects may use; what they do use the projects and their lockfiles tell.");
        return issues.Read(new Bom
        {
            Format = "Directory.Packages.props",
            Components =
            [
                .. items.Versions.Select(item => Component(item, items, ids, Directness.Unknown, DependencyScope.Unknown)),
                .. items.References.Select(item => Component(item, items, ids, Directness.Direct, DependencyScope.Development)),
            ],
            Evidence = LockfileText.Whole(content, source),
        });
    }

    private static Component Component(MSBuildItem item, MSBuildItems items, LockfileIds ids, Directness directness, DependencyScope scope)
    {
        var (version, constraint) = items.VersionOf(item);
        return new Component
        {
            Id = ids.Unique(item.Id),
            Name = item.Id,
            Version = version,
            Constraint = constraint,
            Purl = LockfilePurl.NuGet(item.Id, version),
            Directness = directness,
            Scope = scope,
            Evidence = item.Evidence,
        };
    }
}
