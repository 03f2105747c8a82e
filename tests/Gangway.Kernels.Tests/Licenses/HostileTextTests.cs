using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Kernels.Licenses;

namespace Gangway.Kernels.Tests.Licenses;

public sealed class HostileTextTests
{
    [Fact]
    public void Random_bytes_never_throw() =>
        Prop.ForAll<byte[]>(bytes => IsSane(bytes) && LicenseDetector.DetectTags(bytes).Length >= 0).QuickCheckThrowOnFailure();

    [Fact]
    public void A_mutated_license_never_throws_and_never_becomes_another()
    {
        var ids = (string[])["MIT", "BSD-3-Clause", "Apache-2.0", "GPL-2.0-only", "MulanPSL-2.0", "CECILL-2.1", "LGPL-3.0-only", "0BSD"];
        var cases = Gen.Choose(0, int.MaxValue - 1).Zip(Gen.Elements(ids)).ToArbitrary();
        Prop.ForAll(cases, pair => IsSane(Mutated(pair.Item2, pair.Item1))).QuickCheckThrowOnFailure();
    }

    public static TheoryData<string, int> Monsters => new()
    {
        { "a", 3_000_000 },
        { "the ", 300_000 },
        { "<", 1_000_000 },
        { "[", 1_000_000 },
        { "&", 1_000_000 },
        { "&#", 500_000 },
        { "&eacute;", 125_000 },
        { "&#26408;", 125_000 },
        { "a&", 500_000 },
        { "\\", 1_000_000 },
        { "\\u00e9", 160_000 },
        { "\\u6728", 160_000 },
        { "\n.", 500_000 },
        { "\n.PP x", 160_000 },
        { "<!--", 250_000 },
        { "-\n", 500_000 },
        { "a-", 500_000 },
        { "a-\n", 340_000 },
        { "v1", 500_000 },
        { "1.", 500_000 },
        { "c ", 500_000 },
        { "\n", 1_000_000 },
        { "\r", 1_000_000 },
        { "copyright (c) 2000\n", 60_000 },
        { "all rights reserved ", 60_000 },
        { "SPDX-", 200_000 },
        { "SPDX-License-Identifier: (", 40_000 },
        { "SPDX-License-Identifier: MIT AND\n", 30_000 },
        { "REUSE-IgnoreStart SPDX-", 40_000 },
        { "without warranty of any kind express or implied ", 21_000 },
        { "in no event shall the authors be liable ", 25_000 },
        { "木", 340_000 },
    };

    [Theory]
    [MemberData(nameof(Monsters))]
    public void A_monster_of_one_line_or_a_million_is_read_to_its_end(string part, int times)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, times)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(IsSane(bytes));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200L * 1024 * 1024); // memory stays linear in the MiB that is read
    }

    [Fact]
    public void Only_head_and_tail_of_a_huge_file_are_read_and_lines_count_on()
    {
        var license = SpdxList.TextOf("MIT");
        var middle = string.Concat(Enumerable.Repeat("filler\n", 2_600_000));
        var found = SpdxList.Detect(license + "\n" + middle + license);
        Assert.Equal(["MIT", "MIT"], found.Select(match => match.Expression));
        Assert.True(found[1].StartLine > 2_600_000);
        Assert.Empty(SpdxList.Detect(middle + license + middle));
    }

    [Fact]
    public void A_binary_file_has_no_license() =>
        Assert.Empty(SpdxList.Detect(SpdxList.TextOf("MIT") + "\0\0\0\0// SPDX-License-Identifier: MIT"));

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void UTF_16_with_a_byte_order_mark_is_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal("MIT", Assert.Single(SpdxList.Detector.Detect([.. encoding.GetPreamble(), .. encoding.GetBytes(SpdxList.TextOf("MIT"))])).Expression);
    }

    [Fact]
    public void UTF_8_with_a_byte_order_mark_is_text() => Assert.Equal(["MIT"], SpdxList.Found("\uFEFF" + SpdxList.TextOf("MIT")));

    [Theory]
    [InlineData("CECILL-2.1")]
    [InlineData("LiLiQ-P-1.1")]
    public void Latin_1_is_text(string id) =>
        Assert.Equal(id, Assert.Single(SpdxList.Detector.Detect(Encoding.Latin1.GetBytes(SpdxList.TextOf(id).Replace('’', '\'')))).Expression);

    [Theory]
    [InlineData("“AS IS”", "&quot;AS IS&quot;")]
    [InlineData("\"AS IS\"", "``AS IS''")]
    [InlineData("sublicense", "sub-license")]
    [InlineData("sublicense", "sub&shy;license")]
    [InlineData("sublicense", "sub\\-license")]
    [InlineData("sublicense", "sub\\%license")]
    [InlineData("NONINFRINGEMENT", "NON-INFRINGEMENT")]
    [InlineData("NONINFRINGEMENT", "NONIN-\n * FRINGEMENT")]
    [InlineData("\n\n", "</p>\n<p class=\"license\">")]
    [InlineData("\"AS IS\"", "&amp;quot;AS IS&amp;quot;")]
    [InlineData("\"AS IS\"", "\\u201cAS IS\\u201d")]
    [InlineData("\"AS IS\"", "\\(lqAS IS\\*(rq")]
    [InlineData("notice", "not\\u0069ce")]
    [InlineData("notice", "not&#105;ce")]
    [InlineData("notice", "\\fBnotice\\fP")]
    [InlineData("\n\n", "\n.PP\n")]
    [InlineData("\n\n", "\n.sp 2\n")]
    public void What_the_matching_guidelines_let_differ_may_differ(string old, string replacement)
    {
        var found = SpdxList.Detect(SpdxList.TextOf("MIT").Replace(old, replacement, StringComparison.Ordinal));
        Assert.Equal("MIT", Assert.Single(found).Expression);
        Assert.Equal(1, found[0].Score);
    }

    [Fact]
    public void An_empty_file_has_no_license() => Assert.Empty(SpdxList.Detect(""));

    private static bool IsSane(byte[] bytes)
    {
        var lines = 1 + bytes.Count(value => value is (byte)'\n' or (byte)'\r');
        return SpdxList.Detector.Detect(bytes).All(match =>
            match.StartLine >= 1 && match.StartLine <= match.EndLine && match.EndLine <= lines && match.Score is >= 0.8 and <= 1 && match.Expression.Length > 0);
    }

    /// <summary>A tenth of a percent to a tenth of the bytes replaced, stretches cut out or doubled.</summary>
    private static byte[] Mutated(string id, int seed)
    {
        var random = new Random(seed);
        var bytes = Encoding.UTF8.GetBytes(SpdxList.TextOf(id)).ToList();
        for (var cut = random.Next(3); cut > 0; cut--)
        {
            var (start, length) = (random.Next(bytes.Count / 2), random.Next(bytes.Count / 8));
            var stretch = bytes.GetRange(start, length);
            bytes.RemoveRange(start, length);
            bytes.InsertRange(random.Next(bytes.Count), random.Next(2) == 0 ? [] : stretch);
        }

        for (var change = bytes.Count / random.Next(10, 1000); change > 0; change--)
        {
            bytes[random.Next(bytes.Count)] = (byte)random.Next(1, 256);
        }

        return [.. bytes];
    }
}
