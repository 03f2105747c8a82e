namespace Gangway.Office.Community.Upstream;

/// <summary>A commit as a patch that can be told again in another repository.</summary>
/// <param name="Commit">Its id in its own repository.</param>
/// <param name="Id">The same for the same change; null where it is not known.</param>
/// <param name="Authored">When it was written, however often it was applied since.</param>
/// <param name="Committed">When it came to be as it stands in its repository.</param>
/// <param name="Subject">The first line of its message, foreign text.</param>
public sealed record Patch(string Commit, string? Id, DateTimeOffset? Authored, DateTimeOffset? Committed, string Subject);
