namespace Gangway.Office.Inventory.Sboms;

/// <summary>Numbers the ids of one document, and what stands under each.</summary>
internal sealed class BomNodes
{
    private readonly Dictionary<string, int> numbers;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly List<string> ids;
    private Standing[] standings;

    /// <param name="expected">About how many there will be.</param>
    public BomNodes(int expected)
    {
        numbers = new Dictionary<string, int>(expected, StringComparer.Ordinal);
        bySpan = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        ids = new List<string>(expected);
        standings = new Standing[Math.Max(expected, 16)];
    }

    /// <summary>What an id names. Something else is a service or a file: to name it is no error.</summary>
    public enum Standing : byte
    {
        Nothing,
        Other,
        Component,
    }

    public int Count => ids.Count;

    public string Id(int node) => ids[node];

    /// <summary>The number of an id, new where it was not named before.</summary>
    public int Of(string id)
    {
        if (numbers.TryGetValue(id, out var node))
        {
            return node;
        }

        numbers.Add(id, ids.Count);
        ids.Add(id);
        if (ids.Count > standings.Length)
        {
            Array.Resize(ref standings, standings.Length * 2);
        }

        return ids.Count - 1;
    }

    /// <summary>The same without making a string of an id that is known.</summary>
    public int Of(ReadOnlySpan<char> id) =>
        bySpan.TryGetValue(id, out var node) ? node : Of(id.ToString());

    public int? Find(string id) => numbers.TryGetValue(id, out var node) ? node : null;

    public Standing this[int node]
    {
        get => standings[node];
        set => standings[node] = value;
    }
}
