using System.Collections.Immutable;
using Gangway.Office;

namespace Gangway.Community;

/// <summary>What reading a history came to.</summary>
/// <param name="Reading">Null where nothing could be read; the issues say why.</param>
internal sealed record HistoryAnswer(HistoryReading? Reading, ImmutableArray<Issue> Issues);
