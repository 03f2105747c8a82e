using System.Collections.Immutable;
using System.Xml.Linq;

namespace Gangway.Office.Inventory.Lockfiles;

// The dependencies of one pom.xml with the versions and scopes its own dependencyManagement gives them.
internal sealed class MavenDependencies
{
    private readonly XElement _project;
    private readonly MavenProperties _properties;
    private readonly LockfileIssues _issues;
    private readonly Dictionary<string, XElement> _managed = new(StringComparer.Ordinal);
    private readonly LockfileIds _ids = new();

    public MavenDependencies(XElement project, MavenProperties properties, LockfileIssues issues)
    {
        (_project, _properties, _issues) = (project, properties, issues);
        foreach (var managed in Of(project.Child("dependencyManagement")))
        {
            if (managed.TextOf("scope") == "import")
            {
                issues.Note("Versions may come from an imported BOM, which was not read.", managed.Place());
                continue;
            }

            _managed.TryAdd(Key(managed), managed);
        }
    }

    public ImmutableArray<Component> Components()
    {
        var own = Of(_project).Select(d => Component(d, inProfile: false));
        var conditional = _project.Child("profiles").Children("profile").SelectMany(Of).Select(d => Component(d, inProfile: true));
        return [.. own.Concat(conditional).OfType<Component>()];
    }

    private static IEnumerable<XElement> Of(XElement? owner) => owner.Child("dependencies").Children("dependency");

    private Component? Component(XElement dependency, bool inProfile)
    {
        var (statedGroup, statedArtifact) = (dependency.TextOf("groupId"), dependency.TextOf("artifactId"));
        if (statedGroup is null || statedArtifact is null)
        {
            _issues.Warning("A dependency lacks its groupId or artifactId and was left out.", dependency.Place());
            return null;
        }

        var managed = _managed.GetValueOrDefault(Key(dependency));
        var (group, artifact) = (_properties.Resolve(statedGroup), _properties.Resolve(statedArtifact));
        var (version, constraint) = VersionOf(dependency, managed);
        var isNamed = group is not null && artifact is not null && LockfileNames.IsPlain(group) && LockfileNames.IsPlain(artifact);
        if (!isNamed)
        {
            _issues.Note("The dependency's name holds a property this file does not define, so it has no package URL.", dependency.Place());
        }

        return new Component
        {
            Id = _ids.Unique(Key(dependency)),
            Group = group ?? statedGroup,
            Name = artifact ?? statedArtifact,
            Version = version,
            Constraint = constraint,
            Purl = isNamed ? LockfilePurl.Maven(group!, artifact!, version, Resolved(dependency, "classifier"), TypeOf(dependency)) : null,
            Directness = Directness.Direct,
            Scope = ScopeOf(dependency, managed, inProfile),
            Evidence = new Evidence(_issues.Source, dependency.Place()),
        };
    }

    private (string? Version, string? Constraint) VersionOf(XElement dependency, XElement? managed)
    {
        var stated = dependency.TextOf("version") ?? managed.TextOf("version");
        if (stated is null)
        {
            _issues.Note("The dependency's version is managed outside this file.", dependency.Place());
            return (null, null);
        }

        if (_properties.Resolve(stated)?.Trim() is not { Length: > 0 } resolved)
        {
            _issues.Note("The dependency's version holds a property this file does not define.", dependency.Place());
            return (null, stated);
        }

        // [1.2] is exactly 1.2, every other bracket a range: https://maven.apache.org/pom.html#dependency-version-requirement-specification
        var inner = resolved.StartsWith('[') && resolved.EndsWith(']') && !resolved.Contains(',', StringComparison.Ordinal) ? resolved[1..^1] : resolved;
        var isOpen = inner.Length == 0 || inner.AsSpan().ContainsAny("[](),") || inner is "LATEST" or "RELEASE";
        return isOpen ? (null, resolved) : (LockfileNames.Version(inner), null);
    }

    private static DependencyScope ScopeOf(XElement dependency, XElement? managed, bool inProfile)
    {
        var scope = (dependency.TextOf("scope") ?? managed.TextOf("scope")) switch
        {
            null or "compile" or "runtime" or "system" => DependencyScope.Runtime,
            "provided" => DependencyScope.Development,
            "test" => DependencyScope.Test,
            _ => DependencyScope.Unknown,
        };
        var isOptional = inProfile || (dependency.TextOf("optional") ?? managed.TextOf("optional")) == "true";
        return scope == DependencyScope.Runtime && isOptional ? DependencyScope.Optional : scope;
    }

    private string Key(XElement dependency)
    {
        var (type, classifier) = (TypeOf(dependency), Resolved(dependency, "classifier"));
        var name = $"{Resolved(dependency, "groupId")}:{Resolved(dependency, "artifactId")}";
        return (type, classifier) switch
        {
            (null, null) => name,
            (_, null) => $"{name}:{type}",
            _ => $"{name}:{type ?? "jar"}:{classifier}",
        };
    }

    private string? TypeOf(XElement dependency) => Resolved(dependency, "type") is { } type and not "jar" ? type : null;

    private string? Resolved(XElement element, string field) =>
        element.TextOf(field) is { } stated ? _properties.Resolve(stated) ?? stated : null;
}
