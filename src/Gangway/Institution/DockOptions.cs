using System.Collections.Immutable;
using Gangway.Office.Inventory;

namespace Gangway.Institution;

/// <summary>What the caller of a docking asked for.</summary>
/// <param name="Subject">A folder, or a purl.</param>
/// <param name="Engagement">use, contribute …</param>
/// <param name="Ship">Delivery forms; empty where nobody said.</param>
/// <param name="Facts">What the caller stated: name and value.</param>
/// <param name="License">An expression that goes before what is read; null where none is given.</param>
/// <param name="Policy">The firm's policy file; null for the starter policy.</param>
/// <param name="Ours">Who counts as ours.</param>
/// <param name="Data">The store.</param>
internal sealed record DockOptions(
    string Subject, string Engagement, ImmutableArray<DeliveryForm> Ship, ImmutableArray<(string Fact, string Value)> Facts, string? License, string? Policy, ImmutableArray<string> Ours, string? Data);
