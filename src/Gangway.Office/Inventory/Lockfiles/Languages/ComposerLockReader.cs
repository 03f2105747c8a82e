using System.Collections.Immutable;
using System.Text.Json;

namespace Gangway.Office.Inventory.Lockfiles.Languages;

/// <summary>Reads PHP Composer's composer.lock.</summary>
/// <remarks>
/// Component ids are <c>vendor/name</c>. <c>packages</c> are the runtime, <c>packages-dev</c> development. What the project names
/// itself composer.json tells. Platform packages (php, ext-…) are no components. A list of licenses is a choice, as Composer has it.
/// See https://getcomposer.org/doc/04-schema.md. Linear in the document.
/// </remarks>
public static class ComposerLockReader
{
    private const int MostProviders = 16;

    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        using var document = LockfileJson.Parse(content, issues, repeatedKeysAllowed: false, out var refusal);
        if (document is null)
        {
            return refusal!;
        }

        var root = document.RootElement;
        if (root.Field("packages").ValueKind != JsonValueKind.Array && root.Field("packages-dev").ValueKind != JsonValueKind.Array)
        {
            return issues.Refused("The document has no list of packages: it is not a composer.lock.", "/packages");
        }

        var graph = new LockfileGraph { ScopesAreStated = true };
        var packages = new List<(JsonElement Package, int At)>();
        Add(root, "packages", DependencyScope.Runtime, graph, packages, issues);
        Add(root, "packages-dev", DependencyScope.Development, graph, packages, issues);
        Connect(graph, packages);
        return issues.Read(graph.ToBom("composer.lock", null, LockfileText.Whole(content, source)));
    }

    private static void Add(
        JsonElement root, string section, DependencyScope scope, LockfileGraph graph, List<(JsonElement Package, int At)> packages, LockfileIssues issues)
    {
        var place = 0;
        foreach (var package in root.Field(section).Items())
        {
            var pointer = $"/{section}/{place++}";
            var parts = package.Text("name")?.Split('/') ?? [];
            if (parts.Length != 2 || !LockfileNames.IsPlain(parts[0]) || !LockfileNames.IsPlain(parts[1]))
            {
                issues.Warning("A package is not named vendor/name and was left out.", pointer);
                continue;
            }

            if (package.Field("dist").Text("type") == "path")
            {
                issues.Note("A package comes from a local folder, so it is no component.", pointer);
                continue;
            }

            packages.Add((package, graph.Add(Component(package, parts, pointer, issues.Source) with { Scope = scope })));
        }
    }

    private static Component Component(JsonElement package, string[] parts, string pointer, string source)
    {
        var version = LockfileNames.Version(package.Text("version"));
        return new Component
        {
            Id = $"{parts[0]}/{parts[1]}",
            Group = parts[0],
            Name = parts[1],
            Version = version,
            Purl = LockfilePurl.Of("composer", parts[0], parts[1], version),
            Type = package.Text("type") is "library" ? "library" : null,
            Declared = Licenses(package.Field("license"), new Evidence(source, pointer + "/license")),
            Hashes = LockfileHashes.OfHex("SHA-1", package.Field("dist").Text("shasum")),
            SourceRepository = package.Field("source").Text("url") is { } url ? RepositoryAddress.WithoutCredentials(url) : null,
            Evidence = new Evidence(source, pointer),
        };
    }

    private static ImmutableArray<LicenseClaim> Licenses(JsonElement license, Evidence evidence)
    {
        string[] stated = license.AsText() is { } one ? [one] : [.. license.Items().Select(item => item.AsText()).OfType<string>()];
        return stated switch
        {
            [] => [],
            ["proprietary"] => [new LicenseClaim(LicenseClaimForm.Name, stated[0], evidence)],
            [var only] => [new LicenseClaim(LicenseClaimForm.Expression, only, evidence)],
            _ => [new LicenseClaim(LicenseClaimForm.Expression, string.Join(" OR ", stated), evidence)],
        };
    }

    // A package may stand in for others: "replace" and "provide" name them.
    private static void Connect(LockfileGraph graph, List<(JsonElement Package, int At)> packages)
    {
        var providers = packages
            .SelectMany(entry => Provided(entry.Package).Select(name => (name, entry.At)))
            .ToLookup(entry => entry.name, entry => entry.At, StringComparer.OrdinalIgnoreCase);
        foreach (var (package, from) in packages)
        {
            package.Field("require").Members().SelectMany(need => providers[need.Name].Take(MostProviders)).ToList().ForEach(to => graph.Connect(from, to));
        }
    }

    private static IEnumerable<string> Provided(JsonElement package) =>
        new[] { package.Text("name")! }.Concat(package.Field("replace").Members().Select(m => m.Name)).Concat(package.Field("provide").Members().Select(m => m.Name));
}
