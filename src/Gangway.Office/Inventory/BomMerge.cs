using System.Collections.Immutable;

namespace Gangway.Office.Inventory;

/// <summary>One inventory made of several.</summary>
/// <param name="Bom">Each component once, each edge between components that are there; ids are purls, or else names.</param>
/// <param name="Provenance">Per id every place that names the component, in the order of the documents.</param>
/// <param name="Issues">Where the documents contradict each other about one component.</param>
public sealed record BomMerge(Bom Bom, ImmutableDictionary<string, ImmutableArray<Evidence>> Provenance, ImmutableArray<Issue> Issues)
{
    /// <summary>
    /// Entries are the same component where their canonical purls are the same, or else type, group, name and version. The subject
    /// is the one all documents are about; where they are about different things, those become components, and the subject is
    /// the one given here, which needs them. Nothing depends on the order of the documents but the order of the result and whose
    /// words stand first. Linear.
    /// </summary>
    /// <param name="boms">Any, also none.</param>
    /// <param name="source">Names the result in its evidence and issues.</param>
    /// <param name="subject">What the result is about; null to take it from the documents.</param>
    public static BomMerge Of(IEnumerable<Bom> boms, string source = "merge", Component? subject = null)
    {
        var merging = new BomMerging(source);
        foreach (var bom in boms)
        {
            merging.Add(bom);
        }

        return merging.Finish(subject);
    }
}
