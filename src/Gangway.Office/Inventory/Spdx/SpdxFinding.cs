namespace Gangway.Office.Inventory.Spdx;

/// <summary>One rule of the SPDX specification that a document breaks.</summary>
/// <param name="Rule">Stable id: <c>spdx-id-twice</c>.</param>
/// <param name="Severity">Error where the specification says must; warning where it is likely a mistake; note for spelling.</param>
/// <param name="Message">One sentence: what is wrong.</param>
/// <param name="Place">JSON pointer or <c>line 3</c>; null where the whole file is meant.</param>
/// <param name="HowToFix">One sentence: what to do about it.</param>
public sealed record SpdxFinding(string Rule, Severity Severity, string Message, string? Place, string HowToFix);
