namespace Gangway.Kernels.Licenses.Input;

/// <summary>What the first bytes of a file tell about it.</summary>
/// <param name="Nature">Text, binary or empty.</param>
/// <param name="Encoding">Of a text.</param>
/// <param name="Start">Where the text begins, behind a byte order mark.</param>
/// <param name="Minified">Lines so long that nobody writes them: scripts and styles made small, data.</param>
/// <param name="Generated">A marker says that a program wrote it: "DO NOT EDIT", "@generated".</param>
public readonly record struct TextNature(FileNature Nature, TextEncoding Encoding, int Start, bool Minified, bool Generated);
