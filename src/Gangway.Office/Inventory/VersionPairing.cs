namespace Gangway.Office.Inventory;

/// <summary>Pairs versions of one package: the same ones first, then, of those that stand side by side, the closest.</summary>
internal static class VersionPairing
{
    /// <summary>
    /// Each of either side once; null stands for no partner. About n log n. Which pairs are made does not depend on which side is
    /// the old one.
    /// </summary>
    /// <param name="old">With different versions.</param>
    /// <param name="new">With different versions.</param>
    /// <param name="versionOf">Empty where none is known.</param>
    public static List<(T? Old, T? New)> Of<T>(IEnumerable<T> old, IEnumerable<T> @new, Func<T, string> versionOf)
        where T : class
    {
        var pairs = new List<(T? Old, T? New)>();
        var waiting = old.ToDictionary(versionOf, StringComparer.Ordinal);
        var rest = new List<(string Version, T Item, bool IsNew)>();
        foreach (var item in @new)
        {
            if (waiting.Remove(versionOf(item), out var same))
            {
                pairs.Add((same, item));
            }
            else
            {
                rest.Add((versionOf(item), item, true));
            }
        }

        rest.AddRange(waiting.Select(left => (left.Key, left.Value, false)));
        rest.Sort((a, b) => VersionNearness.Compare(a.Version, b.Version));
        var partners = Partners(rest.ConvertAll(one => (one.Version, one.IsNew)));
        for (var at = 0; at < rest.Count; at++)
        {
            var partner = partners[at] < 0 ? null : rest[partners[at]].Item;
            if (partner is null || !rest[at].IsNew)
            {
                pairs.Add(rest[at].IsNew ? (null, rest[at].Item) : (rest[at].Item, partner));
            }
        }

        return pairs;
    }

    /// <summary>Takes the closest neighbors of different sides out of the row, again and again, until one side is left.</summary>
    private static int[] Partners(List<(string Version, bool IsNew)> row)
    {
        var partners = Enumerable.Repeat(-1, row.Count).ToArray();
        var before = Enumerable.Range(-1, row.Count).ToArray();
        var after = Enumerable.Range(1, row.Count).ToArray();
        var closest = new PriorityQueue<(int Left, int Right), (int, ulong, int)>();
        for (var at = 0; at + 1 < row.Count; at++)
        {
            Offer(at, at + 1);
        }

        while (closest.TryDequeue(out var pair, out _))
        {
            if (partners[pair.Left] >= 0 || partners[pair.Right] >= 0)
            {
                continue;
            }

            (partners[pair.Left], partners[pair.Right]) = (pair.Right, pair.Left);
            var (left, right) = (before[pair.Left], after[pair.Right]);
            if (left >= 0)
            {
                after[left] = right;
            }

            if (right < row.Count)
            {
                before[right] = left;
                Offer(left, right);
            }
        }

        return partners;

        void Offer(int left, int right)
        {
            if (left >= 0 && row[left].IsNew != row[right].IsNew)
            {
                var (agreeing, apart) = VersionNearness.Of(row[left].Version, row[right].Version);
                closest.Enqueue((left, right), (-agreeing, apart, left));
            }
        }
    }
}
