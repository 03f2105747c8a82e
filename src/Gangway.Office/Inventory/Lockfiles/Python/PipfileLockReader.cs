using System.Text.Json;

namespace Gangway.Office.Inventory.Lockfiles.Python;

/// <summary>Reads Pipenv's Pipfile.lock.</summary>
/// <remarks>
/// Component ids are PEP 503 names with their version. <c>default</c> is the runtime, <c>develop</c> development, other categories
/// are unknown; a package of several counts once, with the widest. What the project names itself only the Pipfile tells.
/// See https://pipenv.pypa.io. Linear in the document.
/// </remarks>
public static class PipfileLockReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        using var document = LockfileJson.Parse(content, issues, repeatedKeysAllowed: false, out var refusal);
        if (document is null)
        {
            return refusal!;
        }

        var root = document.RootElement;
        if (!root.Field("_meta").IsObject() && !root.Field("default").IsObject())
        {
            return issues.Refused("The document has neither _meta nor default: it is not a Pipfile.lock.", "line 1");
        }

        var components = new OrderedDictionary<string, Component>(StringComparer.Ordinal);
        foreach (var category in root.Members().Where(member => member.Name != "_meta"))
        {
            foreach (var package in category.Value.Members())
            {
                Add(package, category.Name, components, issues);
            }
        }

        return issues.Read(new Bom
        {
            Format = "Pipfile.lock",
            Components = [.. components.Values],
            Evidence = LockfileText.Whole(content, source),
        });
    }

    private static void Add(JsonProperty package, string category, OrderedDictionary<string, Component> components, LockfileIssues issues)
    {
        var pointer = LockfileJsonFields.Pointer(LockfileJsonFields.Pointer("", category), package.Name);
        if (Requirement.NameLength(package.Name) != package.Name.Length)
        {
            issues.Warning("A package has a name no package can have and was left out.", pointer);
            return;
        }

        if (package.Value.Text("path") is not null || (package.Value.Text("file") is { } file && !file.Contains("://", StringComparison.Ordinal)))
        {
            issues.Note("A package comes from a local folder or file, so it is no component.", pointer);
            return;
        }

        var component = Component(package, category, new Evidence(issues.Source, pointer));
        components[component.Id] = components.TryGetValue(component.Id, out var known)
            ? known with { Scope = LockfileScopes.Wider(known.Scope, component.Scope) }
            : component;
    }

    private static Component Component(JsonProperty package, string category, Evidence evidence)
    {
        var stated = package.Value.Text("version");
        var version = stated is not null && stated.StartsWith("==", StringComparison.Ordinal) ? LockfileNames.Version(stated.TrimStart('=').Trim()) : null;
        var repository = package.Value.Text("git") is { } git ? LockfileVcs.Url(git, package.Value.Text("ref")) : null;
        return new Component
        {
            Id = $"{LockfilePurl.PyPiName(package.Name)}@{version}",
            Name = package.Name,
            Version = version,
            Constraint = version is null ? LockfileNames.Version(stated) : null,
            Purl = LockfilePurl.PyPi(package.Name, version, repository),
            Scope = category switch
            {
                "default" => DependencyScope.Runtime,
                "develop" => DependencyScope.Development,
                _ => DependencyScope.Unknown,
            },
            SourceRepository = repository,
            Evidence = evidence,
        };
    }
}
