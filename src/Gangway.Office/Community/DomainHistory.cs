namespace Gangway.Office.Community;

/// <summary>What came from the addresses of one organization's domain.</summary>
/// <param name="Domain">Registrable domain, lower case. Letters, digits, hyphens, underscores and dots only: safe to show.</param>
public sealed record DomainHistory(string Domain, HistoryPart Part);
