using System.Collections.Immutable;

namespace Gangway.Office.Norms;

/// <summary>Something that can be done, with the relations by which a machine finds conflicts.</summary>
/// <param name="Id">Lower case with hyphens: <c>provide-source</c>.</param>
/// <param name="Includes">Acts that are kinds or parts of this one.</param>
/// <param name="Implies">Acts that doing this one does as well.</param>
/// <param name="Contradicts">Acts that cannot be done together with this one.</param>
/// <param name="Name">What people call it.</param>
public sealed record Act(
    string Id,
    ImmutableArray<string> Includes,
    ImmutableArray<string> Implies,
    ImmutableArray<string> Contradicts,
    Localized Name);
