using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>A part of a tree that is somebody else's work.</summary>
/// <param name="Folder">Its top.</param>
/// <param name="Expression">Terms of its own license file, else of its files together; null where nothing says.</param>
/// <param name="Files">Number of its files.</param>
/// <param name="Evidence">What that rests on.</param>
public sealed record VendoredPart(string Folder, string? Expression, int Files, ImmutableArray<Evidence> Evidence);
