namespace Gangway.Office.Community.People;

/// <summary>A mail domain, with its subdomains, under which a firm's people write.</summary>
/// <param name="Domain">Lower case.</param>
public readonly record struct FirmDomain(string Domain, DaySpan When = default);
