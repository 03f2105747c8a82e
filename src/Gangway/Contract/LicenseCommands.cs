using System.CommandLine;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary><c>gangway license</c>: what terms something stands under.</summary>
internal static class LicenseCommands
{
    public static Command Define(Asked asked) => asked.Add(
        new Command("license", "Licenses: what terms files stand under.") { Aliases = { "licence" } },
        new("detect", LicenseDetectCommand.Define),
        new("explain", LicenseExplainCommand.Define),
        new("compat", LicenseCompatCommand.Define),
        new("check", LicenseCheckCommand.Define),
        new("diff", LicenseDiffCommand.Define));
}
