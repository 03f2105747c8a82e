namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>Collects what a conversion drops or changes in a JSON tree; paths are resolved once, at the end.</summary>
internal sealed class ChangeLog
{
    private readonly List<(int Node, string Suffix, string Message, bool IsDropped)> entries = [];

    /// <param name="node">The value itself.</param>
    public void Drop(int node, string message) => entries.Add((node, "", message, true));

    /// <param name="parent">The value it stood in; it has no node of its own.</param>
    /// <param name="name">What it is called there.</param>
    /// <param name="message">One sentence.</param>
    public void DropIn(int parent, string name, string message) => entries.Add((parent, "/" + name, message, true));

    public void Change(int node, string message) => entries.Add((node, "", message, false));

    public IEnumerable<CycloneDxChange> Resolve(DocumentTree tree)
    {
        if (entries.Count == 0)
        {
            return [];
        }

        var places = new NodePlaces(tree);
        var dropped = entries.Where(entry => entry is { IsDropped: true, Suffix: "" }).Select(entry => entry.Node).ToHashSet();
        return entries.Where(entry => !IsInside(entry.Node, dropped, places)).OrderBy(entry => entry.Node).Select(entry => new CycloneDxChange(places.PathOf(entry.Node) + entry.Suffix, entry.Message, entry.IsDropped));
    }

    /// <summary>What happened to a part of what was dropped says nothing more.</summary>
    private static bool IsInside(int node, HashSet<int> dropped, NodePlaces places)
    {
        for (var at = node; at != 0; at = places.ParentOf(at))
        {
            if (at != node && dropped.Contains(at))
            {
                return true;
            }
        }

        return false;
    }
}
