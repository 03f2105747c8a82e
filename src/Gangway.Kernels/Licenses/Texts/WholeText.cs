namespace Gangway.Kernels.Licenses.Texts;

/// <summary>A reference that stands in a text word for word, but for what may differ.</summary>
/// <param name="Likeness">Where.</param>
/// <param name="Diagonal">Place in the text minus place in the reference, about.</param>
internal readonly record struct WholeText(Likeness Likeness, int Diagonal);
