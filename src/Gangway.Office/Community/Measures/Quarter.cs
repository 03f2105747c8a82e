namespace Gangway.Office.Community.Measures;

/// <summary>A quarter of a calendar year.</summary>
/// <param name="First">Its first day.</param>
public readonly record struct Quarter(DateOnly First)
{
    public DateOnly End => First.AddMonths(3);

    public static Quarter Of(DateOnly day) => new(new(day.Year, (day.Month - 1) / 3 * 3 + 1, 1));

    /// <summary><c>2024-Q3</c>.</summary>
    public override string ToString() => $"{First.Year:D4}-Q{(First.Month + 2) / 3}";
}
