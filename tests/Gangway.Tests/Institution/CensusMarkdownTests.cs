using Gangway.Institution;
using Gangway.Office.Institution;
using Gangway.Shell;
using Gangway.Tests.Support;

namespace Gangway.Tests.Institution;

public sealed class CensusMarkdownTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void A_census_reads_well_in_an_issue(string language) =>
        Snapshot.Matches($"census.{language}.md", Markdown(CensusExample.Full, language).Replace(CensusJson.Version, "VERSION", StringComparison.Ordinal));

    [Fact]
    public void Foreign_text_can_neither_link_nor_break_a_table_nor_become_markup()
    {
        var lines = Markdown(CensusExample.Full, "en").Split('\n');

        Assert.DoesNotContain(lines, line => line.Contains("<script", StringComparison.Ordinal) || line.Replace(@"\]", "", StringComparison.Ordinal).Contains("](", StringComparison.Ordinal));
        Assert.All(Tables(lines), table => Assert.Single(table.Select(Columns).Distinct()));
    }

    [Theory]
    [InlineData("a|b", @"a\|b")]
    [InlineData("[x](y)", @"\[x\](y)")]
    [InlineData("line\nline", @"line\\u000Aline")]
    [InlineData("<b>&", "&lt;b&gt;&amp;")]
    [InlineData("@someone", "&#64;someone")]
    public void A_character_that_means_something_to_Markdown_is_escaped(string foreign, string expected) =>
        Assert.Equal(expected, CensusMarkdown.Safe(foreign));

    [Fact]
    public void A_command_with_backticks_stays_one_piece_of_code() => Assert.Equal("``` a``b ```", CensusMarkdown.Code("a``b"));

    [Fact]
    public void An_empty_census_is_an_answer() => Assert.Contains("No product", Markdown(CensusExample.Empty, "en"), StringComparison.Ordinal);

    private static IEnumerable<List<string>> Tables(string[] lines)
    {
        var table = new List<string>();
        foreach (var line in lines)
        {
            if (line.StartsWith('|'))
            {
                table.Add(line);
            }
            else if (table.Count > 0)
            {
                yield return table;
                table = [];
            }
        }
    }

    private static int Columns(string row) => row.Replace(@"\\", "", StringComparison.Ordinal).Replace(@"\|", "", StringComparison.Ordinal).Count(character => character == '|');

    private static string Markdown(Census census, string language)
    {
        using var output = new StringWriter();
        CensusMarkdown.Write(census, output, Words.For(language));
        return output.ToString();
    }
}
