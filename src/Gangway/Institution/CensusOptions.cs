using System.Collections.Immutable;
using Gangway.Office.Community;
using Gangway.Office.Inventory;

namespace Gangway.Institution;

/// <summary>What the caller of a census asked for.</summary>
/// <param name="Paths">Folders and files as named.</param>
/// <param name="Ours">Who counts as ours, as named; empty where nobody said.</param>
/// <param name="Ship">Delivery forms; empty where nobody said.</param>
internal sealed record CensusOptions(ImmutableArray<string> Paths, ImmutableArray<string> Ours, ImmutableArray<DeliveryForm> Ship);
