namespace Gangway.Kernels.Licenses.Texts;

/// <summary>The text that a reference was read from.</summary>
/// <param name="Place">Of its id in the list.</param>
/// <param name="Start">First byte of it in the text of that id.</param>
/// <param name="Length">In bytes.</param>
internal readonly record struct ReferenceSource(int Place, int Start, int Length);
