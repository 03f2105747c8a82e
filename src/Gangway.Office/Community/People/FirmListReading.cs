using System.Collections.Immutable;

namespace Gangway.Office.Community.People;

/// <summary>What came of reading a list of firms; entries that could not be read are issues, the others count.</summary>
public sealed record FirmListReading(ImmutableArray<Firm> Firms, NotFirms NotFirms, ImmutableArray<Issue> Issues);
