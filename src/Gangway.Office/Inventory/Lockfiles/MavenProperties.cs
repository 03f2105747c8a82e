using System.Xml.Linq;

namespace Gangway.Office.Inventory.Lockfiles;

// ${…} of one pom.xml, as far as the file itself tells: its properties, its coordinates and its parent's
// (https://maven.apache.org/pom.html#Properties). What a parent elsewhere defines stays unresolved.
internal sealed class MavenProperties
{
    // Properties may name properties; these two bound what a hostile chain can cost.
    private const int MaxSteps = 64;
    private const int MaxLength = 256;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public MavenProperties(XElement project)
        : this([project])
    {
    }

    /// <summary>The same with what the parents define: the project first, then its parent, then that one's.</summary>
    public MavenProperties(IReadOnlyList<XElement> lineage)
    {
        var project = lineage[0];
        foreach (var property in project.Child("properties")?.Elements() ?? [])
        {
            Define(property.Name.LocalName, property.Value.Trim());
        }

        var parent = project.Child("parent");
        foreach (var field in new[] { "groupId", "artifactId", "version" })
        {
            var inherited = parent.TextOf(field);
            var own = project.TextOf(field) ?? (field == "artifactId" ? null : inherited);
            foreach (var (prefix, value) in new[] { ("project.parent.", inherited), ("parent.", inherited), ("project.", own), ("pom.", own), ("", own) })
            {
                Define(prefix + field, value);
            }
        }

        foreach (var property in lineage.Skip(1).SelectMany(ancestor => ancestor.Child("properties")?.Elements() ?? []))
        {
            Define(property.Name.LocalName, property.Value.Trim());
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

    // A property of the project goes before the coordinate of the same name; Maven refuses to define one twice.
    private void Define(string name, string? value)
    {
        if (value is { Length: <= MaxLength })
        {
            _values.TryAdd(name, value);
        }
    }
}
