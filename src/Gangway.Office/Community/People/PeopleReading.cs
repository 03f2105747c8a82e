using System.Collections.Immutable;

namespace Gangway.Office.Community.People;

/// <summary>What came of reading a list of people; lines that could not be read are issues, the others count.</summary>
/// <param name="Firms">Firms with domains, where the list names domains too.</param>
public sealed record PeopleReading(ImmutableArray<PersonEntry> People, ImmutableArray<Firm> Firms, ImmutableArray<Issue> Issues);
