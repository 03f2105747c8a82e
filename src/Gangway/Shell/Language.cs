namespace Gangway.Shell;

/// <summary>Which of the two languages a person reads.</summary>
internal static class Language
{
    /// <summary>The language asked for, else that of the session (LC_ALL, LC_MESSAGES, LANG), else English.</summary>
    public static string Choose(string? asked) =>
        (asked ?? Session()).StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "zh" : "en";

    private static string Session() =>
        new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "en";
}
