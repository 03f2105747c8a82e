namespace Gangway.Office.Community.People;

/// <summary>A person worked for a firm in a span of days.</summary>
/// <param name="Firm">As the source writes it; <see cref="FirmList.Named"/> tells what it means, "Independent" among it.</param>
public sealed record Enrollment(string Firm, DaySpan When);
