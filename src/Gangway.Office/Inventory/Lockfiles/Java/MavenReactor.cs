namespace Gangway.Office.Inventory.Lockfiles.Java;

// The poms of one tree, read together: parents by relativePath, sibling modules, what they import and need.
internal sealed class MavenReactor
{
    private readonly Lock _turn = new();
    private readonly MavenSources _sources;
    private readonly MavenModels _models;

    /// <param name="paths">Every pom of the tree.</param>
    /// <param name="find">The content of a file of the tree.</param>
    /// <param name="installed">Poms from elsewhere; null where there are none.</param>
    public MavenReactor(IReadOnlyList<string> paths, Func<string, LockfileContent?> find, MavenPoms? installed)
    {
        _sources = new MavenSources(paths, find, installed);
        _models = new MavenModels(_sources);
    }

    public BomReading Read(string path, LockfileContent file)
    {
        // Models are shared by all poms of the tree, and building one may build others.
        lock (_turn)
        {
            var issues = new LockfileIssues(file.Source);
            BomReading? refusal = null;
            var project = _sources.At(path) ?? Parse(path, file, issues, out refusal);
            return project is null ? refusal! : Read(project, LockfileText.Whole(file.Bytes, file.Source), issues);
        }
    }

    private MavenProject? Parse(string path, LockfileContent file, LockfileIssues issues, out BomReading? refusal)
    {
        if (LockfileXml.Parse(file.Bytes, issues, out refusal) is not { } root)
        {
            return null;
        }

        refusal = root.Name.LocalName == "project" ? null : issues.Refused("The root element is not <project>: it is not a pom.xml.", root.Place());
        return refusal is null ? _sources.Keep(path, MavenProject.Of(root, file.Source, path)) : null;
    }

    private BomReading Read(MavenProject project, Evidence whole, LockfileIssues issues)
    {
        var model = _models.Of(project) ?? new MavenModel([project]);
        // What a parent in the tree asks for is said where that is read.
        foreach (var (coordinates, _) in model.Missing.Where(missing => ReferenceEquals(missing.By, project) || missing.By.Path is null).DistinctBy(missing => missing.Coordinates))
        {
            issues.Note("A parent or an imported BOM is not at hand, so what it defines stays unknown.", coordinates, "Run \"mvn dependency:resolve\" once, so that the local repository has it.");
        }

        foreach (var place in project.Nameless)
        {
            issues.Warning("A dependency lacks its groupId or artifactId and was left out.", place);
        }

        var subject = Subject(model, issues);
        var graph = new LockfileGraph();
        new MavenClosure(_models, model, graph, issues).Follow();
        return issues.Read(graph.ToBom("Maven pom.xml", subject, whole));
    }

    private static Component? Subject(MavenModel model, LockfileIssues issues)
    {
        var (project, properties) = (model.Lineage[0], model.Properties);
        if (properties.Resolve(project.Artifact) is not { } artifact)
        {
            issues.Warning("The project names no artifactId, or one that this file cannot resolve.", project.Place);
            return null;
        }

        var group = properties.Resolve("${project.groupId}");
        var version = LockfileNames.Version(properties.Resolve("${project.version}"));
        return new Component
        {
            Id = $"{group}:{artifact}",
            Group = group,
            Name = artifact,
            Version = version,
            Purl = group is not null && LockfileNames.IsPlain(group) && LockfileNames.IsPlain(artifact)
                ? LockfilePurl.Maven(group, artifact, version, null, null)
                : null,
            Declared = model.Licenses,
            SourceRepository = model.Repository,
            Evidence = new Evidence(issues.Source, project.Place),
        };
    }
}
