using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles.DotNet;

/// <summary>What a .NET project itself asks NuGet for: its PackageReference items with the versions that the files above it manage.</summary>
/// <remarks>
/// Component ids are package ids; all are direct. <c>PrivateAssets="all"</c>, global references and tools are for development, and
/// everything is for tests in a project that says <c>IsTestProject</c>. VersionOverride goes before Version, that before the central
/// PackageVersion. Conditions are not evaluated: what stands under one counts, with a note. Properties resolve inside these files.
/// See https://learn.microsoft.com/nuget/consume-packages/central-package-management. Linear in the documents.
/// </remarks>
public static class MSBuildReferences
{
    /// <param name="project">The .csproj, .fsproj or .vbproj.</param>
    /// <param name="props">
    /// Directory.Build.props, Directory.Packages.props and whatever else it imports, in the order MSBuild reads them: the outermost
    /// folder first. They are read before the project.
    /// </param>
    public static BomReading Read(LockfileContent project, ImmutableArray<LockfileContent> props)
    {
        var issues = new LockfileIssues(project.Source);
        if (MSBuildFile.Parse(project, issues, out var refusal) is not { } own)
        {
            return refusal!;
        }

        MSBuildFile[] files = [.. props.Select(file => Above(file, issues)).OfType<MSBuildFile>(), own];
        var properties = new MSBuildProperties(files);
        var items = new MSBuildItems(files, properties, issues);
        var scope = properties.IsTrue("IsTestProject") ? DependencyScope.Test : DependencyScope.Runtime;
        var subject = MSBuildProjectReader.Read(project.Bytes, project.Source).Bom?.Subject;
        var components = items.References.Select(item => Component(item, items, item.IsPrivate ? DependencyScope.Development : scope, issues)).ToImmutableArray();
        return issues.Read(new Bom
        {
            Format = "MSBuild project",
            Subject = subject,
            Components = components,
            Dependencies = subject is null ? [] : [.. components.Where(c => c.Id != subject.Id).Select(c => new Dependency(subject.Id, c.Id))],
            Evidence = LockfileText.Whole(project.Bytes, project.Source),
        });
    }

    private static MSBuildFile? Above(LockfileContent file, LockfileIssues issues)
    {
        var read = MSBuildFile.Parse(file, new LockfileIssues(file.Source), out _);
        if (read is null)
        {
            issues.Warning($"The file {file.Source} could not be read, so versions it manages stay unknown.", null, "Correct that file.");
        }

        return read;
    }

    private static Component Component(MSBuildItem item, MSBuildItems items, DependencyScope scope, LockfileIssues issues)
    {
        var (version, constraint) = items.VersionOf(item);
        if (version is null && constraint is null)
        {
            issues.Note($"The version of {item.Id} is managed outside the files that were read.", item.Evidence.Source == issues.Source ? item.Evidence.Locator : item.Evidence.ToString());
        }

        return new Component
        {
            Id = item.Id,
            Name = item.Id,
            Version = version,
            Constraint = constraint,
            Purl = LockfilePurl.NuGet(item.Id, version),
            Directness = Directness.Direct,
            Scope = scope,
            Evidence = item.Evidence,
        };
    }
}
