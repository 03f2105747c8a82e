using System.Runtime.CompilerServices;

namespace Gangway.Kernels.Licenses.Names;

/// <summary>The versions that a text names with a license, four at most: more are a list of something else.</summary>
internal struct VersionGrants
{
    public const int Most = 4;

    private Row row;

    public int Count { get; private set; }

    /// <summary>Whether later ones are meant, too.</summary>
    public readonly bool HasLater
    {
        get
        {
            for (var place = 0; place < Count; place++)
            {
                if (row[place].OrLater)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>There must be room.</summary>
    public void Add(VersionGrant grant) => row[Count++] = grant;

    /// <summary>Behind a version of this license that of another, "version 2.1 of the LGPL, or version 1.1 of the MPL".</summary>
    public void DropOthers(LicenseFamily family)
    {
        if (Count == 0 || !family.Versions.ContainsKey(row[0].Version))
        {
            return;
        }

        var count = Count;
        Count = 1;
        for (var place = 1; place < count; place++)
        {
            if (family.Versions.ContainsKey(row[place].Version))
            {
                Add(row[place]);
            }
        }
    }

    /// <summary>Whether the license has none of them.</summary>
    public readonly bool AreOfNone(LicenseFamily family)
    {
        for (var place = 0; place < Count; place++)
        {
            if (family.Versions.ContainsKey(row[place].Version))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>There must be one; several are a choice of the recipient. Null where the license does not have them all.</summary>
    public readonly string? Expression(LicenseFamily family) => Count == 1 ? family.Of(row[0].Version, row[0].OrLater) : Choice(family);

    private readonly string? Choice(LicenseFamily family)
    {
        var ids = new List<string>();
        for (var place = 0; place < Count; place++)
        {
            if (family.Of(row[place].Version, row[place].OrLater) is not { } id)
            {
                return null;
            }

            if (!ids.Contains(id))
            {
                ids.Add(id);
            }
        }

        return string.Join(" OR ", ids);
    }

    [InlineArray(Most)]
    private struct Row
    {
        private VersionGrant first;
    }
}
