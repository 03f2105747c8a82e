namespace Gangway.Community;

/// <summary>One line of a git configuration; section and key in lower case.</summary>
/// <param name="Subsection">Case kept; null where the section has none.</param>
internal sealed record GitConfigEntry(string Section, string? Subsection, string Key, string Value);
