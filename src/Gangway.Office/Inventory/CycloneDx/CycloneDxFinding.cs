namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>One thing that is wrong with a document.</summary>
/// <param name="Rule">A stable id: <c>cdx-required</c>, <c>cdx-duplicate-ref</c> …; all of them are in <see cref="CycloneDxRules"/>.</param>
/// <param name="Severity">Error: the document is not valid CycloneDX. Warning: it is, and says something wrong. Note: unusual.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Path">JSON pointer (RFC 6901), or path of XML elements: <c>/bom/components/component[2]/purl</c>.</param>
/// <param name="Line">From 1; 0 where the document was never text.</param>
/// <param name="Column">From 1, in characters; 0 where the document was never text.</param>
/// <param name="HowToFix">One sentence.</param>
public sealed record CycloneDxFinding(string Rule, Severity Severity, string Message, string Path, int Line, int Column, string HowToFix);
