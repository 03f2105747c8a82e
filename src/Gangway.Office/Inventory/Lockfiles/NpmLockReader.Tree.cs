using System.Text.Json;

namespace Gangway.Office.Inventory.Lockfiles;

public static partial class NpmLockReader
{
    // Keys repeat the names above them, so a small hostile document could ask for gigabytes of them. Real trees need a twentieth.
    private const long MaxTreeCharacters = 64L << 20;

    // lockfileVersion 1: packages nest in "dependencies" the way their folders nest. Walked with a stack of our own.
    private static List<NpmLockEntry> TreeEntries(JsonElement root, LockfileIssues issues)
    {
        var entries = new List<NpmLockEntry>();
        var open = new Stack<(string Folder, string Pointer, JsonElement Owner)>();
        open.Push(("", "", root));
        var room = MaxTreeCharacters;
        while (open.TryPop(out var place))
        {
            foreach (var member in place.Owner.Field("dependencies").Members())
            {
                var pointer = LockfileJsonFields.Pointer(place.Pointer + "/dependencies", member.Name);
                var key = place.Folder + Modules + member.Name;
                if (!member.Value.IsObject() || key.Length > MaxKeyLength || key.AsSpan().Count('/') > MaxKeySegments || !LockfileNames.IsNpm(member.Name))
                {
                    issues.Warning("A dependency is not an object, or has a name no npm package can have, and was left out.", pointer);
                    continue;
                }

                room -= key.Length;
                if (room < 0)
                {
                    issues.Warning("The tree of packages is larger than any real one; what follows was left out.", pointer);
                    return entries;
                }

                entries.Add(TreeEntry(key, pointer, member.Name, member.Value));
                open.Push((key + "/", pointer, member.Value));
            }
        }

        return entries;
    }

    private static NpmLockEntry TreeEntry(string key, string pointer, string folder, JsonElement json)
    {
        // A v1 "version" is a version, a git or file address, or "npm:name@version" for an alias.
        var stated = json.Text("version");
        var alias = stated is not null && stated.StartsWith("npm:", StringComparison.Ordinal) ? stated.LastIndexOf('@') : -1;
        var name = alias > 5 ? stated![4..alias] : folder;
        var isAddress = stated is not null && stated.Contains(':', StringComparison.Ordinal) && alias <= 5;
        return new NpmLockEntry
        {
            Key = key,
            Pointer = pointer,
            Name = LockfileNames.IsNpm(name) ? name : folder,
            Version = LockfileNames.Version(isAddress ? null : alias > 5 ? stated![(alias + 1)..] : stated),
            Resolved = isAddress ? stated : json.Text("resolved"),
            IsLocal = isAddress && stated!.StartsWith("file:", StringComparison.Ordinal) && !stated.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase),
            Json = json,
            Requires = json.Field("requires").Members().Select(member => member.Name),
        };
    }
}
