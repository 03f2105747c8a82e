namespace Gangway.Office.Inventory.Lockfiles;

// A value of a TOML document with its line. Exactly one of Text, Table and Items is set; numbers, booleans and dates keep no text.
internal sealed class LockfileTomlNode(int line)
{
    public int Line { get; } = line;

    public string Place => $"line {Line}";

    public string? Text { get; init; }

    public bool IsTrue { get; init; }

    public Dictionary<string, LockfileTomlNode>? Table { get; init; }

    public List<LockfileTomlNode>? Items { get; init; }

    /// <summary>True for what headers build up piece by piece ([a], [[a]]); inline tables and arrays are closed once written.</summary>
    public bool IsOpen { get; init; }

    public LockfileTomlNode? this[string key] => Table is not null && Table.TryGetValue(key, out var value) ? value : null;

    /// <summary>The string under the key, or null where there is none or an empty one.</summary>
    public string? TextOf(string key) => this[key]?.Text is { Length: > 0 } text ? text : null;

    public IEnumerable<LockfileTomlNode> ItemsOf(string key) => this[key]?.Items ?? [];

    public IEnumerable<KeyValuePair<string, LockfileTomlNode>> MembersOf(string key) => this[key]?.Table ?? [];
}
