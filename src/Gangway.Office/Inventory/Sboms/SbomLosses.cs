using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>Counts what a conversion could not keep, in the order in which it was first seen.</summary>
internal sealed class SbomLosses
{
    private readonly Dictionary<(string Field, string Reason, bool IsDropped), int> known = [];
    private readonly List<SbomLoss> losses = [];

    public void Add(string field, string? place, string reason, bool isDropped = true, int count = 1)
    {
        if (count < 1)
        {
            return;
        }

        if (known.TryGetValue((field, reason, isDropped), out var at))
        {
            losses[at] = losses[at] with { Count = losses[at].Count + count };
            return;
        }

        known.Add((field, reason, isDropped), losses.Count);
        losses.Add(new SbomLoss(field, count, place, isDropped, reason));
    }

    public ImmutableArray<SbomLoss> ToImmutable() => [.. losses];
}
