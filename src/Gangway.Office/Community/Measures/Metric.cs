using System.Collections.Immutable;

namespace Gangway.Office.Community.Measures;

/// <summary>One figure under the name CHAOSS (or its author) gives it, with what it rests on. Unknown is a null value with a reason, never zero.</summary>
/// <param name="Name">As published: <c>Contributor Absence Factor</c>.</param>
/// <param name="Value">Null where it is not known.</param>
/// <param name="Unit"><c>commits</c>, <c>people</c>, <c>firms</c>, <c>days</c>, <c>hours</c>, <c>ratio</c> …</param>
/// <param name="N">Observations the value rests on.</param>
/// <param name="Of">Observations there are; the difference is unknown.</param>
public sealed record Metric(string Name, double? Value, string Unit, long N, long Of, MetricScope Scope)
{
    /// <summary>0 to 1; null where there was nothing to observe.</summary>
    public double? Coverage => Of == 0 ? null : (double)N / Of;

    /// <summary>Where the unknown may lie elsewhere: the value if all of it is one firm (or person), and if each of it is another.</summary>
    public (double Least, double Most)? Interval { get; init; }

    /// <summary>What the value is made of; labels are kinds, quarters, firms, never people.</summary>
    public ImmutableArray<MetricPart> Parts { get; init; } = [];

    /// <summary>Why the value is not known; null where it is.</summary>
    public string? Why { get; init; }

    /// <summary>Known, and not shown: fewer of our people stand behind it than were agreed.</summary>
    public bool IsSuppressed { get; init; }

    /// <summary>Parameters of this metric alone, in words: <c>inactive after 365 days</c>.</summary>
    public string? Parameters { get; init; }

    /// <summary>The parts as a sentence, where a reader needs them beside the value: <c>12 direct, 340 through others, 0 not known which</c>.</summary>
    public string? Told { get; init; }
}
