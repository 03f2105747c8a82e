namespace Gangway.Office.Community.Measures;

/// <param name="Contributed">Whether a change from it was offered upstream; null where that is not known.</param>
public sealed record Fork(string Address, bool? Contributed);
