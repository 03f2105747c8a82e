using System.Globalization;

namespace Gangway.Office.Community;

/// <summary>Days as the files of this room write them: <c>2024-03-01</c> (ISO 8601), nothing else: 3/1/2024 is two days.</summary>
internal static class DayText
{
    public const string HowToFix = "Write the day as 2024-03-01.";

    /// <summary>True for nothing given (a null day) and for a day.</summary>
    public static bool TryRead(string? text, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        // gitdm writes 2014-1-5 now and then.
        var read = DateOnly.TryParseExact(text.Trim(), ["yyyy-MM-dd", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var value);
        day = read ? value : null;
        return read;
    }
}
