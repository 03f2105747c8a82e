namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>The children of a node that are not removed, in document order.</summary>
internal struct ChildNodes(DocumentTree tree, int first)
{
    private int next = first;

    public int Current { get; private set; }

    public readonly ChildNodes GetEnumerator() => this;

    public bool MoveNext()
    {
        while (next != 0)
        {
            Current = next;
            next = tree[Current].Next;
            if (!tree[Current].IsRemoved)
            {
                return true;
            }
        }

        return false;
    }
}
