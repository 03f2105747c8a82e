using System.CommandLine;
using Gangway.Shell;

namespace Gangway.Inventory;

/// <summary><c>gangway bom</c>: everything that is done with one inventory document or the store's.</summary>
internal static class BomCommands
{
    public static Command Define(TextWriter output, TextWriter error) => new("bom", "SBOMs and lockfiles: keep, export, convert, merge, validate, compare, explain, judge.")
    {
        BomImportCommand.Define(output, error),
        BomExportCommand.Define(output, error),
        BomConvertCommand.Define(output, error),
        BomMergeCommand.Define(output, error),
        BomValidateCommand.Define(output, error),
        BomDiffCommand.Define(output, error),
        BomWhyCommand.Define(output, error),
        BomLicensesCommand.Define(output, error),
        BomQualityCommand.Define(output, error),
    };
}
