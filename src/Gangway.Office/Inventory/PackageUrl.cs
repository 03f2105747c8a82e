using System.Collections.Immutable;

namespace Gangway.Office.Inventory;

/// <summary>A package URL (ECMA-427): <c>pkg:type/namespace/name@version?qualifiers#subpath</c>, held decoded and in canonical case.</summary>
public sealed partial record PackageUrl
{
    public required string Type { get; init; }

    public string? Namespace { get; init; }

    public required string Name { get; init; }

    public string? Version { get; init; }

    /// <summary>Sorted by key; keys are lower case; no empty values.</summary>
    public ImmutableSortedDictionary<string, string> Qualifiers { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public string? Subpath { get; init; }
}
