namespace Gangway.Office.Community.Measures;

/// <summary>A copy of the repository on a forge; whose it is, is not kept.</summary>
/// <param name="Created">Null where the export does not say.</param>
/// <param name="PushedSince">Whether somebody pushed to it after it was made; null where that is not known.</param>
public sealed record Fork(DateTimeOffset? Created, bool? PushedSince);
