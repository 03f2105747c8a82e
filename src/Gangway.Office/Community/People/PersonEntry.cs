using System.Collections.Immutable;

namespace Gangway.Office.Community.People;

/// <summary>What a source states about one person: these identities are one, and worked for these firms.</summary>
/// <param name="Keys">In the form of <see cref="PersonKey"/>.</param>
/// <param name="Enrollments">In order of precedence where spans overlap and begin on one day.</param>
public sealed record PersonEntry(ImmutableArray<string> Keys, ImmutableArray<Enrollment> Enrollments, Evidence Evidence);
