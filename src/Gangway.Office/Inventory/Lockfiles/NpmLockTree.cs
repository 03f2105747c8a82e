namespace Gangway.Office.Inventory.Lockfiles;

// Who finds whom in the folders: a require looks into node_modules beside the requiring package and then upward, as Node does
// (https://nodejs.org/api/modules.html#loading-from-node_modules-folders).
internal sealed class NpmLockTree
{
    private readonly List<NpmLockEntry> _entries;
    private readonly Dictionary<NpmLockEntry, Folder> _folders = new(ReferenceEqualityComparer.Instance);

    public NpmLockTree(List<NpmLockEntry> entries)
    {
        _entries = entries;
        var root = new Folder(null);
        foreach (var entry in entries)
        {
            var folder = entry.Key.Length == 0 ? root : root.Below(entry.Key);
            folder.Entry = entry;
            _folders.Add(entry, folder);
        }
    }

    /// <summary>Keys of the packages that the root or a workspace names.</summary>
    public HashSet<string> NamedByLocals() =>
        _entries.Where(e => e.IsLocal).SelectMany(Required).Where(e => !e.IsLocal).Select(e => e.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>Keys of the packages that no other requires.</summary>
    public HashSet<string> NamedByNobody()
    {
        var named = _entries.SelectMany(Required).Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        return _entries.Where(e => !e.IsLocal && !named.Contains(e.Key)).Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
    }

    public IEnumerable<Dependency> Edges(string? subject, HashSet<string> direct)
    {
        var fromSubject = subject is null
            ? []
            : _entries.Where(e => direct.Contains(e.Key)).Select(e => new Dependency(subject, e.Key));
        var others = _entries.Where(e => !e.IsLocal)
            .SelectMany(from => Required(from).Where(to => !to.IsLocal).Select(to => new Dependency(from.Key, to.Key)));
        return fromSubject.Concat(others).Distinct();
    }

    private IEnumerable<NpmLockEntry> Required(NpmLockEntry from) =>
        from.Requires.Select(name => Resolve(_folders[from], name)).OfType<NpmLockEntry>();

    private static NpmLockEntry? Resolve(Folder from, string name)
    {
        for (var folder = from; folder is not null; folder = folder.Parent)
        {
            if (folder.Child("node_modules")?.Find(name)?.Entry is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private sealed class Folder(Folder? parent)
    {
        private Dictionary<string, Folder>? _children;

        public Folder? Parent { get; } = parent;

        public NpmLockEntry? Entry { get; set; }

        public Folder? Child(string segment) => _children is not null && _children.TryGetValue(segment, out var child) ? child : null;

        public Folder? Find(string name)
        {
            var (scope, last) = LockfileNames.SplitNpm(name);
            return (scope is null ? this : Child(scope))?.Child(last);
        }

        public Folder Below(string path)
        {
            var folder = this;
            foreach (var segment in path.Split('/'))
            {
                folder._children ??= new(StringComparer.Ordinal);
                if (!folder._children.TryGetValue(segment, out var child))
                {
                    // A folder outside the repository ("../lib") is not below its node_modules.
                    child = new Folder(segment == ".." ? null : folder);
                    folder._children.Add(segment, child);
                }

                folder = child;
            }

            return folder;
        }
    }
}
