namespace Gangway.Office.Inventory.Lockfiles.DotNet;

// $(…) of a project as far as the files that are read tell: the last definition counts. Functions and what the SDK defines stay unresolved.
internal sealed class MSBuildProperties
{
    // Properties may name properties; these two bound what a hostile chain can cost.
    private const int MaxSteps = 64;
    private const int MaxLength = 1024;

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public MSBuildProperties(IEnumerable<MSBuildFile> files)
    {
        foreach (var property in files.SelectMany(file => file.Properties))
        {
            // A property that adds to itself takes its value of before: <X>$(X);more</X>.
            var (name, stated) = (property.Name.LocalName, property.Value.Trim());
            var value = stated.Length > MaxLength
                ? stated
                : stated.Replace($"$({name})", _values.GetValueOrDefault(name, ""), StringComparison.OrdinalIgnoreCase);
            if (value.Length <= MaxLength)
            {
                _values[name] = value;
            }
        }
    }

    public bool IsTrue(string name) => string.Equals(Resolve($"$({name})"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text with every <c>$(…)</c> replaced, or null where one is not defined in these files.</summary>
    public string? Resolve(string? text)
    {
        for (var step = 0; text is not null && step < MaxSteps; step++)
        {
            var start = text.IndexOf("$(", StringComparison.Ordinal);
            if (start < 0)
            {
                return text;
            }

            var end = text.IndexOf(')', start);
            if (end < 0 || text.Length > MaxLength || !_values.TryGetValue(text[(start + 2)..end].Trim(), out var value))
            {
                return null;
            }

            text = string.Concat(text.AsSpan(0, start), value, text.AsSpan(end + 1));
        }

        return null;
    }
}
