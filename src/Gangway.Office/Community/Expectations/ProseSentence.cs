using System.Collections.Immutable;

namespace Gangway.Office.Community.Expectations;

/// <summary>One sentence of a document, or one line of code in it.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Text">As written, on one line, without markup.</param>
/// <param name="Words">In lower case between single spaces, with one at both ends; of punctuation only what stands inside words.</param>
/// <param name="Kind">How it stands in the document.</param>
/// <param name="Links">Addresses it names, in order.</param>
public sealed record ProseSentence(int Line, string Text, string Words, ProseKind Kind, ImmutableArray<string> Links);
