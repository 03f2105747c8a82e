using System.CommandLine;

namespace Gangway.Contract;

/// <summary><c>gangway license</c>: what terms something stands under.</summary>
internal static class LicenseCommands
{
    public static Command Define(TextWriter output, TextWriter error)
    {
        var command = new Command("license", "Licenses: what terms files stand under.")
        {
            LicenseDetectCommand.Define(output, error),
            LicenseExplainCommand.Define(output, error),
            LicenseCompatCommand.Define(output, error),
            LicenseCheckCommand.Define(output, error),
            LicenseDiffCommand.Define(output, error),
        };
        command.Aliases.Add("licence");
        return command;
    }
}
