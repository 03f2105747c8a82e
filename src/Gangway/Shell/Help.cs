using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;

namespace Gangway.Shell;

/// <summary>
/// The help of a command that has others below it: a line for each. What their own help says in full is not repeated; every other command
/// keeps the library's help.
/// </summary>
internal sealed class Help : SynchronousCommandLineAction
{
    /// <summary>Who asks for help may well have called it wrong.</summary>
    public override bool ClearsParseErrors => true;

    public static void Shape(RootCommand root)
    {
        if (root.Options.OfType<HelpOption>().FirstOrDefault() is { } option)
        {
            option.Action = new Help();
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        if (command.Subcommands.Count == 0)
        {
            command.Description = Flowed(command.Description ?? "");
            return new HelpAction { MaxWidth = TextPage.For(Console.Out).Width }.Invoke(parseResult);
        }

        var page = TextPage.For(parseResult.InvocationConfiguration.Output);
        var named = Named(parseResult);
        page.Text(0, command.Description ?? "");
        page.Blank();
        var width = command.Subcommands.Max(sub => sub.Name.Length) + 2;
        foreach (var sub in command.Subcommands.Where(sub => !sub.Hidden))
        {
            page.Text(2, FirstSentence(sub.Description ?? ""), (sub.Name.PadRight(width), TextPage.Bold));
        }

        page.Blank();
        page.Text(0, $"{named} COMMAND --help", style: TextPage.Faint);
        return (int)ExitCode.Fine;
    }

    /// <summary>Lines of a paragraph behind each other, so that the page alone breaks them; examples, which are indented, keep theirs.</summary>
    internal static string Flowed(string description)
    {
        var flowed = new StringBuilder();
        var before = "";
        foreach (var line in description.ReplaceLineEndings("\n").Split('\n'))
        {
            flowed.Append(IsProse(before) && IsProse(line) ? " " : flowed.Length > 0 ? "\n" : "").Append(line);
            before = line;
        }

        return flowed.ToString();
    }

    private static bool IsProse(string line) => line.Length > 0 && line[0] != ' ';

    /// <summary>The command as it is called, with those above it.</summary>
    public static string Named(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (System.CommandLine.Parsing.SymbolResult? above = parsed.CommandResult; above is not null; above = above.Parent)
        {
            if (above is System.CommandLine.Parsing.CommandResult { Command: var command })
            {
                names.Push(command is RootCommand ? "gangway" : command.Name);
            }
        }

        return string.Join(' ', names);
    }

    /// <summary>Up to the first stop that ends a sentence, or an empty line.</summary>
    private static string FirstSentence(string description)
    {
        var paragraph = description.Split("\n\n")[0].ReplaceLineEndings(" ");
        var stop = paragraph.IndexOf(". ", StringComparison.Ordinal);
        return (stop < 0 ? paragraph : paragraph[..(stop + 1)]).Trim();
    }
}
