namespace Gangway.Office.Inventory.Lockfiles.DotNet;

/// <summary>
/// Reads a .csproj, .fsproj or .vbproj: the package it makes (the subject), and what it asks NuGet for, with the versions that the files
/// above it manage.
/// </summary>
/// <remarks>
/// Component ids are package ids; all are direct. <c>PrivateAssets="all"</c>, global references and tools are for development, and
/// everything is for tests in a project that says <c>IsTestProject</c>, or references what sets it. VersionOverride goes before Version,
/// that before the central PackageVersion. A project for several frameworks is evaluated for each: a package that has another version
/// for another framework counts once more. A condition that rests on what these files do not tell counts as held, with a note; where it
/// chooses between versions, the version is unknown. See https://learn.microsoft.com/nuget/consume-packages/central-package-management.
/// </remarks>
public static class MSBuildReferences
{
    private const int MaxFrameworks = 32;

    /// <summary>Packages and SDKs whose own properties make a project a test project.</summary>
    private static readonly string[] MakeTests = ["Microsoft.NET.Test.Sdk", "MSTest.Sdk", "MSTest", "TUnit"];

    /// <summary>The project on its own: versions managed elsewhere stay unknown.</summary>
    public static BomReading Read(ReadOnlyMemory<byte> content, string source) => Read(source, new LockfileContent(content, source), MSBuildFiles.None);

    internal static BomReading Read(string path, LockfileContent project, MSBuildFiles files)
    {
        var issues = new LockfileIssues(project.Source);
        if (MSBuildFile.Parse(path, project, issues, out var refusal) is not { } own)
        {
            return refusal!;
        }

        var first = new MSBuildEvaluation(own, files, null, issues);
        var components = new OrderedDictionary<string, Component>(StringComparer.OrdinalIgnoreCase);
        var ids = new LockfileIds();
        foreach (var framework in Frameworks(first))
        {
            // What is broken or undecided is said once, however many frameworks there are.
            var evaluation = framework is null ? first : new MSBuildEvaluation(own, files, framework, new LockfileIssues(project.Source));
            Add(evaluation, components, ids, components.Count == 0 ? issues : new LockfileIssues(project.Source));
        }

        var subject = MSBuildSubject.Of(first, own);
        return issues.Read(new Bom
        {
            Format = "MSBuild project",
            Subject = subject,
            Components = [.. components.Values],
            Dependencies = [.. components.Values.Where(c => c.Id != subject.Id).Select(c => new Dependency(subject.Id, c.Id))],
            Evidence = LockfileText.Whole(project.Bytes, project.Source),
        });
    }

    // One evaluation, with the framework unknown, where nothing asks for it or these files do not say for which it is built.
    private static string?[] Frameworks(MSBuildEvaluation evaluation)
    {
        evaluation.Items((_, _, _) => { });
        if (!evaluation.Properties.DependOnFramework)
        {
            return [null];
        }

        var properties = evaluation.Properties;
        var stated = properties.Resolve("$(TargetFrameworks)") ?? properties.Resolve("$(TargetFramework)") ?? "";
        string?[] frameworks = [.. stated.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
        return frameworks is [] or { Length: > MaxFrameworks } ? [null] : frameworks;
    }

    private static void Add(
        MSBuildEvaluation evaluation, OrderedDictionary<string, Component> components, LockfileIds ids, LockfileIssues issues)
    {
        var items = new MSBuildItems(evaluation, issues);
        var isTest = evaluation.Properties.IsTrue("IsTestProject")
            || (!evaluation.Properties.IsFalse("IsTestProject") && items.References.Any(item => MakeTests.Contains(item.Id, StringComparer.OrdinalIgnoreCase)));
        foreach (var item in items.References)
        {
            var scope = item.IsPrivate ? DependencyScope.Development : isTest ? DependencyScope.Test : DependencyScope.Runtime;
            var component = Component(item, items, scope, issues);
            var key = $"{component.Name}/{component.Version ?? component.Constraint}";
            components[key] = components.TryGetValue(key, out var known)
                ? known with { Scope = LockfileScopes.Wider(known.Scope, scope) }
                : component with { Id = ids.Unique(component.Id) };
        }
    }

    private static Component Component(MSBuildItem item, MSBuildItems items, DependencyScope scope, LockfileIssues issues)
    {
        var (version, constraint) = items.VersionOf(item);
        if (version is null && constraint is null)
        {
            issues.Note("The package's version is managed outside the files that were read.", item.Evidence.Source == issues.Source ? item.Evidence.Locator : item.Evidence.ToString());
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
