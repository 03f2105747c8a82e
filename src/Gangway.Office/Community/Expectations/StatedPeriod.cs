using System.Globalization;

namespace Gangway.Office.Community.Expectations;

/// <summary>A time as a sentence states it.</summary>
/// <param name="Days">Calendar days: a working day counts 7/5, an hour 1/24, a month 30.</param>
/// <param name="Text">As stated: <c>5 working days</c>.</param>
public sealed record StatedPeriod(double Days, string Text)
{
    private static readonly string[] Numbers = ["a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    private static readonly string[] ChineseNumbers = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    /// <summary>The first time in the words of a sentence; null where none is stated.</summary>
    public static StatedPeriod? In(string words)
    {
        var parts = words.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at + 1 < parts.Length; at++)
        {
            if (Number(parts[at]) is { } number)
            {
                var working = parts[at + 1] is "working" or "business" or "work";
                var unit = at + (working ? 2 : 1);
                if (unit < parts.Length && DaysOf(parts[unit]) is { } days)
                {
                    return new(number * days * (working ? 1.4 : 1), string.Join(' ', parts[at..(unit + 1)]));
                }
            }
        }

        return Chinese(words);
    }

    private static double? Number(string word) =>
        double.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1000 ? number
        : Array.IndexOf(Numbers, word) is >= 0 and var index ? Math.Max(1, index)
        : word == "an" ? 1
        : null;

    private static double? DaysOf(string word) => word switch
    {
        "day" or "days" => 1,
        "hour" or "hours" => 1.0 / 24,
        "week" or "weeks" => 7,
        "month" or "months" => 30,
        _ => null,
    };

    private static StatedPeriod? Chinese(string words)
    {
        foreach (var (unit, days) in new[] { ("个工作日", 1.4), ("小时", 1.0 / 24), ("天", 1.0), ("日内", 1.0), ("个星期", 7.0), ("周", 7.0), ("个月", 30.0) })
        {
            var at = words.IndexOf(unit, StringComparison.Ordinal);
            var start = at;
            while (start > 0 && (char.IsAsciiDigit(words[start - 1]) || words[start - 1] is ' ' or '两' || Array.IndexOf(ChineseNumbers, words[start - 1].ToString()) >= 0))
            {
                start--;
            }

            var digits = at < 0 ? "" : words[start..at].Trim();
            if (digits.Length is > 0 and < 4 && Value(digits) is { } number)
            {
                return new(number * days, digits + unit);
            }
        }

        return null;
    }

    private static double? Value(string digits) =>
        double.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : digits == "两" ? 2
        : Array.IndexOf(ChineseNumbers, digits) is > 0 and var index ? index
        : null;
}
