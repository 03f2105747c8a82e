using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>What came of a conversion.</summary>
/// <param name="Content">The new document, UTF-8; null where an issue says why there is none.</param>
/// <param name="Losses">What is not in it as it was, a line for each kind.</param>
/// <param name="Issues">What was wrong with the document that was converted.</param>
public sealed record SbomConverted(ReadOnlyMemory<byte>? Content, ImmutableArray<SbomLoss> Losses, ImmutableArray<Issue> Issues)
{
    /// <summary>Something is gone, and not only written otherwise.</summary>
    public bool IsLossy => Losses.Any(loss => loss.IsDropped);
}
