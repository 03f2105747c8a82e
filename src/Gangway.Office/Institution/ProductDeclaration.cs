using System.Collections.Immutable;
using Gangway.Office.Inventory;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution;

/// <summary>What a <c>gangway.yml</c> says of the product in its folder.</summary>
/// <param name="Name">The product's name; null where the file does not say.</param>
/// <param name="Ship">Delivery forms; empty where the file does not say.</param>
/// <param name="Ours">Domains and identities that are ours.</param>
/// <param name="Facts">Facts of the engagement: modified, linking …</param>
public sealed record ProductDeclaration(
    string? Name, ImmutableArray<DeliveryForm> Ship, ImmutableArray<string> Ours, ImmutableSortedDictionary<string, Context.Known> Facts);
