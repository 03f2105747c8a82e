namespace Gangway.Office;

/// <summary>Something the input did that the reader of a report must know; never an exception.</summary>
/// <param name="Source">The file or repository, relative to what was scanned.</param>
/// <param name="Message">One sentence: what is wrong.</param>
/// <param name="Severity">Error: nothing was read from the source. Warning: some of it was left out. Note: all was read.</param>
/// <param name="Path">The place inside the source: <c>line 3</c>, a JSON pointer, an object id.</param>
/// <param name="HowToFix">One sentence: what to do about it.</param>
public sealed record Issue(string Source, string Message, Severity Severity, string? Path = null, string? HowToFix = null);
