namespace Gangway.Office.Inventory.Sboms;

/// <summary>One thing that is wrong with an SBOM, of either family.</summary>
/// <param name="Rule">A stable id; all of them are in <see cref="SbomRules"/>.</param>
/// <param name="Severity">Error: the document is not valid, or could not be read. Warning: likely a mistake. Note: unusual.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Path">JSON pointer (RFC 6901) or path of XML elements; empty where only the line is known, or the whole file is meant.</param>
/// <param name="Line">From 1; 0 where the whole file is meant.</param>
/// <param name="Column">From 1, in characters; 0 where it is not known.</param>
/// <param name="HowToFix">One sentence.</param>
public sealed record SbomFinding(string Rule, Severity Severity, string Message, string Path, int Line, int Column, string HowToFix);
