using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Contract;

/// <summary>One name a line, with what it may be taken for: read from a table, so that a case is added without a line of code.</summary>
public sealed class LicenseNameTableTests
{
    [Fact]
    public void Every_name_of_the_table_is_read_as_it_says_and_no_doubtful_one_is_read_at_all()
    {
        var cases = File.ReadLines(Checkout.Fixture("Contract/fixtures/license-names.tsv")).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToList();
        var wrong = cases
            .Select(row => (Name: row[0], Expected: row[1], Read: KnownIds.LicenseNames.Read(row[0]).Expression?.ToString() ?? "?"))
            .Where(row => row.Read != row.Expected)
            .Select(row => $"{row.Name} is {row.Expected}, not {row.Read}")
            .ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(cases.Count >= 250);
    }
}
