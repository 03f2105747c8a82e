namespace Gangway.Kernels.Licenses.Texts;

/// <summary>A run of a text that some reference holds too.</summary>
/// <param name="Place">Where in the text it stands.</param>
/// <param name="Counted">The same, words of notices not counted.</param>
internal readonly record struct TextRun(int Place, int Counted);
