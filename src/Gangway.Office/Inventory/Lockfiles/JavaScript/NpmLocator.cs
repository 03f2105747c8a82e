namespace Gangway.Office.Inventory.Lockfiles.JavaScript;

// "name@reference" as yarn, pnpm and bun write it. A name begins with its scope's @ at most, so the first @ behind that separates.
internal readonly record struct NpmLocator(string Name, string Reference)
{
    public static NpmLocator Of(string text)
    {
        var at = text.Length > 1 ? text.IndexOf('@', 1) : -1;
        return at < 0 ? new NpmLocator(text, "") : new NpmLocator(text[..at], text[(at + 1)..]);
    }

    /// <summary>The package behind an alias: <c>npm:real@range</c>. "npm:^1.0" (yarn's own way to say where from) is none.</summary>
    public NpmLocator Real()
    {
        var inner = Reference.StartsWith("npm:", StringComparison.Ordinal) ? Of(Reference[4..]) : default;
        return inner.Reference is { Length: > 0 } && LockfileNames.IsNpm(inner.Name) ? inner : this;
    }

    /// <summary>True for what lies in a folder beside the lockfile; an archive there is somebody's package.</summary>
    public bool IsLocal
    {
        get
        {
            string[] folders = ["link:", "portal:", "workspace:", "root:", "./", "../", "/", "~/"];
            var reference = Reference;
            return Array.Exists(folders, folder => reference.StartsWith(folder, StringComparison.Ordinal))
                || (reference.StartsWith("file:", StringComparison.Ordinal) && !IsArchive(reference));
        }
    }

    private static bool IsArchive(string reference)
    {
        return reference.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase) || reference.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase)
            || reference.Contains(".tgz#", StringComparison.OrdinalIgnoreCase) || reference.Contains(".tgz::", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A component of npm's kind; <paramref name="repository"/> is a git address with its revision, null for registries.</summary>
    public static Component Component(string id, string name, string? version, string? repository, Evidence evidence)
    {
        var (scope, last) = LockfileNames.SplitNpm(name);
        return new Component
        {
            Id = id,
            Group = scope,
            Name = last,
            Version = version,
            Purl = LockfilePurl.Npm(scope, last, version, repository),
            SourceRepository = repository,
            Evidence = evidence,
        };
    }
}
