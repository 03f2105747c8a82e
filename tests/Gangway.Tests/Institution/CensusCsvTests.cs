using System.Globalization;
using CsvHelper;
using Gangway.Institution;
using Gangway.Office.Institution;
using Gangway.Shell;
using Gangway.Tests.Support;

namespace Gangway.Tests.Institution;

public sealed class CensusCsvTests
{
    [Fact]
    public void A_census_is_one_row_a_component_and_use() => Snapshot.Matches("census.csv", Csv(CensusExample.Full));

    [Fact]
    public void No_cell_is_a_formula_and_none_holds_a_control_character()
    {
        using var reader = new CsvReader(new StringReader(Csv(CensusExample.Full)), CultureInfo.InvariantCulture);
        var cells = new List<string>();
        while (reader.Read())
        {
            cells.AddRange(reader.Parser.Record!);
        }

        Assert.All(cells, cell => Assert.DoesNotContain(cell.Length == 0 ? ' ' : cell[0], "=+-@\t\r"));
        Assert.All(cells, cell => Assert.True(Printable.IsSafe(cell)));
        Assert.Contains("'" + CensusExample.Formula, cells);
    }

    [Fact]
    public void Every_row_has_every_column()
    {
        using var reader = new CsvReader(new StringReader(Csv(CensusExample.Full)), CultureInfo.InvariantCulture);
        var rows = new List<int>();
        while (reader.Read())
        {
            rows.Add(reader.Parser.Count);
        }

        Assert.Equal(CensusExample.Full.Components.Sum(component => component.Uses.Length) + 1, rows.Count);
        Assert.Single(rows.Distinct());
    }

    [Fact]
    public void A_census_without_components_is_a_line_of_heads() =>
        Assert.StartsWith("key,name,group,", Assert.Single(Csv(CensusExample.Empty).Trim().Split('\n')), StringComparison.Ordinal);

    private static string Csv(Census census)
    {
        using var output = new StringWriter();
        CensusCsv.Write(census, output);
        return output.ToString();
    }
}
