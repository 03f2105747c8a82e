using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles.Java;

// What a model needs and what that needs, as Maven 3 mediates: breadth first, the first of two versions wins, the root's management
// overrules what is further out, test and optional needs of others do not count.
// https://maven.apache.org/guides/introduction/introduction-to-dependency-mechanism.html
internal sealed class MavenClosure(MavenModels models, MavenModel root, LockfileGraph graph, LockfileIssues issues)
{
    private const int MaxComponents = 50_000;

    private readonly Dictionary<string, int> _selected = new(StringComparer.Ordinal);
    private readonly Queue<Step> _open = new();
    private bool _lacksPoms;

    public void Follow()
    {
        foreach (var need in root.Needs)
        {
            Say(need);
            graph.Name(Select(need, need.Place, []), ScopeOf(need));
        }

        foreach (var need in root.MayNeed)
        {
            Say(need);
            NameOptional(need);
        }

        while (_open.TryDequeue(out var step) && graph.Count < MaxComponents)
        {
            Open(step);
        }

        if (_open.Count > 0)
        {
            issues.Warning($"More than {MaxComponents} components; what they need was not read.");
        }

        if (_lacksPoms)
        {
            issues.Note("Poms of dependencies are not at hand, so what they need and declare stays unknown.", null,
                "Run \"mvn dependency:resolve\" once, so that the local repository has them.");
        }
    }

    public static DependencyScope ScopeOf(MavenNeed need)
    {
        var scope = need.Scope switch
        {
            null or "compile" or "runtime" or "system" => DependencyScope.Runtime,
            "provided" => DependencyScope.Development,
            "test" => DependencyScope.Test,
            _ => DependencyScope.Unknown,
        };
        return scope == DependencyScope.Runtime && need.IsOptional ? DependencyScope.Optional : scope;
    }

    // What is open about a need of the project itself.
    private void Say(MavenNeed need)
    {
        if (!need.IsNamed)
        {
            issues.Note("The dependency's name holds a property that no pom at hand defines, so it has no package URL.", need.Place);
        }

        if (need.Version is null)
        {
            issues.Note("The dependency's version is managed outside the poms that are at hand.", need.Place);
        }
        else if (need.Version.Contains("${", StringComparison.Ordinal))
        {
            issues.Note("The dependency's version holds a property that no pom at hand defines.", need.Place);
        }
    }

    // A profile may ask for another version of what the project needs anyway: both may be used.
    private void NameOptional(MavenNeed need)
    {
        if (!_selected.TryGetValue(need.Key, out var known))
        {
            graph.Name(Select(need, need.Place, []), ScopeOf(need));
        }
        else if (need.Pinned is { } version && graph[known].Version != version)
        {
            graph.Name(graph.Add(Component(need, models.Find(need), need.Place)), ScopeOf(need));
        }
    }

    private void Open(Step step)
    {
        foreach (var need in step.Model.Needs.Where(need => !need.IsOptional && need.Scope is not ("test" or "provided" or "system" or "import")))
        {
            if (IsExcluded(need, step.Excluded))
            {
                continue;
            }

            var managed = need.Overruled(root.ManagedFor(need));
            if (managed.Scope is not ("test" or "provided"))
            {
                graph.Connect(step.Node, Select(managed, null, step.Excluded));
            }
        }
    }

    private int Select(MavenNeed need, string? place, ImmutableHashSet<string> excluded)
    {
        if (_selected.TryGetValue(need.Key, out var known))
        {
            return known;
        }

        var model = models.Find(need);
        var node = graph.Add(Component(need, model, place));
        _selected[need.Key] = node;
        if (model is not null)
        {
            _open.Enqueue(new Step(node, model, excluded.Union(need.Exclusions)));
        }

        _lacksPoms |= model is null;
        return node;
    }

    private Component Component(MavenNeed need, MavenModel? model, string? place) => new()
    {
        Id = need.Key,
        Group = need.Group,
        Name = need.Artifact,
        Version = need.Pinned,
        Constraint = need.Pinned is null ? need.Version : null,
        Purl = need.IsNamed ? LockfilePurl.Maven(need.Group, need.Artifact, need.Pinned, need.Classifier, need.Type) : null,
        Directness = place is null ? Directness.Transitive : Directness.Direct,
        Scope = ScopeOf(need),
        Declared = model?.Licenses ?? [],
        SourceRepository = model?.Repository,
        Evidence = new Evidence(issues.Source, place),
    };

    private static bool IsExcluded(MavenNeed need, ImmutableHashSet<string> excluded) => !excluded.IsEmpty
        && (excluded.Contains($"{need.Group}:{need.Artifact}") || excluded.Contains($"{need.Group}:*") || excluded.Contains("*:*") || excluded.Contains($"*:{need.Artifact}"));

    private sealed record Step(int Node, MavenModel Model, ImmutableHashSet<string> Excluded);
}
