using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Tests.Licenses;

public sealed class SeveralLicensesTests
{
    [Theory]
    [InlineData("MIT", "MIT")]
    [InlineData("ISC", "MIT", "BSD-2-Clause", "BSD-3-Clause", "Zlib")]
    [InlineData("GPL-2.0-only", "diffmark", "MIT", "ISC")]
    [InlineData("Apache-2.0", "MIT", "Apache-2.0", "Unlicense", "BSL-1.0", "GPL-3.0-only", "0BSD")]
    [InlineData("MIT", "LGPL-2.1-only", "MPL-1.1", "GPL-2.0-only")]
    [InlineData("BSD-3-Clause", "BSD-3-Clause", "BSD-4-Clause", "BSD-2-Clause", "BSD-3-Clause")]
    public void Licenses_in_a_row_are_each_found_at_their_lines(params string[] ids)
    {
        var (text, expected, line) = ("", new List<(string, int, int)>(), 1);
        foreach (var id in ids)
        {
            var part = $"The module number {expected.Count} comes from elsewhere:\n\n{SpdxList.TextOf(id).TrimEnd()}\n\n";
            var lines = part.Split('\n').Length - 1;
            expected.Add((id, line + 2, line + lines - 2));
            (text, line) = (text + part, line + lines);
        }

        var found = SpdxList.Detect(text);
        Assert.Equal(expected.Select(part => part.Item1), found.Select(match => match.Expression));
        Assert.All(found, match => Assert.Equal(LicenseMatchKind.Text, match.Kind));
        Assert.All(found.Zip(expected), pair =>
        {
            Assert.InRange(pair.First.StartLine, pair.Second.Item2, pair.Second.Item2 + 4); // a title or a notice may stay outside
            Assert.InRange(pair.First.EndLine, pair.Second.Item3 - 4, pair.Second.Item3);
        });
    }

    [Fact]
    public void A_thousand_copies_are_a_thousand_matches()
    {
        var text = string.Concat(Enumerable.Repeat(SpdxList.TextOf("MIT") + "\n\n", 900));
        Assert.Equal(900, SpdxList.Found(text).Length);
    }

    [Fact]
    public void A_tag_and_a_text_are_both_reported()
    {
        var found = SpdxList.Detect("// SPDX-License-Identifier: MIT\n//\n" + string.Concat(SpdxList.TextOf("MIT").Split('\n').Select(line => "// " + line + "\n")) + "int main() { return 0; }\n");
        Assert.Equal([(LicenseMatchKind.Tag, 1), (LicenseMatchKind.Text, 3)], found.Select(match => (match.Kind, match.StartLine)));
    }

    [Fact]
    public void A_tag_that_a_license_shows_as_its_own_example_says_nothing() =>
        Assert.DoesNotContain(SpdxList.Detect(SpdxList.TextOf("CAL-1.0")), match => match.Kind == LicenseMatchKind.Tag);

    [Theory]
    [InlineData("http://www.opensource.org/licenses/alphabetical")]
    [InlineData("GNU GENERAL PUBLIC LICENSE\nVersion 2, June 1991\n")]
    [InlineData("Released under the MIT License, see https://opensource.org/licenses/MIT.")]
    public void A_name_or_an_address_of_a_license_is_not_its_text(string text) => Assert.Empty(SpdxList.Detect(text));

    [Fact]
    public void Code_and_prose_are_no_license()
    {
        const string Prose = "This library parses license files. Permission checks are made in a separate step, and the software is provided "
            + "to all teams of the firm; see the notice in the wiki. Redistribution of the results in source and binary form is planned.";
        Assert.Empty(SpdxList.Detect(string.Concat(Enumerable.Repeat(Prose + "\npublic static int Main() => 0;\n", 200))));
    }
}
