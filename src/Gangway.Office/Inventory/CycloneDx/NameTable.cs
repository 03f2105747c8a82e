namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>The names of a tree, each kept once: JSON keys (without namespace) and XML names.</summary>
internal sealed class NameTable
{
    private readonly List<XmlName> names = [];
    private readonly Dictionary<string, int> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> keysByText;
    private readonly Dictionary<XmlName, int> xmlNames = [];

    public NameTable() => keysByText = keys.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => names.Count;

    public XmlName this[int name] => names[name];

    public string Key(int name) => names[name].Local;

    public int OfKey(ReadOnlySpan<char> key)
    {
        if (!keysByText.TryGetValue(key, out var name))
        {
            name = names.Count;
            names.Add(new XmlName("", key.ToString(), ""));
            keys.Add(names[name].Local, name);
        }

        return name;
    }

    /// <summary>-1 where nothing in the tree has that key.</summary>
    public int Find(string key) => keys.TryGetValue(key, out var name) ? name : -1;

    public int OfXml(string prefix, string local, string space)
    {
        var wanted = new XmlName(prefix, local, space);
        if (!xmlNames.TryGetValue(wanted, out var name))
        {
            name = names.Count;
            names.Add(wanted);
            xmlNames.Add(wanted, name);
        }

        return name;
    }
}
