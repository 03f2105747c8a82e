using System.CommandLine;

namespace Gangway.Shell;

/// <summary>Options that mean the same wherever they stand.</summary>
internal static class Options
{
    public static Option<string> Format(params string[] formats)
    {
        var format = new Option<string>("--format") { Description = string.Join(" | ", formats), DefaultValueFactory = _ => formats[0], HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong(formats);
        return format;
    }

    public static Option<string?> Output() => new("--output") { Description = "Write to a file, whole or not at all", HelpName = "FILE" };

    public static Option<string?> Language()
    {
        var language = new Option<string?>("--lang") { Description = "en | zh; else the language of the session", HelpName = "LANG" };
        language.AcceptOnlyFromAmong("en", "zh");
        return language;
    }

    public static Option<string?> Data() => new("--data")
    {
        Description = "The store: a folder, or a PostgreSQL address; else $GANGWAY_DATA, else the XDG data folder", HelpName = "PLACE",
    };
}
