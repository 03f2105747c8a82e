namespace Gangway.Office.Inventory.Lockfiles.Java;

/// <summary>Reads a Gradle version catalog, gradle/libs.versions.toml.</summary>
/// <remarks>
/// Component ids are <c>group:artifact</c>; a plugin is its marker artifact, <c>id:id.gradle.plugin</c>, and for development. A
/// catalog lists what builds may use; whether one does, its scripts say. Of a rich version the preferred one counts, which lies within the strict one.
/// See https://docs.gradle.org/current/userguide/version_catalogs.html. Linear in the document.
/// </remarks>
public static class VersionCatalogReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (LockfileToml.Parse(content, issues, out var refusal) is not { } root)
        {
            return refusal!;
        }

        if (root["libraries"] is null && root["plugins"] is null && root["versions"] is null)
        {
            return issues.Refused("The document has neither versions, libraries nor plugins: it is not a version catalog.", "line 1");
        }

        issues.Note("A version catalog lists what builds may use; what they do use their lockfiles tell.");
        var ids = new LockfileIds();
        var libraries = root.MembersOf("libraries").Select(entry => Library(entry.Value, root, ids, issues));
        var plugins = root.MembersOf("plugins").Select(entry => Plugin(entry.Value, root, ids, issues));
        return issues.Read(new Bom
        {
            Format = "Gradle version catalog",
            Components = [.. libraries.Concat(plugins).OfType<Component>()],
            Evidence = LockfileText.Whole(content, source),
        });
    }

    // "group:artifact:version", or a table with module (or group and name) and version.
    private static Component? Library(LockfileTomlNode entry, LockfileTomlNode root, LockfileIds ids, LockfileIssues issues)
    {
        var parts = (entry.Text ?? entry.TextOf("module") ?? $"{entry.TextOf("group")}:{entry.TextOf("name")}").Split(':', 4);
        var version = parts.Length == 3 ? parts[2] : Version(entry["version"], root);
        return parts.Length is 2 or 3
            ? Component(parts[0], parts[1], version, DependencyScope.Unknown, entry, ids, issues)
            : Component("", "", null, DependencyScope.Unknown, entry, ids, issues);
    }

    private static Component? Plugin(LockfileTomlNode entry, LockfileTomlNode root, LockfileIds ids, LockfileIssues issues)
    {
        var parts = (entry.Text ?? entry.TextOf("id") ?? "").Split(':', 2);
        var version = parts.Length == 2 ? parts[1] : Version(entry["version"], root);
        return Component(parts[0], $"{parts[0]}.gradle.plugin", version, DependencyScope.Development, entry, ids, issues);
    }

    private static string? Version(LockfileTomlNode? stated, LockfileTomlNode root)
    {
        var version = stated?.TextOf("ref") is { } reference ? root["versions"]?[reference] : stated;
        return version?.Text ?? version?.TextOf("prefer") ?? version?.TextOf("strictly") ?? version?.TextOf("require");
    }

    private static Component? Component(
        string group, string artifact, string? stated, DependencyScope scope, LockfileTomlNode at, LockfileIds ids, LockfileIssues issues)
    {
        if (!LockfileNames.IsPlain(group) || !LockfileNames.IsPlain(artifact))
        {
            issues.Warning("An entry names no group and artifact and was left out.", at.Place);
            return null;
        }

        var need = new MavenNeed { Group = group, Artifact = artifact, Version = stated };

        // Gradle's own open forms: 1.+ and latest.release.
        var isOpen = stated is not null && (stated.EndsWith('+') || stated.StartsWith("latest.", StringComparison.Ordinal));
        var version = isOpen ? null : need.Pinned;
        return new Component
        {
            Id = ids.Unique(need.Key),
            Group = group,
            Name = artifact,
            Version = version,
            Constraint = version is null ? LockfileNames.Version(stated) : null,
            Purl = LockfilePurl.Maven(group, artifact, version, null, null),
            Scope = scope,
            Evidence = new Evidence(issues.Source, at.Place),
        };
    }
}
