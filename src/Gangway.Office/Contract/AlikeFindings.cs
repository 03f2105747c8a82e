using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>Findings of a tree that say the same of several places: three hundred files with one header are one thing to look at.</summary>
/// <param name="Example">The first of them.</param>
/// <param name="Places">Where each of them stands, in the order found.</param>
public sealed record AlikeFindings(TreeFinding Example, ImmutableArray<Evidence> Places)
{
    /// <summary>By kind, those of many places first.</summary>
    public static ImmutableArray<AlikeFindings> Of(IEnumerable<TreeFinding> findings) =>
        [.. findings.GroupBy(finding => (finding.Kind, finding.Stated, finding.Found))
            .Select(group => new AlikeFindings(group.First(), [.. group.Select(finding => finding.Evidence)]))
            .OrderBy(alike => alike.Example.Kind)
            .ThenByDescending(alike => alike.Places.Length)];
}
