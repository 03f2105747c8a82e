using System.Collections.Immutable;
using System.Text;

namespace Gangway.Office.Inventory.Lockfiles;

// The package URL of what a lockfile names, in the canonical case of each purl type (types/*-definition.json of the purl specification).
internal static class LockfilePurl
{
    /// <param name="scope">With its @; null where the name has none.</param>
    public static PackageUrl Npm(string? scope, string name, string? version, string? vcsUrl = null) => new()
    {
        Type = "npm",
        Namespace = scope?.ToLowerInvariant(),
        Name = name.ToLowerInvariant(),
        Version = version,
        Qualifiers = One("vcs_url", vcsUrl),
    };

    public static PackageUrl NuGet(string id, string? version) => new() { Type = "nuget", Name = id, Version = version };

    public static PackageUrl Maven(string group, string artifact, string? version, string? classifier, string? type) => new()
    {
        Type = "maven",
        Namespace = group,
        Name = artifact,
        Version = version,
        Qualifiers = One("classifier", classifier).AddRange(One("type", type)),
    };

    public static PackageUrl Go(string modulePath, string? version)
    {
        var (parent, name) = SplitGoPath(modulePath.ToLowerInvariant());
        return new PackageUrl { Type = "golang", Namespace = parent, Name = name, Version = version };
    }

    public static PackageUrl Cargo(string name, string? version, string? vcsUrl = null) =>
        new() { Type = "cargo", Name = name, Version = version, Qualifiers = One("vcs_url", vcsUrl) };

    public static PackageUrl PyPi(string name, string? version, string? vcsUrl = null) => new()
    {
        Type = "pypi",
        Name = PyPiName(name),
        Version = version?.ToLowerInvariant(),
        Qualifiers = One("vcs_url", vcsUrl),
    };

    /// <summary>The purl of any other type, checked against its rules; null where a name breaks one.</summary>
    public static PackageUrl? Of(string type, string? @namespace, string name, string? version, params (string Key, string? Value)[] qualifiers) =>
        Below(null, type, @namespace, name, version, qualifiers);

    /// <summary>The same with a subpath.</summary>
    public static PackageUrl? Below(string? subpath, string type, string? @namespace, string name, string? version, params (string Key, string? Value)[] qualifiers) =>
        PackageUrl.TryCreate(type, @namespace, name, version, qualifiers.Select(q => KeyValuePair.Create(q.Key, q.Value)), subpath, out var purl, out _) ? purl : null;

    /// <summary>PEP 503: runs of <c>-</c>, <c>_</c> and <c>.</c> are one <c>-</c>, and case does not count.</summary>
    public static string PyPiName(string name)
    {
        var normalized = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            if (letter is not ('-' or '_' or '.'))
            {
                normalized.Append(char.ToLowerInvariant(letter));
            }
            else if (normalized.Length > 0 && normalized[^1] != '-')
            {
                normalized.Append('-');
            }
        }

        return normalized.ToString();
    }

    public static (string? Parent, string Name) SplitGoPath(string modulePath)
    {
        var slash = modulePath.LastIndexOf('/');
        return slash <= 0 || slash == modulePath.Length - 1 ? (null, modulePath) : (modulePath[..slash], modulePath[(slash + 1)..]);
    }

    private static ImmutableSortedDictionary<string, string> One(string key, string? value)
    {
        var none = ImmutableSortedDictionary<string, string>.Empty;
        return string.IsNullOrEmpty(value) ? none : none.Add(key, value);
    }
}
