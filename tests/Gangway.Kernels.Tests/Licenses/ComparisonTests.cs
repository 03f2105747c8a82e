using System.Text;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>What a person who asks "where does this text differ?" is shown.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public void The_same_words_have_no_difference() => Assert.Empty(Compared(SpdxList.TextOf("MIT")).Differences);

    [Fact]
    public void An_added_sentence_is_shown_with_its_lines_as_written()
    {
        var text = SpdxList.TextOf("MIT").Replace("THE SOFTWARE IS PROVIDED", "Nobody may\never sell it.\n\nTHE SOFTWARE IS PROVIDED", StringComparison.Ordinal);
        var difference = Assert.Single(Compared(text).Differences);
        var line = LineOf(text, "may\never");
        Assert.Equal(new LicenseDifference("", "Nobody may ever sell it", false, new LineRange(line, line + 1), difference.ReferenceLines), difference);
    }

    [Fact]
    public void A_removed_clause_is_shown_with_its_lines_in_the_license()
    {
        const string Condition = "This notice may not be removed or altered from any source distribution.";
        var reference = SpdxList.TextOf("Zlib");
        var difference = Compared(reference.Replace(Condition, "", StringComparison.Ordinal)).Differences[^1];
        Assert.Equal((Condition[..^1], "", false), (difference.Removed, difference.Added, difference.IsAllowed));
        Assert.Equal(LineOf(reference, Condition), difference.ReferenceLines.Start);
    }

    [Fact]
    public void A_replaced_word_is_both_removed_and_added()
    {
        var text = SpdxList.TextOf("MIT").Replace("without restriction, including", "with restriction, including", StringComparison.Ordinal);
        var difference = Assert.Single(Compared(text).Differences);
        Assert.Equal(("without", "with", false), (difference.Removed, difference.Added, difference.IsAllowed));
    }

    [Fact]
    public void A_name_in_its_place_and_a_missing_title_are_allowed()
    {
        var text = SpdxList.TextOf("BSD-3-Clause").Replace("the copyright holder nor", "Example Ltd nor", StringComparison.Ordinal);
        var comparison = Compared(text);
        Assert.NotEmpty(comparison.Differences);
        Assert.All(comparison.Differences, difference => Assert.True(difference.IsAllowed));
    }

    [Fact]
    public void Differences_far_down_a_commented_file_have_the_lines_of_the_file()
    {
        var head = string.Concat(Enumerable.Repeat("int before;\r\n", 300));
        var body = SpdxList.TextOf("Apache-2.0").Replace("Grant of Patent License.", "Grant of Patent License and much more.", StringComparison.Ordinal);
        var text = head + "/*\r\n" + string.Concat(body.Split('\n').Select(line => " * " + line + "\r\n")) + " */\r\nint after;\r\n";
        var difference = Assert.Single(Compared(text).Differences, difference => !difference.IsAllowed);
        Assert.Equal("and much more", difference.Added);
        Assert.Equal(LineOf(text, "and much more"), difference.Lines.Start);
    }

    [Fact]
    public void A_tag_has_no_differences()
    {
        var content = Encoding.UTF8.GetBytes("// SPDX-License-Identifier: MIT\n");
        Assert.Null(SpdxList.Detector.Compare(content, SpdxList.Detector.Detect(content)[0]));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(900, 1000)]
    [InlineData(5, 2)]
    public void A_match_of_another_file_is_answered_with_nothing(int start, int end) =>
        Assert.Null(SpdxList.Detector.Compare("nothing here\n"u8, new LicenseMatch("MIT", LicenseMatchKind.Text, start, end, 1)));

    private static LicenseComparison Compared(string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var match = Assert.Single(SpdxList.Detector.Detect(content), match => match.Kind != LicenseMatchKind.Tag);
        return Assert.IsType<LicenseComparison>(SpdxList.Detector.Compare(content, match));
    }

    private static int LineOf(string text, string part) => 1 + text[..text.IndexOf(part, StringComparison.Ordinal)].Count(letter => letter == '\n');
}
