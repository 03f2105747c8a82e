using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Fields of a document that SPDX 2.3 does not define, or that the model leaves out: name and JSON, sorted by name.</summary>
internal static class SpdxExtra
{
    public static ImmutableSortedDictionary<string, string> None { get; } =
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal, StringComparer.Ordinal);
}
