using System.CommandLine;
using Gangway.Shell;

namespace Gangway.Inventory;

/// <summary><c>gangway bom</c>: everything that is done with one inventory document or the store's.</summary>
internal static class BomCommands
{
    public static Command Define(TextWriter output, TextWriter error) => new("bom", "SBOMs and lockfiles: import, export, convert, validate, compare, merge, explain, judge.")
    {
        BomImportCommand.Define(output, error),
        BomValidateCommand.Define(output, error),
    };
}
