namespace Gangway.Office.Inventory.Sboms;

/// <summary>The properties by which BSI TR-03183-2 describes a component's file in CycloneDX (BSI property taxonomy 0.1.0).</summary>
internal static class CycloneDxFileProperties
{
    private const string Prefix = "bsi:component:";

    /// <summary>False where the name is known and no value of it says anything to an inventory: most properties are a tool's own.</summary>
    public static bool MayMatter(string? name) =>
        name is null || name.StartsWith(Prefix, StringComparison.Ordinal) || CycloneDxVersions.MarksDevelopment(name, "true");

    /// <summary>What is known with one property more; a value the taxonomy does not know says nothing.</summary>
    public static ComponentFile? Add(ComponentFile? known, string? name, string? value)
    {
        if (name is null || value is null || !name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return known;
        }

        var file = known ?? new ComponentFile(null);
        return name.AsSpan(Prefix.Length) switch
        {
            "filename" => file with { Name = value },
            "executable" => file with { IsExecutable = value switch { "executable" => true, "non-executable" => false, _ => null } },
            "archive" => file with { IsArchive = value switch { "archive" => true, "no archive" => false, _ => null } },
            "structured" => file with { IsStructured = value switch { "structured" => true, "unstructured" => false, _ => null } },
            _ => known,
        };
    }
}
