using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>Does a document keep to its own specification?</summary>
/// <param name="Format">Family, version and encoding; null where that could not be told.</param>
/// <param name="IsRead">False where nothing can be said of it but why: it is broken, or no SBOM.</param>
/// <param name="Findings">In document order as far as lines are known.</param>
public sealed record SbomVerdict(string? Format, bool IsRead, ImmutableArray<SbomFinding> Findings)
{
    public int Errors => Findings.Count(finding => finding.Severity == Severity.Error);

    public int Warnings => Findings.Count(finding => finding.Severity == Severity.Warning);

    public bool IsValid => IsRead && Errors == 0;
}
