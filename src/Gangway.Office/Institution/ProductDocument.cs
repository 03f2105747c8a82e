namespace Gangway.Office.Institution;

/// <summary>A document a product's components were read from.</summary>
/// <param name="Path">Relative to what was scanned.</param>
/// <param name="Format">The format's own name and version.</param>
/// <param name="Components">How many components it lists, before duplicates are merged.</param>
/// <param name="Digest">SHA-256 of its bytes, lower-case hex.</param>
public sealed record ProductDocument(string Path, string Format, int Components, string? Digest);
