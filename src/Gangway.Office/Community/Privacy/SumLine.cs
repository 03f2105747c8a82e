using System.Collections.Immutable;

namespace Gangway.Office.Community.Privacy;

/// <summary>Figures that add up to another one, by their places in a list.</summary>
public sealed record SumLine(ImmutableArray<int> Parts, int Total);
