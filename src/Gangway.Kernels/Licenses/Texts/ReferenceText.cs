namespace Gangway.Kernels.Licenses.Texts;

/// <summary>A text to be compared with, as it goes into an index.</summary>
/// <param name="Id">What is reported.</param>
/// <param name="Words">At most 65,535 (<see cref="Word"/>), as <see cref="WordReader"/> reads them.</param>
/// <param name="Marks">A mark a word.</param>
/// <param name="Digest"><see cref="Reference.DigestOf"/>; no two references of an index share one.</param>
/// <param name="QuotesTag">The text itself shows an SPDX-License-Identifier tag.</param>
/// <param name="HasQuietEnd"><see cref="Input.TextRegions.HasQuietEnd"/>.</param>
internal sealed record ReferenceText(string Id, uint[] Words, ReferenceMark[] Marks, ulong Digest, ReferenceSource Source, bool QuotesTag, bool HasQuietEnd);
