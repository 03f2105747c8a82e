namespace Gangway.Office.Community.People;

/// <summary>Days from one (inclusive) until another (exclusive: the first day on which it no longer holds); null is open.</summary>
public readonly record struct DaySpan(DateOnly? From = null, DateOnly? Until = null)
{
    public bool IsOpen => From is null && Until is null;

    /// <summary>False where it ends before it begins.</summary>
    public bool IsPossible => From is null || Until is null || From < Until;

    /// <summary>Null where the day is unknown and the span is not open: then it may or may not hold.</summary>
    public bool? Holds(DateOnly? on) => on is { } day ? (From is null || From <= day) && (Until is null || day < Until) : IsOpen ? true : null;
}
