namespace Gangway.Office.Norms;

/// <summary>A norm in the words of both shores.</summary>
/// <param name="Firm">As the firm would say it.</param>
/// <param name="Commons">As the community would say it.</param>
public sealed record Wording(Localized Firm, Localized Commons);
