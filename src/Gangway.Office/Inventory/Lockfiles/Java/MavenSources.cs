namespace Gangway.Office.Inventory.Lockfiles.Java;

// Where poms come from: the tree by path and by coordinates, then a local repository. Each is parsed once.
internal sealed class MavenSources(IReadOnlyList<string> paths, Func<string, LockfileContent?> find, MavenPoms? installed)
{
    private const int MaxPoms = 20_000;

    private readonly Dictionary<string, MavenProject?> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MavenProject?> _installed = new(StringComparer.Ordinal);
    private Dictionary<string, MavenProject>? _byName;

    /// <summary>The pom at a path of the tree; null where there is none that can be read.</summary>
    public MavenProject? At(string path)
    {
        if (!_byPath.TryGetValue(path, out var project) && _byPath.Count < MaxPoms)
        {
            _byPath[path] = project = find(path) is { } file && LockfileXml.Parse(file.Bytes, new LockfileIssues(file.Source), out _) is { Name.LocalName: "project" } root
                ? MavenProject.Of(root, file.Source, path)
                : null;
        }

        return project;
    }

    /// <summary>A pom that was parsed already, under its path.</summary>
    public MavenProject Keep(string path, MavenProject project)
    {
        _byPath[path] = project;
        return project;
    }

    public MavenProject? Find(string group, string artifact, string version) =>
        InTree(group, artifact, version) ?? Installed(group, artifact, version);

    /// <summary>The parent: where relativePath leads, if that is the one that is meant, then by its coordinates. Its version may be a property of the child.</summary>
    /// <param name="project">The child.</param>
    /// <param name="lineage">It and what is below it.</param>
    public MavenProject? ParentOf(MavenProject project, IReadOnlyList<MavenProject> lineage)
    {
        if (project.Parent is not { Group: { } statedGroup, Artifact: { } artifact } parent)
        {
            return null;
        }

        var properties = new MavenProperties(lineage);
        var (group, version) = (properties.Resolve(statedGroup) ?? statedGroup, properties.Resolve(parent.Version));
        if (Beside(project, parent) is { } beside && beside.Artifact == artifact && (beside.Group ?? beside.Parent?.Group) is { } found
            && (found == group || found == statedGroup) && (version is null || VersionOf(beside) is null || VersionOf(beside) == version))
        {
            return beside;
        }

        return version is not null && Array.TrueForAll([group, artifact, version], part => LockfileNames.IsPlain(part)) ? Find(group, artifact, version) : null;
    }

    private MavenProject? Beside(MavenProject project, MavenParent parent)
    {
        if (project.Path is null || parent.RelativePath.Length == 0 || TreePaths.Resolve(TreePaths.FolderOf(project.Path), parent.RelativePath) is not { } path)
        {
            return null;
        }

        return path == project.Path ? null : At(path) ?? At(TreePaths.In(path, "pom.xml"));
    }

    private MavenProject? InTree(string group, string artifact, string version)
    {
        if (_byName is null)
        {
            _byName = new(StringComparer.Ordinal);
            foreach (var project in paths.Select(At).OfType<MavenProject>().Where(project => project.Artifact is not null))
            {
                _byName.TryAdd($"{project.Group ?? project.Parent?.Group}:{project.Artifact}:{VersionOf(project)}", project);
            }
        }

        return _byName.GetValueOrDefault($"{group}:{artifact}:{version}") ?? _byName.GetValueOrDefault($"{group}:{artifact}:");
    }

    // The version as the pom itself says it; null where a property of its parents does.
    private static string? VersionOf(MavenProject project) => new MavenProperties([project]).Resolve(project.Version ?? project.Parent?.Version);

    private MavenProject? Installed(string group, string artifact, string version)
    {
        var key = $"{group}:{artifact}:{version}";
        if (_installed.TryGetValue(key, out var known) || _installed.Count >= MaxPoms || installed is null)
        {
            return known;
        }

        var root = installed(group, artifact, version) is { } bytes ? LockfileXml.Parse(bytes, new LockfileIssues(key), out _) : null;
        return _installed[key] = root is { Name.LocalName: "project" } ? MavenProject.Of(root, key, null) : null;
    }
}
