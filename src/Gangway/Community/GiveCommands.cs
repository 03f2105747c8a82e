using System.CommandLine;
using Gangway.Institution;

namespace Gangway.Community;

/// <summary><c>gangway give</c>: what we do for the commons we live on.</summary>
internal static class GiveCommands
{
    public static Command Define(TextWriter output, TextWriter error) => new("give", "What is given: history, people, metrics, ledger, and how to split a budget.")
    {
        GiveHistoryCommand.Define(output, error),
        GiveIdentitiesCommand.Define(output, error),
        GiveMetricsCommand.Define(output, error),
        GiveLedgerCommand.Define(output, error),
        GiveSplitCommand.Define(output, error),
    };
}
