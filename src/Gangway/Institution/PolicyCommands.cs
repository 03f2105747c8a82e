using System.CommandLine;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary><c>gangway policy</c>: what the firm has decided in advance.</summary>
internal static class PolicyCommands
{
    public static Command Define(Asked asked) => asked.Add(
        new Command("policy", "What the firm has decided in advance: shown, checked, tested, tried out."),
        new("show", PolicyShowCommand.Define),
        new("lint", rest => PolicyLintCommand.Define(rest.Output)),
        new("test", PolicyTestCommand.Define),
        new("simulate", PolicySimulateCommand.Define));
}
