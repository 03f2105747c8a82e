using System.Collections.Immutable;

namespace Gangway.Office.Community;

/// <summary>What came of reading a <c>.mailmap</c>; lines that say nothing git understands are issues, the others count.</summary>
public sealed record MailmapReading(Mailmap Mailmap, ImmutableArray<Issue> Issues);
