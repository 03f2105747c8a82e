using System.Collections.Immutable;
using System.Text.Json;

namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>Reads npm's package-lock.json and npm-shrinkwrap.json, lockfileVersion 1 to 3.</summary>
/// <remarks>
/// Component ids are the paths under which npm installs them (the keys of <c>packages</c>); the subject's is <c>.</c>.
/// Workspaces and linked folders are the product itself: what they name is direct, and edges from them start at the subject.
/// See https://docs.npmjs.com/cli/configuring-npm/package-lock-json. Linear in the document.
/// </remarks>
public static partial class NpmLockReader
{
    private const string SubjectId = ".";

    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        using var document = LockfileJson.Parse(content, issues, repeatedKeysAllowed: false, out var refusal);
        if (document is null)
        {
            return refusal!;
        }

        var root = document.RootElement;
        var version = root.Number("lockfileVersion");
        var packages = root.Field("packages");
        if (version is null && !packages.IsObject() && !root.Field("dependencies").IsObject())
        {
            return issues.Refused("The document has no lockfileVersion, packages or dependencies: it is not an npm lockfile.", "line 1");
        }

        if (version is not (1 or 2 or 3))
        {
            issues.Note("The lockfileVersion is none of 1, 2 and 3; the document was read by what it holds.", "/lockfileVersion");
        }

        var entries = packages.IsObject() ? PackageEntries(packages, issues) : TreeEntries(root, issues);
        return issues.Read(Bom($"package-lock.json v{version?.ToString() ?? "?"}", root, entries, issues) with { Evidence = LockfileText.Whole(content, source) });
    }

    private static Bom Bom(string format, JsonElement root, List<NpmLockEntry> entries, LockfileIssues issues)
    {
        var tree = new NpmLockTree(entries);
        var subject = Subject(root, issues.Source);
        var saysDirect = root.Field("packages").IsObject();
        var direct = saysDirect ? tree.NamedByLocals() : tree.NamedByNobody();
        if (!saysDirect)
        {
            issues.Note("lockfileVersion 1 does not say which packages the product names; those nothing else requires are taken as direct.",
                "/dependencies", "Write the lockfile anew with npm 7 or later.");
        }

        return new Bom
        {
            Format = format,
            Subject = subject,
            Components = [.. entries.Where(e => !e.IsLocal).Select(e => e.ToComponent(issues.Source, DirectnessOf(e)))],
            Dependencies = [.. tree.Edges(subject is null ? null : SubjectId, direct)],
            Evidence = new Evidence(issues.Source),
        };

        Directness DirectnessOf(NpmLockEntry entry) => direct.Contains(entry.Key) ? Directness.Direct
            : saysDirect ? Directness.Transitive : Directness.Unknown;
    }

    // The entry "" repeats the package.json; a v1 lock has its name and version at the top only.
    private static Component? Subject(JsonElement root, string source)
    {
        var own = root.Field("packages").Field("");
        var name = own.Text("name") ?? root.Text("name");
        if (name is null)
        {
            return null;
        }

        var version = LockfileNames.Version(own.Text("version") ?? root.Text("version"));
        var (scope, last) = LockfileNames.SplitNpm(name);
        return new Component
        {
            Id = SubjectId,
            Group = scope,
            Name = last,
            Version = version,
            Purl = LockfileNames.IsNpm(name) ? LockfilePurl.Npm(scope, last, version) : null,
            Declared = NpmLicense.Claims(own, source, "/packages/"),
            Evidence = new Evidence(source, own.IsObject() ? "/packages/" : null),
        };
    }
}
