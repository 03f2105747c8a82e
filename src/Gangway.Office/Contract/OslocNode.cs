using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>One line of an OSLOC checklist with the lines below it.</summary>
/// <param name="Word">What kind of line it is.</param>
/// <param name="Text">What follows the word, references to the license text left out: a duty, a condition, a use case.</param>
/// <param name="Line">Line in the source, from 1.</param>
/// <param name="References">Places of the license text that the line rests on, as its author quoted them.</param>
/// <param name="Inner">The lines below; of a <see cref="OslocWord.Choice"/>, its branches.</param>
public sealed record OslocNode(OslocWord Word, string Text, int Line, ImmutableArray<string> References, ImmutableArray<OslocNode> Inner)
{
    /// <summary>This line and all below it, outermost first. Nesting is bounded by the reader.</summary>
    public IEnumerable<OslocNode> All => Inner.SelectMany(node => node.All).Prepend(this);
}
