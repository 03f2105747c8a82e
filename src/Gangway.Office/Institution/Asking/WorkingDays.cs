namespace Gangway.Office.Institution.Asking;

/// <summary>When an answer is late: working days are Monday to Friday; holidays are not known here.</summary>
public static class WorkingDays
{
    /// <summary>The same time of day so many working days later.</summary>
    public static DateTimeOffset After(DateTimeOffset start, int days)
    {
        while (days > 0)
        {
            start = start.AddDays(1);
            days -= start.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return start;
    }

    /// <summary>When the slowest of the roles should have answered; null where none of them promised a time.</summary>
    public static DateTimeOffset? Due(DateTimeOffset asked, IEnumerable<string> by, Policies.Policy policy)
    {
        var windows = by.Select(role => policy.Windows.TryGetValue(role, out var days) ? days : (int?)null).OfType<int>().ToList();
        return windows.Count == 0 ? null : After(asked, windows.Max());
    }
}
