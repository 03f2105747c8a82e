using Gangway.Shell;

namespace Gangway.Tests.Shell;

public sealed class TextTableTests
{
    private const string Purl = "pkg:maven/org.example.very.long.group.name/an-artifact-with-a-long-name@1.2.3-rc.4+build?classifier=sources&type=jar";

    [Fact]
    public void Columns_are_as_wide_as_what_stands_in_them_and_numbers_stand_at_the_right() => Assert.Equal(
        """

        name   count
        ────────────
        left       7
        right  1,000

        """, Text(80, ["name", "#count"], ["left", "7"], ["right", "1,000"]));

    [Fact]
    public void A_column_in_which_nothing_stands_is_not_shown() =>
        Assert.DoesNotContain("empty", Text(80, ["name", "empty"], ["a", ""], ["b", ""]), StringComparison.Ordinal);

    [Fact]
    public void Cells_break_at_words_and_beside_Chinese_characters() => Assert.Equal(
        """

        rule  finding
        ────────────────────────────────────────
        a     one two three four five six seven
              eight nine ten
        许可  每一个组件都要有许可证，这里没有许
              可证

        """, Text(40, ["rule", "finding"], ["a", "one two three four five six seven eight nine ten"], ["许可", "每一个组件都要有许可证，这里没有许可证"]));

    [Fact]
    public void A_long_word_breaks_at_the_parts_of_a_purl_or_a_path() => Assert.Equal(
        ["pkg:maven/org.example.very.long.group.name/", "an-artifact-with-a-long-name@1.2.3-rc.4+build", "?classifier=sources&type=jar"],
        Cells.Wrap(Purl, 48));

    [Fact]
    public void What_has_no_room_beside_the_others_stands_below_its_row_under_its_name() => Assert.Equal(
        """

        rule   line  finding
        ────────────────────────────────────────────────
        first    12  the name stands twice, once here
                     and once in the component before it
          how to fix  leave one of them out
        other     3  the version is missing

        """, Text(48, ["rule", "#line", "finding", "how to fix"],
            ["first", "12", "the name stands twice, once here and once in the component before it", "leave one of them out"],
            ["other", "3", "the version is missing", ""]));

    [Fact]
    public void Where_hardly_a_column_fits_each_row_is_a_list() => Assert.Equal(
        """

        one  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
             aaaaa
        two  bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
             bbbbb

        one  c
        two  d

        """, Text(40, ["one", "two"], [new string('a', 40), new string('b', 40)], ["c", "d"]));

    [Fact]
    public void No_line_is_ever_wider_than_the_page_and_nothing_is_lost()
    {
        var chance = new Random(20250301);
        string[] words = ["a", "license", Purl, "许可证", "/components/12/licenses/0/license/id", new string('x', 90), "the", "未知的许可证表达式，请改正", "MIT", "🙂", "e\u0301"];
        for (var round = 0; round < 400; round++)
        {
            var (width, columns) = (chance.Next(40, 140), chance.Next(1, 9));
            string[] titles = [.. Enumerable.Range(0, columns).Select(at => (chance.Next(4) == 0 ? "#" : "") + string.Join(' ', Some(1, 2)))];
            string[][] rows = [.. Enumerable.Range(0, chance.Next(1, 6)).Select(_ => titles.Select(_ => string.Join(' ', Some(0, chance.Next(12)))).ToArray())];
            var text = Text(width, titles, rows);
            Assert.All(text.Split('\n'), line => Assert.InRange(Cells.Width(line), 0, width));
            Assert.All(rows.SelectMany(row => row).SelectMany(cell => cell.Where(letter => !char.IsWhiteSpace(letter))).GroupBy(letter => letter),
                letter => Assert.True(text.Count(shown => shown == letter.Key) >= letter.Count(), $"{letter.Key} is lost in {text}"));
        }

        IEnumerable<string> Some(int least, int most) => Enumerable.Range(0, Math.Max(least, most)).Select(_ => words[chance.Next(words.Length)]);
    }

    private static string Text(int width, string[] titles, params string[][] rows)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new TextTable([.. titles.Select(title => new TextTable.Column(title.TrimStart('#'), title.StartsWith('#')))], rows).Write(new TextPage(output, width, color: false));
        return output.ToString().ReplaceLineEndings("\n");
    }
}
