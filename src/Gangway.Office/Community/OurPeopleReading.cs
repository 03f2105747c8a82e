using System.Collections.Immutable;

namespace Gangway.Office.Community;

/// <summary>What came of reading who is ours. <see cref="People"/> is null where nothing was given, or where an issue of severity Error says what is wrong.</summary>
public sealed record OurPeopleReading(OurPeople? People, ImmutableArray<Issue> Issues);
