using Gangway.Institution;
using Gangway.Office.Institution;
using Gangway.Shell;
using Gangway.Tests.Support;

namespace Gangway.Tests.Institution;

public sealed class CensusTextTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void A_census_reads_well_on_eighty_columns(string language) =>
        Snapshot.Matches($"census.{language}.txt", Text(CensusExample.Full, language).Replace(CensusJson.Version, "VERSION", StringComparison.Ordinal));

    [Theory]
    [InlineData("en", 80)]
    [InlineData("zh", 80)]
    [InlineData("zh", 40)]
    [InlineData("en", 132)]
    public void No_line_is_wider_than_the_terminal(string language, int width) =>
        Assert.All(Text(CensusExample.Full, language, width).Split('\n'), line => Assert.InRange(Cells.Width(line.TrimEnd('\r')), 0, width));

    [Fact]
    public void Control_characters_of_foreign_names_never_reach_the_terminal()
    {
        var text = Text(CensusExample.Full, "en");

        Assert.All(text.Where(character => character != '\n'), character => Assert.True(Printable.IsSafe($"{character}") || char.IsSurrogate(character)));
        Assert.Contains(@"evil\u001B[31m", text, StringComparison.Ordinal);
        Assert.Contains(@"user\u202Egnp.exe", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Color_is_written_only_where_it_is_asked_for()
    {
        Assert.DoesNotContain('\u001b', Text(CensusExample.Full, "en"));
        Assert.Contains("\u001b[", Text(CensusExample.Full, "en", color: true), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_answered_in_words_and_not_in_zeros()
    {
        var text = Text(CensusExample.Empty, "en");

        Assert.Contains("No product and no list of components was found here.", text, StringComparison.Ordinal);
        Assert.Contains("No repository was found here.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_read_stands_with_its_reason_and_its_remedy()
    {
        var text = Text(CensusExample.OnlyIssues, "en");

        Assert.Contains("broken/bom.json, line 12", text, StringComparison.Ordinal);
        Assert.Contains("the document ends in the middle of a string", text, StringComparison.Ordinal);
        Assert.Contains("→ Fetch the document again.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_said_who_is_ours_our_share_is_unknown_and_not_zero()
    {
        var text = Text(CensusExample.NobodyOurs, "en");

        Assert.Contains("nobody said who is ours", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0 of 0", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_organization_of_fewer_than_five_people_is_not_shown_by_name() =>
        Assert.DoesNotContain("one-person.example", Text(CensusExample.Full, "en"), StringComparison.Ordinal);

    private static string Text(Census census, string language, int width = 80, bool color = false)
    {
        using var output = new StringWriter { NewLine = "\n" };
        CensusText.Write(census, output, Words.For(language), width, color);
        return output.ToString();
    }
}
