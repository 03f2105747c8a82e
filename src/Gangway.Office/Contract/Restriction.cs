namespace Gangway.Office.Contract;

/// <summary>Something a license demands that a whole-work copyleft would call a further restriction.</summary>
/// <param name="Act">The act of the vocabulary that is demanded or forbidden.</param>
/// <param name="Clause">Where the license says so.</param>
/// <param name="IsSettled">False where it is disputed that it restricts anybody.</param>
public sealed record Restriction(string Act, string Clause, bool IsSettled = true);
