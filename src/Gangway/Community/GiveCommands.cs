using System.CommandLine;
using Gangway.Shell;
using Gangway.Institution;

namespace Gangway.Community;

/// <summary><c>gangway give</c>: what we do for the commons we live on.</summary>
internal static class GiveCommands
{
    public static Command Define(Asked asked) => asked.Add(
        new Command("give", "What is given: history, people, metrics, ledger, and how to split a budget."),
        new("history", GiveHistoryCommand.Define),
        new("identities", GiveIdentitiesCommand.Define),
        new("metrics", GiveMetricsCommand.Define),
        new("ledger", GiveLedgerCommand.Define),
        new("split", GiveSplitCommand.Define));
}
