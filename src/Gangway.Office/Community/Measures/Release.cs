namespace Gangway.Office.Community.Measures;

/// <summary>A release, as a tag states it.</summary>
/// <param name="Day">Of the tag, or of its commit; null where neither holds a readable time.</param>
public sealed record Release(string Name, DateOnly? Day);
