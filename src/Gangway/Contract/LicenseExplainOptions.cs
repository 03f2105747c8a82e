using Gangway.Office.Norms;

namespace Gangway.Contract;

/// <summary>What is wanted of the explanation of a license.</summary>
/// <param name="License">As it was asked for.</param>
/// <param name="Context">Facts that are known; empty: every norm is shown with its condition.</param>
/// <param name="ComparesOsloc">Whether OSADL's checklist is held beside it.</param>
/// <param name="Format">table, json, csv, markdown, odrl …</param>
internal sealed record LicenseExplainOptions(string License, Context Context, bool ComparesOsloc, string Format);
