namespace Gangway.Office;

/// <summary>Where a fact was read.</summary>
/// <param name="Source">The file, document or repository, relative to what was scanned.</param>
/// <param name="Locator">The place inside it: a line, a JSON pointer, a commit id.</param>
/// <param name="Digest">SHA-256 of the source in lower-case hex; null where the source was not kept whole.</param>
/// <param name="Retrieved">When it was read; null where the run itself states it.</param>
public sealed record Evidence(string Source, string? Locator = null, string? Digest = null, DateTimeOffset? Retrieved = null)
{
    public override string ToString() => Locator is null ? Source : $"{Source}:{Locator}";
}
