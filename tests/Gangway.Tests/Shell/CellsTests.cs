using Gangway.Shell;

namespace Gangway.Tests.Shell;

public sealed class CellsTests
{
    [Theory]
    [InlineData("abcdef", 4, "abc…")]
    [InlineData("许可证", 6, "许可证")]
    [InlineData("许可证", 5, "许可…")]
    [InlineData("许可证", 4, "许…")]
    [InlineData("", 3, "")]
    public void A_cut_counts_a_Chinese_character_as_two_cells(string text, int width, string expected) => Assert.Equal(expected, Cells.Cut(text, width));

    [Fact]
    public void A_column_is_filled_to_its_width_in_cells()
    {
        Assert.Equal("许… ", Cells.Left("许可证", 4));
        Assert.Equal("  许", Cells.Right("许", 4));
    }

    [Fact]
    public void Lines_break_at_spaces_and_beside_Chinese_characters_and_closing_marks_stay_with_what_they_close()
    {
        Assert.Equal(["one two", "three"], Cells.Wrap("one two three", 8));
        Assert.Equal(["我方随", "每份，", "副本"], Cells.Wrap("我方随每份，副本", 6));
    }

    [Fact]
    public void A_word_longer_than_the_line_is_broken_and_nothing_is_lost()
    {
        var lines = Cells.Wrap("a " + new string('n', 25) + " b", 10).ToList();

        Assert.All(lines, line => Assert.InRange(Cells.Width(line), 1, 10));
        Assert.Equal(25, lines.Sum(line => line.Count(character => character == 'n')));
    }
}
