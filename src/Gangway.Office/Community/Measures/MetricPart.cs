namespace Gangway.Office.Community.Measures;

/// <summary>A named part of a metric.</summary>
/// <param name="Value">Null where it is not known.</param>
public readonly record struct MetricPart(string Label, double? Value);
