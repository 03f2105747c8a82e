using System.Collections.Immutable;
using System.Xml.Linq;

namespace Gangway.Office.Inventory.Lockfiles.Java;

// Builds effective models out of poms that somebody else fetches. Parents and imports that lead in circles, or further than any
// real build, end with an issue.
internal sealed class MavenModels(MavenPoms poms, LockfileIssues issues)
{
    private const int MaxParents = 32;
    private const int MaxImportDepth = 16;
    private const int MaxPoms = 10_000;
    private const int MaxManaged = 2_000_000;

    private readonly Dictionary<string, XElement?> _projects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MavenModel?> _models = new(StringComparer.Ordinal);
    private int _managed;

    /// <summary>The model of an artifact; null where its pom is not there or not readable.</summary>
    public MavenModel? Find(MavenNeed need) => Find(need, 0);

    public MavenModel Of(XElement project) => Build(project, 0);

    private MavenModel? Find(MavenNeed need, int depth)
    {
        if (need.Pinned is not { } version || !need.IsNamed)
        {
            return null;
        }

        var key = $"{need.Group}:{need.Artifact}:{version}";
        if (!_models.TryGetValue(key, out var model))
        {
            // Null while it is being built: a BOM that imports itself imports nothing.
            _models[key] = null;
            model = Project(need.Group, need.Artifact, version) is { } project ? Build(project, depth) : null;
            _models[key] = model;
        }

        return model;
    }

    private MavenModel Build(XElement project, int depth)
    {
        var lineage = Lineage(project);
        var model = new MavenModel(lineage, new MavenProperties(lineage));
        var imports = new List<MavenNeed>();
        foreach (var need in model.Stated)
        {
            if (need is { Scope: "import", Type: "pom" })
            {
                imports.Add(need);
            }
            else
            {
                Manage(model, need);
            }
        }

        foreach (var import in imports)
        {
            Import(import, model, depth);
        }

        return model;
    }

    private void Import(MavenNeed import, MavenModel model, int depth)
    {
        if (depth >= MaxImportDepth || Find(import, depth + 1) is not { } imported)
        {
            issues.Note($"Versions may come from the BOM {import.Group}:{import.Artifact}, which is not at hand.", null, "Run the build once, so that the local repository has it.");
            return;
        }

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

    private ImmutableArray<XElement> Lineage(XElement project)
    {
        var lineage = ImmutableArray.CreateBuilder<XElement>();
        var seen = new HashSet<XElement>(ReferenceEqualityComparer.Instance);
        for (XElement? next = project; next is not null && lineage.Count < MaxParents && seen.Add(next); next = ParentOf(next))
        {
            lineage.Add(next);
        }

        if (lineage.Count == MaxParents)
        {
            issues.Warning($"More than {MaxParents} parents; those further up were not read.");
        }

        return lineage.ToImmutable();
    }

    private XElement? ParentOf(XElement project)
    {
        if (project.Child("parent") is not { } parent || MavenNeed.Of(parent, new MavenProperties(project)) is not { } need)
        {
            return null;
        }

        var found = need.Pinned is { } version && need.IsNamed ? Project(need.Group, need.Artifact, version) : null;
        if (found is null)
        {
            issues.Note($"The parent {need.Group}:{need.Artifact} is not at hand, so what it defines stays unknown.", null,
                "Run the build once, so that the local repository has it.");
        }

        return found;
    }

    private XElement? Project(string group, string artifact, string version)
    {
        var key = $"{group}:{artifact}:{version}";
        if (_projects.TryGetValue(key, out var known) || _projects.Count >= MaxPoms)
        {
            return known;
        }

        var found = poms(group, artifact, version) is { } bytes ? LockfileXml.Parse(bytes, new LockfileIssues(key), out _) : null;
        return _projects[key] = found?.Name.LocalName == "project" ? found : null;
    }
}
