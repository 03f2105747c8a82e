using System.Collections.Immutable;
using Gangway.Office.Contract;

namespace Gangway.Office.Institution;

/// <summary>What the sources of a place say of their own terms, as far as it concerns what the place ships.</summary>
/// <param name="Headers">What the place's own files put themselves under: expression and number of files, most first.</param>
/// <param name="Carried">Parts that are the work of others, copied into the tree: no document lists them. By folder.</param>
/// <param name="Findings">What a person should look at.</param>
public sealed record SourceTerms(
    ImmutableArray<KeyValuePair<string, int>> Headers, ImmutableArray<VendoredPart> Carried, ImmutableArray<TreeFinding> Findings)
{
    public static SourceTerms None { get; } = new([], [], []);

    /// <param name="tree">What follows from the files.</param>
    /// <param name="named">Turns a path of the tree into one of the report.</param>
    public static SourceTerms Of(TreeConclusion tree, Func<string, string> named)
    {
        return new(
            [.. tree.Own.Headers.Select(count => KeyValuePair.Create(count.Expression, count.Files))],
            [.. tree.Vendored.Select(part => part with { Folder = named(part.Folder), Evidence = [.. part.Evidence.Select(Named)] })],
            [.. tree.Findings.Select(finding => finding with { Evidence = Named(finding.Evidence) })]);

        Evidence Named(Evidence evidence) => evidence with { Source = named(evidence.Source) };
    }
}
