namespace Gangway.Office.Community.People;

/// <param name="By">Name or alias of the firm that owns it in that time.</param>
public readonly record struct Acquisition(string By, DaySpan When);
