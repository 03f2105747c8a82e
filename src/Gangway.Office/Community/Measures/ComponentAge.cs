namespace Gangway.Office.Community.Measures;

/// <summary>When the version in use was released, and when the newest one.</summary>
/// <param name="Component">Its purl, or its name.</param>
/// <param name="Used">Null where the day is not known.</param>
/// <param name="Newest">Null where the day is not known.</param>
public sealed record ComponentAge(string Component, DateOnly? Used, DateOnly? Newest);
