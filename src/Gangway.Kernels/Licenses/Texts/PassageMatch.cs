namespace Gangway.Kernels.Licenses.Texts;

/// <summary>A passage that stands in a text.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">Its last.</param>
internal readonly record struct PassageMatch(Passage Passage, int Start, int End);
