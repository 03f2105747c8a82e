using System.Runtime.CompilerServices;

namespace Gangway.Kernels.Licenses.Names;

/// <summary>The versions that a text names with a license, four at most: more are a list of something else.</summary>
internal struct VersionGrants
{
    public const int Most = 4;

    private Row row;

    public int Count { get; private set; }

    public readonly VersionGrant this[int place] => row[place];

    /// <summary>There must be room.</summary>
    public void Add(VersionGrant grant) => row[Count++] = grant;

    /// <summary>Leaves the first, and those of the others that a license has.</summary>
    public void KeepOf(LicenseFamily family)
    {
        var count = Count;
        Count = Math.Min(Count, 1);
        for (var place = 1; place < count; place++)
        {
            if (family.Versions.ContainsKey(row[place].Version))
            {
                Add(row[place]);
            }
        }
    }

    [InlineArray(Most)]
    private struct Row
    {
        private VersionGrant first;
    }
}
