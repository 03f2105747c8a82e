using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles.Java;

// Builds effective models, each once, out of poms that lie in the tree or that somebody else fetches. Parents and imports that lead in
// circles, or further than any real build, end.
internal sealed class MavenModels(MavenSources sources)
{
    private const int MaxParents = 32;
    private const int MaxImportDepth = 16;
    private const int MaxManaged = 2_000_000;

    private readonly Dictionary<MavenProject, MavenModel?> _models = new(ReferenceEqualityComparer.Instance);
    private int _managed;

    /// <summary>The model of an artifact; null where its pom is not at hand or not readable.</summary>
    public MavenModel? Find(MavenNeed need) => Find(need, 0);

    public MavenModel? Of(MavenProject project) => Of(project, 0);

    private MavenModel? Find(MavenNeed need, int depth) =>
        need.Pinned is { } version && need.IsNamed && sources.Find(need.Group, need.Artifact, version) is { } project ? Of(project, depth) : null;

    private MavenModel? Of(MavenProject project, int depth)
    {
        if (!_models.TryGetValue(project, out var model))
        {
            // Null while it is being built: a BOM that imports itself imports nothing.
            _models[project] = null;
            _models[project] = model = Build(project, depth);
        }

        return model;
    }

    private MavenModel Build(MavenProject project, int depth)
    {
        var missing = new List<MavenMissing>();
        var model = new MavenModel(Lineage(project, missing));
        model.Missing.AddRange(missing);
        var imports = new List<MavenManaged>();
        foreach (var managed in model.Stated)
        {
            if (managed.Need is { Scope: "import", Type: "pom" })
            {
                imports.Add(managed);
            }
            else
            {
                Manage(model, managed.Need);
            }
        }

        foreach (var (by, import) in imports)
        {
            Import(by, import, model, depth);
        }

        return model;
    }

    private void Import(MavenProject by, MavenNeed import, MavenModel model, int depth)
    {
        if (depth >= MaxImportDepth || Find(import, depth + 1) is not { } imported)
        {
            model.Missing.Add(new MavenMissing($"{import.Group}:{import.Artifact}:{import.Version}", by));
            return;
        }

        model.Missing.AddRange(imported.Missing.Take(MaxImportDepth).Select(missing => missing with { By = by }));
        foreach (var need in imported.Managed)
        {
            Manage(model, need);
        }
    }

    private void Manage(MavenModel model, MavenNeed need)
    {
        if (_managed < MaxManaged && model.TryManage(need))
        {
            _managed++;
        }
    }

    private ImmutableArray<MavenProject> Lineage(MavenProject project, List<MavenMissing> missing)
    {
        var lineage = ImmutableArray.CreateBuilder<MavenProject>();
        var seen = new HashSet<MavenProject>(ReferenceEqualityComparer.Instance);
        for (MavenProject? next = project; next is not null && lineage.Count < MaxParents && seen.Add(next); next = sources.ParentOf(next, lineage))
        {
            lineage.Add(next);
        }

        if (lineage[^1].Parent is { } unknown && sources.ParentOf(lineage[^1], lineage) is null)
        {
            missing.Add(new MavenMissing($"{unknown.Group}:{unknown.Artifact}:{unknown.Version}", lineage[^1]));
        }

        return lineage.ToImmutable();
    }
}
