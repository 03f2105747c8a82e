using Gangway.Office.Contract;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Contract;

public class OslocReaderTests
{
    private const string Story = """
        USE CASE Source code delivery | anyone who passes on the source
        	YOU MUST Provide License text (Notices) | shall include | this text
        		ATTRIBUTE Highlighted
        	YOU MUST NOT Promote
        USE CASE Binary delivery OR Network service
        	IF Software modification
        		EITHER
        			YOU MUST Provide Source code
        				ATTRIBUTE Machine-readable
        		OR
        			YOU MUST Provide Written offer
        				ATTRIBUTE Duration 3 years
        		OR IF Commercial distribution
        			YOU MUST Provide OR Reference License text
        	EXCEPT IF Installation Is NOT Feasible
        		YOU MUST Provide Installation information
        COMPATIBILITY MIT | permitted
        DEPENDING COMPATIBILITY LGPL-2.1-only
        INCOMPATIBILITY BSD-4-Clause | one | two
        PATENT HINTS Yes
        COPYLEFT CLAUSE Questionable
        """;

    private static readonly OslocLicense License = Read(Story).License!;

    [Fact]
    public void Every_duty_knows_what_it_hangs_on()
    {
        Assert.Equal(["Provide", "Promote", "Provide", "Provide", "Provide OR Reference", "Provide"], License.Duties.Select(duty => duty.Action));
        Assert.Equal("License text", License.Duties[0].Object);
        Assert.True(License.Duties[1].IsProhibition);
        Assert.Equal("Binary delivery OR Network service", License.Duties[3].UseCase);
        Assert.Equal(["Software modification"], License.Duties[3].Conditions);
        Assert.Equal(["Duration 3 years"], License.Duties[3].Attributes);
        Assert.Equal(["not Installation Is NOT Feasible"], License.Duties[5].Conditions);
    }

    [Fact]
    public void Alternatives_stay_alternatives()
    {
        Assert.Equal([(7, 1), (7, 2), (7, 3)], License.Duties.SelectMany(duty => duty.Alternatives));
        var choice = Assert.Single(License.Statements.SelectMany(node => node.All), node => node.Word == OslocWord.Choice);
        Assert.Equal(["", "", "Commercial distribution"], choice.Inner.Select(branch => branch.Text));
    }

    [Fact]
    public void What_it_says_of_other_licenses_is_read()
    {
        Assert.Equal(["MIT"], License.Compatible);
        Assert.Equal(["LGPL-2.1-only"], License.Depending);
        Assert.Equal(["BSD-4-Clause"], License.Incompatible);
        Assert.Equal("Questionable", License.Copyleft);
        Assert.True(License.PatentHints);
    }

    [Fact]
    public void References_to_the_license_text_are_kept_beside_the_words() =>
        Assert.Equal(["shall include", "this text"], License.Statements[0].Inner[0].References);

    [Theory]
    [InlineData("USE CASE A\n\tYOU SHALL Provide", "line 2", "begins with no word")]
    [InlineData("USE CASE A\n\t\t\tYOU MUST Provide", "line 2", "more than one tab")]
    [InlineData("USE CASE A\n\tOR\n\t\tYOU MUST Provide", "line 2", "without an EITHER")]
    [InlineData("USE CASE A\n\tEITHER\n\t\tYOU MUST Provide\n\tYOU MUST Mark", "line 2", "without an OR")]
    public void What_is_out_of_place_is_named_with_its_line(string text, string line, string message)
    {
        var issue = Read(text).Issues[0];
        Assert.Equal(line, issue.Path);
        Assert.Contains(message, issue.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, issue.Severity);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Permission is hereby granted")]
    public void What_is_no_checklist_is_refused(string text) => Assert.Null(Read(text).License);

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var reading = Read(string.Join('\n', Enumerable.Range(0, 5000).Select(depth => new string('\t', depth) + "IF A")));
        Assert.Null(reading.License);
        Assert.Contains("nested deeper", reading.Issues[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_open_data_of_OSADL_is_read_whole()
    {
        var readings = Directory.GetFiles(Checkout.SharedData("osloc/licenses"), "*.txt")
            .Select(path => OslocReader.Read(File.ReadAllText(path), Path.GetFileNameWithoutExtension(path), Path.GetFileName(path)))
            .ToList();

        Assert.Equal(116, readings.Count);
        Assert.Empty(readings.SelectMany(reading => reading.Issues));
        Assert.Equal(1723, readings.Sum(reading => reading.License!.Duties.Length));
        Assert.All(Choices(readings), choice => Assert.True(choice.Inner.Length >= 2, $"line {choice.Line}"));
        Assert.Equal(128, Choices(readings).Count());
    }

    private static IEnumerable<OslocNode> Choices(IEnumerable<OslocReading> readings) =>
        readings.SelectMany(reading => reading.License!.Statements).SelectMany(node => node.All).Where(node => node.Word == OslocWord.Choice);

    private static OslocReading Read(string text) => OslocReader.Read(text, "Story-1.0", "Story-1.0.txt");
}
