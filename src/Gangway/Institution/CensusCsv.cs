using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Gangway.Office.Contract;
using Gangway.Office.Institution;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>
/// Writes the components of a census as CSV (RFC 4180), one row per component and use. Column names and closed words are the same in
/// every language, because scripts read them; a cell that a spreadsheet would run as a formula begins with an apostrophe.
/// </summary>
internal static class CensusCsv
{
    private static readonly string[] Columns =
    [
        "key", "name", "group", "version", "constraint", "purl", "license", "license_basis", "declared", "detected", "chosen", "shipped", "upstream",
        "product", "directness", "scope", "source", "locator",
    ];

    public static void Write(Census census, TextWriter output)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n", InjectionOptions = InjectionOptions.Escape };
        using var csv = new CsvWriter(output, configuration, leaveOpen: true);
        Row(csv, Columns);
        foreach (var component in census.Components)
        {
            foreach (var use in component.Uses)
            {
                Row(csv, Of(component, use));
            }
        }
    }

    private static IEnumerable<string?> Of(TakenComponent component, ComponentUse use) =>
    [
        component.Key, component.Name, component.Group, component.Version, component.Constraint, component.Purl,
        component.License.Concluded?.ToString(), CensusSentences.Word(component.License.Basis),
        Joined(component.License.Declared.Select(declared => declared.Claim.Value)),
        Joined(component.License.Detected.Select(finding => finding.Expression)),
        Joined(component.Chosen.Select(chosen => chosen.ToString())),
        component.IsShipped ? "true" : "false", component.Upstream,
        use.Product, CensusSentences.Word(use.Directness), CensusSentences.Word(use.Scope), use.Evidence.Source, use.Evidence.Locator,
    ];

    private static string Joined(IEnumerable<string> items) => string.Join(" | ", items.Distinct(StringComparer.Ordinal));

    private static void Row(CsvWriter csv, IEnumerable<string?> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(field is null ? null : Printable.Of(field));
        }

        csv.NextRecord();
    }
}
