using System.Runtime.InteropServices;

namespace Gangway.Office.Inventory.Lockfiles;

// Ids unique inside one document where the format itself lets a name stand twice: the second "x" becomes "x#2".
internal sealed class LockfileIds
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public string Unique(string id)
    {
        while (true)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, id, out _);
            count++;
            if (count == 1)
            {
                return id;
            }

            id = $"{id}#{count}";
        }
    }
}
