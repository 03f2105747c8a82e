using System.Collections.Immutable;
using Gangway.Kernels.History;
using Gangway.Office;

namespace Gangway.Community;

/// <summary>A scanned history, with the author of each commit.</summary>
/// <param name="Authors">For each commit the number of its contributor, the mailmap of the newest commit applied.</param>
/// <param name="Lines">For each change; null where lines were not asked for.</param>
/// <param name="IdLength">20 or 32.</param>
internal sealed record HistoryReading(HistoryRows Rows, int[] Authors, LineCount[]? Lines, int IdLength, string Scope, ImmutableArray<Issue> Issues);
