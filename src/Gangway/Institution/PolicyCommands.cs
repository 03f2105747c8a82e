using System.CommandLine;

namespace Gangway.Institution;

/// <summary><c>gangway policy</c>: what the firm has decided in advance.</summary>
internal static class PolicyCommands
{
    public static Command Define(TextWriter output, TextWriter error) => new("policy", "What the firm has decided in advance: shown, checked, tested, tried out.")
    {
        PolicyShowCommand.Define(output, error), PolicyLintCommand.Define(output), PolicyTestCommand.Define(output, error), PolicySimulateCommand.Define(output, error),
    };
}
