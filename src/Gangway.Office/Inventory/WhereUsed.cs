using System.Collections.Immutable;

namespace Gangway.Office.Inventory;

/// <summary>One of several inventories in which something was found.</summary>
/// <param name="Bom">The inventory.</param>
/// <param name="Matches">What was found, in its order; never empty.</param>
public sealed record WhereUsed(Bom Bom, ImmutableArray<DependencyPaths> Matches);
