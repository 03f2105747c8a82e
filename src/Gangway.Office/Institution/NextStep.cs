using System.Collections.Immutable;

namespace Gangway.Office.Institution;

/// <summary>Something worth doing next: a command to run or a file to write.</summary>
/// <param name="Kind">A word of <see cref="NextSteps"/>; the words for people are kept under it.</param>
/// <param name="Command">The command; null where a file is to be written.</param>
/// <param name="File">The file to write, relative to what was scanned; null where a command is to be run.</param>
/// <param name="Settles">How many unknowns, duties or findings it would settle.</param>
/// <param name="Arguments">What the sentence about it names, in order.</param>
public sealed record NextStep(string Kind, string? Command, string? File, long Settles, ImmutableArray<string> Arguments);
