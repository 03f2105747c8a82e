using Gangway.Kernels.Licenses.Input;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>One place in which a text differs from a license text. Words are as written, one blank between two.</summary>
/// <param name="Removed">Words of the license that the text lacks there; empty where it only adds.</param>
/// <param name="Added">Words of the text that the license lacks there; empty where it only removes.</param>
/// <param name="IsAllowed">The SPDX matching guidelines let this differ: a title, an appendix, a name, a copyright notice, a section number; or it is one word in the plural.</param>
/// <param name="Lines">In the file; where nothing is added, of the word before.</param>
/// <param name="ReferenceLines">In the license text; where nothing is removed, of the word before.</param>
public sealed record LicenseDifference(string Removed, string Added, bool IsAllowed, LineRange Lines, LineRange ReferenceLines);
