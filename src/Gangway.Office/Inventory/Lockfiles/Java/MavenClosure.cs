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

    public void Follow()
    {
        foreach (var need in root.Needs)
        {
            var node = Select(need, issues.Source, ImmutableHashSet<(string, string)>.Empty);
            graph.Name(node, ScopeOf(need));
        }

        while (_open.TryDequeue(out var step) && graph.Count < MaxComponents)
        {
            Open(step);
        }

        if (_open.Count > 0)
        {
            issues.Warning($"More than {MaxComponents} components; what they need was not read.");
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
                graph.Connect(step.Node, Select(managed, step.Source, step.Excluded));
            }
        }
    }

    private int Select(MavenNeed need, string source, ImmutableHashSet<(string Group, string Artifact)> excluded)
    {
        if (_selected.TryGetValue(need.Key, out var known))
        {
            return known;
        }

        var model = models.Find(need);
        var own = model is null ? source : $"{need.Group}:{need.Artifact}:{need.Pinned}";
        var node = graph.Add(Component(need, model, own));
        _selected[need.Key] = node;
        if (model is not null)
        {
            _open.Enqueue(new Step(node, model, own, excluded.Union(need.Exclusions)));
        }
        else
        {
            issues.Note($"The pom of {need.Key} is not at hand, so what it needs and declares stays unknown.", null,
                "Run the build once, so that the local repository has it.");
        }

        return node;
    }

    private static Component Component(MavenNeed need, MavenModel? model, string source) => new()
    {
        Id = need.Key,
        Group = need.Group,
        Name = need.Artifact,
        Version = need.Pinned,
        Constraint = need.Pinned is null ? need.Version : null,
        Purl = need.IsNamed ? LockfilePurl.Maven(need.Group, need.Artifact, need.Pinned, need.Classifier, need.Type) : null,
        Declared = model?.Licenses(source) ?? [],
        SourceRepository = model?.Repository,
        Evidence = new Evidence(source),
    };

    private static bool IsExcluded(MavenNeed need, ImmutableHashSet<(string Group, string Artifact)> excluded) => !excluded.IsEmpty
        && (excluded.Contains((need.Group, need.Artifact)) || excluded.Contains((need.Group, "*")) || excluded.Contains(("*", "*"))
            || excluded.Contains(("*", need.Artifact)));

    private readonly record struct Step(int Node, MavenModel Model, string Source, ImmutableHashSet<(string Group, string Artifact)> Excluded);
}
