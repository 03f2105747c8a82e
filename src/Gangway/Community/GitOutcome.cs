namespace Gangway.Community;

/// <summary>How a git process ended, and its own sentence about it.</summary>
/// <param name="Sentence">Safe to show; empty where git said nothing.</param>
internal readonly record struct GitOutcome(GitEnding Ending, string Sentence = "");
