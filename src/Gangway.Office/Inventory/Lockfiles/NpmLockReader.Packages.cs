using System.Text.Json;

namespace Gangway.Office.Inventory.Lockfiles;

public static partial class NpmLockReader
{
    private const string Modules = "node_modules/";

    // No tree npm ever wrote comes near these; without them a few deep keys could make the walks up the folders take minutes.
    private const int MaxKeyLength = 4096;
    private const int MaxKeySegments = 96;

    private static List<NpmLockEntry> PackageEntries(JsonElement packages, LockfileIssues issues)
    {
        var entries = new List<NpmLockEntry>();
        foreach (var (key, json) in packages.Members().Select(p => (p.Name, p.Value)))
        {
            var pointer = LockfileJsonFields.Pointer("/packages", key);
            if (!json.IsObject())
            {
                issues.Warning("An entry of packages is not an object and was left out.", pointer);
                continue;
            }

            if (PackageEntry(key, pointer, json) is { } entry)
            {
                entries.Add(entry);
                continue;
            }

            issues.Warning("An entry of packages has a key or name no npm package can have and was left out.", pointer);
        }

        return entries;
    }

    private static NpmLockEntry? PackageEntry(string key, string pointer, JsonElement json)
    {
        if (key.Length > MaxKeyLength || key.AsSpan().Count('/') > MaxKeySegments)
        {
            return null;
        }

        var folder = FolderName(key);
        var name = json.Text("name") ?? folder;
        var isLocal = folder is null || json.Flag("link");
        if (!isLocal && !(LockfileNames.IsNpm(folder!) && LockfileNames.IsNpm(name!)))
        {
            return null;
        }

        return new NpmLockEntry
        {
            Key = key,
            Pointer = pointer,
            Name = name,
            Version = LockfileNames.Version(json.Text("version")),
            Resolved = json.Text("resolved"),
            IsLocal = isLocal,
            Json = json,
            Requires = Requires(json, isLocal),
        };
    }

    // What a package's own development needs is installed for the product's own packages only.
    private static IEnumerable<string> Requires(JsonElement json, bool isLocal)
    {
        var kinds = isLocal
            ? new[] { "dependencies", "devDependencies", "optionalDependencies", "peerDependencies" }
            : ["dependencies", "optionalDependencies", "peerDependencies"];
        return kinds.SelectMany(kind => json.Field(kind).Members()).Select(member => member.Name);
    }

    /// <summary><c>@b/c</c> of <c>node_modules/a/node_modules/@b/c</c>; null outside node_modules.</summary>
    private static string? FolderName(string key)
    {
        var at = key.LastIndexOf(Modules, StringComparison.Ordinal);
        return at == 0 || (at > 0 && key[at - 1] == '/') ? key[(at + Modules.Length)..] : null;
    }
}
