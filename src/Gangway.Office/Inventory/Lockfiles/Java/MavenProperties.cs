namespace Gangway.Office.Inventory.Lockfiles.Java;

// ${…} of a pom with its parents: its properties, its coordinates and its parent's (https://maven.apache.org/pom.html#Properties).
// What a parent that is not at hand defines stays unresolved.
internal sealed class MavenProperties
{
    // Properties may name properties; these two bound what a hostile chain can cost.
    private const int MaxSteps = 64;
    private const int MaxLength = 256;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <param name="lineage">The project first, then its parent, then that one's.</param>
    public MavenProperties(IReadOnlyList<MavenProject> lineage)
    {
        var project = lineage[0];
        foreach (var (name, value) in project.Properties)
        {
            Define(name, value);
        }

        var parent = project.Parent;
        Define("groupId", project.Group, parent?.Group);
        Define("artifactId", project.Artifact, parent?.Artifact, isInherited: false);
        Define("version", project.Version, parent?.Version);
        foreach (var (name, value) in lineage.Skip(1).SelectMany(ancestor => ancestor.Properties))
        {
            Define(name, value);
        }
    }

    /// <summary>The value with every <c>${…}</c> replaced, or null where one is unknown here or names itself.</summary>
    public string? Resolve(string? value)
    {
        for (var step = 0; value is not null && step < MaxSteps; step++)
        {
            var start = value.IndexOf("${", StringComparison.Ordinal);
            if (start < 0)
            {
                return value;
            }

            var end = value.IndexOf('}', start);
            if (end < 0 || value.Length > MaxLength || !_values.TryGetValue(value[(start + 2)..end], out var replacement))
            {
                return null;
            }

            value = string.Concat(value.AsSpan(0, start), replacement, value.AsSpan(end + 1));
        }

        return null;
    }

    private void Define(string field, string? own, string? ofParent, bool isInherited = true)
    {
        var value = own ?? (isInherited ? ofParent : null);
        foreach (var (name, text) in new[] { ("project.parent." + field, ofParent), ("parent." + field, ofParent), ("project." + field, value), ("pom." + field, value), (field, value) })
        {
            Define(name, text);
        }
    }

    // A property of the project goes before the coordinate of the same name; Maven refuses to define one twice.
    private void Define(string name, string? value)
    {
        if (value is { Length: <= MaxLength })
        {
            _values.TryAdd(name, value);
        }
    }
}
