using Gangway.Kernels.History;

namespace Gangway.Kernels.Tests.History;

/// <summary>
/// Grows histories in which nobody can argue about a line's origin: every line is there once, and two versions hold the lines they share in the
/// same order. The oracle knows each line of each version by itself.
/// </summary>
internal sealed class RandomLines(int seed)
{
    private readonly Random random = new(seed);
    private readonly Dictionary<ObjectId, SortedDictionary<string, SortedDictionary<int, ObjectId>>> versions = []; // commit, path, line: origin
    private readonly List<ObjectId> commits = [];

    public MadeHistory History { get; } = new();

    public ObjectId Grow(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var parents = Parents();
            var files = Edited(parents);
            var tree = History.Tree([.. files.Select(file => (file.Key, History.Blob(TextOf(file.Value))))]);
            var commit = History.Commit(tree, parents);
            versions[commit] = Owned(commit, files, parents);
            commits.Add(commit);
        }

        // All ends in one: what no branch leads to nobody asks about.
        return commits[^1];
    }

    public SortedDictionary<string, ObjectId[]> Expected(ObjectId commit)
    {
        var expected = new SortedDictionary<string, ObjectId[]>(StringComparer.Ordinal);
        foreach (var (path, lines) in versions[commit])
        {
            expected[path] = [.. lines.Values];
        }

        return expected;
    }

    private ObjectId[] Parents()
    {
        if (commits.Count == 0)
        {
            return [];
        }

        var count = random.Next(4) == 0 ? random.Next(2, 4) : 1;
        return [.. Enumerable.Range(0, count).Select(_ => commits[Math.Max(0, commits.Count - 1 - random.Next(5))]).Distinct()];
    }

    private SortedDictionary<string, SortedSet<int>> Edited(ObjectId[] parents)
    {
        var files = new SortedDictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        foreach (var parent in parents)
        {
            foreach (var (path, lines) in versions[parent])
            {
                if (!files.TryGetValue(path, out var known))
                {
                    files[path] = [.. lines.Keys];
                }
                else if (random.Next(3) > 0)
                {
                    known.UnionWith(lines.Keys); // else the first parent's is taken as it is
                }
            }
        }

        var mayDelete = random.Next(5) == 0 && parents.Length == 1;
        for (var edits = random.Next(parents.Length > 1 ? 2 : 5); edits >= 0; edits--)
        {
            var path = $"f{random.Next(4)}.txt";
            if (mayDelete)
            {
                files.Remove(path); // never with a file that came: that might be a renaming
                continue;
            }

            if (!files.TryGetValue(path, out var lines))
            {
                if (parents.Length > 1)
                {
                    continue;
                }

                files[path] = lines = [];
            }

            for (var more = random.Next(6); more >= 0; more--)
            {
                lines.Add((Array.IndexOf(["f0.txt", "f1.txt", "f2.txt", "f3.txt"], path) * 100_000) + random.Next(300)); // one that was there before comes back now and then
            }

            lines.RemoveWhere(_ => random.Next(6) == 0);
        }

        return files;
    }

    private static string TextOf(SortedSet<int> lines) => string.Concat(lines.Select(line => $"a line that is there once: {line}\n"));

    private SortedDictionary<string, SortedDictionary<int, ObjectId>> Owned(ObjectId commit, SortedDictionary<string, SortedSet<int>> files, ObjectId[] parents)
    {
        var owned = new SortedDictionary<string, SortedDictionary<int, ObjectId>>(StringComparer.Ordinal);
        foreach (var (path, lines) in files)
        {
            var before = parents.Select(parent => versions[parent].GetValueOrDefault(path)).OfType<SortedDictionary<int, ObjectId>>().ToList();
            var same = before.Find(version => version.Keys.SequenceEqual(lines));
            var origins = new SortedDictionary<int, ObjectId>();
            foreach (var line in lines)
            {
                var from = same ?? before.Find(version => version.ContainsKey(line));
                origins[line] = from is null ? commit : from[line];
            }

            owned[path] = origins;
        }

        return owned;
    }
}
