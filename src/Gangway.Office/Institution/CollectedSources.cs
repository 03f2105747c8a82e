using System.Collections.Immutable;

namespace Gangway.Office.Institution;

/// <summary>Everything that was collected for one census, before anything is decided.</summary>
/// <param name="Paths">What the caller named.</param>
/// <param name="Taken">When it was read.</param>
/// <param name="Ours">Who counts as ours, as the caller and the gangway.yml files named them; empty where nobody said.</param>
/// <param name="Places">In path order.</param>
/// <param name="Issues">What could not be read, in the order it was met.</param>
public sealed record CollectedSources(
    ImmutableArray<string> Paths,
    DateTimeOffset Taken,
    ImmutableArray<string> Ours,
    ImmutableArray<CollectedPlace> Places,
    ImmutableArray<Issue> Issues);
