using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>
/// An object of an SPDX document, in JSON or in an encoding that has the shape of JSON (YAML, XML). What is of the wrong
/// type becomes an issue and reads as absent.
/// </summary>
internal abstract class SpdxFields
{
    public abstract SpdxPlace Place { get; }

    /// <summary>Null where there is no such text, or only white space.</summary>
    public abstract string? Text(string name);

    public abstract bool? Flag(string name);

    public abstract long? Number(string name);

    public abstract SpdxFields? Object(string name);

    public abstract IEnumerable<SpdxFields> Objects(string name);

    public abstract IEnumerable<string> Texts(string name);

    /// <summary>The fields that are none of these, as JSON.</summary>
    public abstract ImmutableSortedDictionary<string, string> Others(FrozenSet<string> known);

    /// <summary>Text that white space before and after it belongs to.</summary>
    public virtual string? Prose(string name) => Text(name);

    public virtual IEnumerable<string> Proses(string name) => Texts(name);
}
