namespace Gangway.Office.Inventory.Lockfiles.Java;

// A line of Maven's: group:artifact:type[:classifier]:version[:scope].
internal sealed record MavenCoordinates(MavenNeed Need, string Id)
{
    /// <summary>The line it was read from; null in JSON.</summary>
    public string? Place { get; init; }

    private static readonly string[] Scopes = ["compile", "runtime", "provided", "test", "system", "import"];

    /// <summary>Null where the text is none. The scope is known by its words, as a root has none.</summary>
    public static MavenCoordinates? Parse(string text, bool isOptional = false)
    {
        var parts = text.Split(':', 8);
        var scope = parts.Length > 4 && Scopes.Contains(parts[^1]) ? parts[^1] : null;
        var count = parts.Length - (scope is null ? 0 : 1);
        if (count is not (4 or 5) || !Array.TrueForAll(parts, part => LockfileNames.IsPlain(part)))
        {
            return null;
        }

        var need = new MavenNeed
        {
            Group = parts[0],
            Artifact = parts[1],
            Type = parts[2] == "jar" ? null : parts[2],
            Classifier = count == 5 ? parts[3] : null,
            Version = parts[count - 1],
            Scope = scope,
            IsOptional = isOptional,
        };
        return new MavenCoordinates(need, $"{need.Key}@{need.Version}");
    }
}
