using System.Collections.Immutable;
using Gangway.Office.Inventory;

namespace Gangway.Office.Institution.Reciprocity;

/// <summary>What we take from one project.</summary>
/// <param name="Upstream">Its repository, <c>github.com/owner/name</c>; null for components whose repository nobody knows.</param>
/// <param name="Components">Keys of the components.</param>
/// <param name="Products">Products that use one of them.</param>
/// <param name="Criticality">0 to 1: see <see cref="Takes"/>.</param>
public sealed record UpstreamTake(string? Upstream, ImmutableArray<string> Components, ImmutableArray<string> Products, Directness Depth, bool IsShipped, double Criticality);
