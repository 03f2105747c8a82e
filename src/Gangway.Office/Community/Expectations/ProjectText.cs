namespace Gangway.Office.Community.Expectations;

/// <summary>One file in which a project may say what it expects.</summary>
/// <param name="Kind">What it is, told from its path.</param>
/// <param name="Path">Relative to the repository's top.</param>
/// <param name="Text">Its content; empty where only its being there matters (a PDF).</param>
/// <param name="Digest">SHA-256 of its bytes in lower-case hex.</param>
public sealed record ProjectText(ProjectTextKind Kind, string Path, string Text, string? Digest);
