namespace Gangway.Office.Inventory.Lockfiles;

// A value of a YAML document with its line. A mapping has Table, a sequence Items, everything else Text.
internal sealed class LockfileYamlNode(int line)
{
    public int Line { get; } = line;

    public string Place => $"line {Line}";

    public string? Text { get; init; }

    public OrderedDictionary<string, LockfileYamlNode>? Table { get; init; }

    public List<LockfileYamlNode>? Items { get; init; }

    /// <summary>How many values this one holds when every alias in it is written out, itself among them.</summary>
    public int Weight { get; set; } = 1;

    /// <summary>How deep it nests; 0 for a scalar.</summary>
    public int Height { get; set; }

    public LockfileYamlNode? this[string key] => Table is not null && Table.TryGetValue(key, out var value) ? value : null;

    /// <summary>The scalar under the key, or null where there is none or an empty one.</summary>
    public string? TextOf(string key) => this[key]?.Text is { Length: > 0 } text ? text : null;

    public bool IsTrue(string key) => this[key]?.Text is "true" or "True" or "TRUE";

    public IEnumerable<LockfileYamlNode> ItemsOf(string key) => this[key]?.Items ?? [];

    public IEnumerable<KeyValuePair<string, LockfileYamlNode>> MembersOf(string key) => this[key].Members();
}
