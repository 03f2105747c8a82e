using System.CommandLine;

namespace Gangway.Community;

/// <summary><c>gangway give</c>: what we do for the commons we live on.</summary>
internal static class GiveCommands
{
    public static Command Define(TextWriter output, TextWriter error) => new("give", "What is given: the history of repositories.")
    {
        GiveHistoryCommand.Define(output, error),
    };
}
