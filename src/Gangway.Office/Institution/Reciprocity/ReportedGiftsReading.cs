using System.Collections.Immutable;

namespace Gangway.Office.Institution.Reciprocity;

/// <summary>What came of reading a report; lines that could not be read are issues, the others count.</summary>
public sealed record ReportedGiftsReading(ImmutableArray<ReportedGift> Gifts, ImmutableArray<Issue> Issues);
