using System.CommandLine;
using Gangway.Shell;

namespace Gangway.Inventory;

/// <summary><c>gangway bom</c>: everything that is done with one inventory document or the store's.</summary>
internal static class BomCommands
{
    public static Command Define(Asked asked) => asked.Add(
        new Command("bom", "SBOMs and lockfiles: keep, export, convert, merge, validate, compare, explain, judge."),
        new("import", BomImportCommand.Define),
        new("export", BomExportCommand.Define),
        new("convert", BomConvertCommand.Define),
        new("merge", BomMergeCommand.Define),
        new("validate", BomValidateCommand.Define),
        new("diff", BomDiffCommand.Define),
        new("why", BomWhyCommand.Define),
        new("licenses", BomLicensesCommand.Define),
        new("quality", BomQualityCommand.Define));
}
