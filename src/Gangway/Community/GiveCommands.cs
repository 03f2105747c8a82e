using System.CommandLine;

namespace Gangway.Community;

/// <summary><c>gangway give</c>: what we do for the commons we live on.</summary>
internal static class GiveCommands
{
    public static Command Define(TextWriter output, TextWriter error) => new("give", "What is given: history, people, metrics, ledger, and how to split a budget.")
    {
        GiveHistoryCommand.Define(output, error),
        GiveMetricsCommand.Define(output, error),
    };
}
