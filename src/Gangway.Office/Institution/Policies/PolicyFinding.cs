namespace Gangway.Office.Institution.Policies;

/// <summary>Something a policy's author should know.</summary>
/// <param name="Kind">One of <see cref="PolicyLint.Kinds"/>.</param>
/// <param name="Rule">The norm it is about; null where it is about none.</param>
/// <param name="Issue">Where, what, how to fix.</param>
public sealed record PolicyFinding(string Kind, string? Rule, Issue Issue);
