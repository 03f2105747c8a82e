using System.Xml.Linq;

namespace Gangway.Office.Inventory.Lockfiles.DotNet;

/// <summary>Reads NuGet's packages.config.</summary>
/// <remarks>
/// Component ids are <c>Name/Version</c>. The list is flat: what the project names and what that brings stand side by side, so
/// directness is unknown; <c>developmentDependency</c> is the only scope it has.
/// See https://learn.microsoft.com/nuget/reference/packages-config. Linear in the document.
/// </remarks>
public static class PackagesConfigReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (LockfileXml.Parse(content, issues, out var refusal) is not { } root)
        {
            return refusal!;
        }

        if (root.Name.LocalName != "packages")
        {
            return issues.Refused("The root element is not <packages>: it is not a packages.config.", root.Place());
        }

        var graph = new NuGetGraph();
        foreach (var package in root.Children("package"))
        {
            Add(package, graph, issues);
        }

        return issues.Read(new Bom
        {
            Format = "packages.config",
            Components = graph.Components,
            Evidence = LockfileText.Whole(content, source),
        });
    }

    private static void Add(XElement package, NuGetGraph graph, LockfileIssues issues)
    {
        var (id, version) = (package.Attribute("id")?.Value.Trim(), LockfileNames.Version(package.Attribute("version")?.Value.Trim()));
        if (id is null || version is null || !LockfileNames.IsPlain(id) || !LockfileNames.IsPlain(version))
        {
            issues.Warning("A package lacks its id or version, or has a name no package can have, and was left out.", package.Place());
            return;
        }

        var isDevelopment = string.Equals(package.Attribute("developmentDependency")?.Value.Trim(), "true", StringComparison.OrdinalIgnoreCase);
        var scope = isDevelopment ? DependencyScope.Development : DependencyScope.Unknown;
        graph.Add(id, version, Directness.Unknown, scope, new Evidence(issues.Source, package.Place()));
    }
}
