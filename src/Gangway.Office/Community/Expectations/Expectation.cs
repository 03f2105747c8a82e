using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Community.Expectations;

/// <summary>A norm of a project, recognized in one of its files.</summary>
/// <param name="Norm">Side commons; its source names file and line.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Evidence">The first place that states it, with the file's digest.</param>
/// <param name="Quote">The sentence as written; null where the file alone states it.</param>
/// <param name="Also">Further places.</param>
/// <param name="Links">Addresses the sentence names: of an agreement, of a private channel.</param>
/// <param name="Period">A time it states; null where none.</param>
/// <param name="Count">A number it states: approvals, owners; null where none.</param>
/// <param name="Monitor">A file that shows that a program checks it; null where none was seen.</param>
public sealed record Expectation(
    Norm Norm,
    ExpectationTopic Topic,
    Evidence Evidence,
    string? Quote,
    ImmutableArray<Evidence> Also,
    ImmutableArray<string> Links,
    StatedPeriod? Period,
    int? Count,
    string? Monitor);
