namespace Gangway.Office.Inventory;

/// <summary>One edge of the graph: <paramref name="From"/> needs <paramref name="To"/>; both are <see cref="Component.Id"/>s (or the subject's).</summary>
public readonly record struct Dependency(string From, string To);
