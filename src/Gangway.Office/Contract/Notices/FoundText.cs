namespace Gangway.Office.Contract.Notices;

/// <summary>A text that lies with a component: a license or a NOTICE file.</summary>
/// <param name="License">The SPDX id of its license; null for a NOTICE file.</param>
/// <param name="Text">Word for word, lines ended by a line feed.</param>
/// <param name="Source">Where it lies.</param>
public sealed record FoundText(string? License, string Text, string Source);
