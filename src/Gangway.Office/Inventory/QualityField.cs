namespace Gangway.Office.Inventory;

/// <summary>One element that a framework asks for, and how far an SBOM has it.</summary>
/// <param name="Name">As the framework calls it.</param>
/// <param name="Clause">Where the framework asks for it.</param>
/// <param name="IsRequired">False where it is recommended, or asked for only where it exists.</param>
/// <param name="Share">
/// Count: has it as asked. Known: says something about it. Total: the components with the subject, or one for the document.
/// </param>
/// <param name="HowToFix">What to do about those that lack it, in CycloneDX's and SPDX's words.</param>
/// <param name="Lacking">The first few components that lack it; null stands for the document itself.</param>
public sealed record QualityField(
    string Name, string Clause, bool IsRequired, Share Share, string HowToFix, System.Collections.Immutable.ImmutableArray<Component?> Lacking)
{
    public bool IsComplete => Share.Count == Share.Total;
}
