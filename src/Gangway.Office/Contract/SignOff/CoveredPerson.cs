namespace Gangway.Office.Contract.SignOff;

/// <summary>An address that an agreement covers, from one day until another.</summary>
/// <param name="Agreement">Its id.</param>
/// <param name="Email">Lower case.</param>
/// <param name="From">The first day.</param>
/// <param name="Left">The first day on which it is no longer covered, by this agreement's domain neither; null while it is.</param>
public sealed record CoveredPerson(string Agreement, string Email, DateOnly From, DateOnly? Left);
