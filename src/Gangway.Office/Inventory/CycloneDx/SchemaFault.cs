namespace Gangway.Office.Inventory.CycloneDx;

/// <param name="Node">The value that breaks the rule; for what is missing, the object it is missing in.</param>
/// <param name="Parent">What it stands in.</param>
/// <param name="Keyword">How it breaks it.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Names">The keys it is about: what is missing, or what excludes one another.</param>
internal readonly record struct SchemaFault(int Node, int Parent, SchemaKeyword Keyword, SchemaRule Rule, string[] Names);
