namespace Gangway.Office.Inventory.Lockfiles.Languages;

/// <summary>Reads Dart's pubspec.lock.</summary>
/// <remarks>
/// Component ids are package names. The file says what is direct and what for; whom a transitive package serves it does not, so its
/// scope is unknown and there is no graph. What comes with the SDK has no version and no purl of its own.
/// See https://dart.dev/tools/pub/glossary#lockfile. Linear in the document.
/// </remarks>
public static class PubspecLockReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (LockfileYaml.Parse(content, issues, out var refusal) is not { } root)
        {
            return refusal!;
        }

        if (root["packages"] is null && root["sdks"] is null && root["sdk"] is null)
        {
            return issues.Refused("The document has neither packages nor sdks: it is not a pubspec.lock.", "line 1");
        }

        return issues.Read(new Bom
        {
            Format = "pubspec.lock",
            Components = [.. root.MembersOf("packages").Select(package => Component(package.Key, package.Value, issues)).OfType<Component>()],
            Evidence = LockfileText.Whole(content, source),
        });
    }

    private static Component? Component(string name, LockfileYamlNode package, LockfileIssues issues)
    {
        var (from, stated) = (package.TextOf("source"), package.TextOf("dependency") ?? "");
        if (from == "path")
        {
            issues.Note("A package comes from a local folder, so it is no component.", package.Place);
            return null;
        }

        if (!LockfileNames.IsPlain(name))
        {
            issues.Warning("A package has a name no package can have and was left out.", package.Place);
            return null;
        }

        var description = package["description"];
        var version = from == "sdk" ? null : LockfileNames.Version(package.TextOf("version"));
        var git = from == "git" && description?.TextOf("url") is { } url ? LockfileVcs.Url(url, description.TextOf("resolved-ref") ?? description.TextOf("ref")) : null;
        return new Component
        {
            Id = name,
            Name = name,
            Version = version,
            Purl = from == "sdk" ? null : LockfilePurl.Of("pub", null, name, version, ("vcs_url", git), ("repository_url", Host(from, description))),
            Directness = stated.StartsWith("direct", StringComparison.Ordinal) ? Directness.Direct
                : stated == "transitive" ? Directness.Transitive : Directness.Unknown,
            Scope = stated switch
            {
                "direct main" => DependencyScope.Runtime,
                "direct dev" => DependencyScope.Development,
                _ => DependencyScope.Unknown,
            },
            SourceRepository = git,
            Hashes = LockfileHashes.OfHex("SHA-256", description?.TextOf("sha256")),
            Evidence = new Evidence(issues.Source, package.Place),
        };
    }

    // The two addresses of the public registry need no mention.
    private static string? Host(string? from, LockfileYamlNode? description)
    {
        var url = from == "hosted" ? description?.TextOf("url")?.TrimEnd('/') : null;
        return url is null or "https://pub.dev" or "https://pub.dartlang.org" ? null : RepositoryAddress.WithoutCredentials(url);
    }
}
