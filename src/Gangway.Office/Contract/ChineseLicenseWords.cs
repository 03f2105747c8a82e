namespace Gangway.Office.Contract;

/// <summary>Words that Chinese writes without spaces around a license's own name: 木兰宽松许可证第2版 is 木兰宽松, then version 2.</summary>
internal static class ChineseLicenseWords
{
    /// <summary>In this order: the longer before those they begin with. What negates (非, 不) is left as it is, so that the name is not known.</summary>
    private static readonly (string Chinese, string English)[] Words =
    [
        ("或任何更高版本", " or later "), ("或更高版本", " or later "), ("或更新版本", " or later "), ("或以后版本", " or later "), ("或后续版本", " or later "),
        ("及以上版本", " or later "), ("及更高版本", " or later "), ("及以上", " or later "), ("或以上", " or later "),
        ("第一版", " 1 "), ("第二版", " 2 "), ("第三版", " 3 "),
        ("许可证", " license "), ("许可協議", " license "), ("许可协议", " license "), ("授权协议", " license "), ("协议", " license "),
        ("版本", " version "), ("第", " "), ("版", " "), ("或者", " or "), ("或", " or "), ("和", " and "), ("与", " and "),
    ];

    /// <summary>The text with these words in English, and a space where Chinese and Latin letters meet.</summary>
    /// <param name="text">Lower case.</param>
    public static string InEnglish(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF'))
        {
            return text;
        }

        text = Words.Aggregate(text, (written, word) => written.Replace(word.Chinese, word.English, StringComparison.Ordinal));
        return string.Concat(text.Select((c, at) => at > 0 && IsChinese(c) != IsChinese(text[at - 1]) ? $" {c}" : c.ToString()));
    }

    private static bool IsChinese(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
