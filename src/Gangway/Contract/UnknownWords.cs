namespace Gangway.Contract;

/// <summary>Lines that read like terms and were not understood, with their words.</summary>
/// <param name="StartLine">From 1.</param>
/// <param name="EndLine">Inclusive.</param>
/// <param name="Text">On one line, cut after some hundred characters.</param>
internal sealed record UnknownWords(int StartLine, int EndLine, string Text);
