using System.Diagnostics.CodeAnalysis;
using Gangway.Office.Contract;

namespace Gangway.Office.Tests.Contract;

public sealed class SpdxExpressionTests
{
    [Theory]
    [InlineData("MIT", "MIT")]
    [InlineData("mit", "MIT")]
    [InlineData("  apache-2.0\n", "Apache-2.0")]
    [InlineData("Apache-2.0+", "Apache-2.0+")]
    [InlineData("GPL-2.0+", "GPL-2.0+")]
    [InlineData("MIT AND ISC OR Zlib", "MIT AND ISC OR Zlib")]
    [InlineData("MIT AND (ISC OR Zlib)", "MIT AND (ISC OR Zlib)")]
    [InlineData("(MIT AND ISC) OR (Zlib)", "MIT AND ISC OR Zlib")]
    [InlineData("(MIT)AND(ISC)", "MIT AND ISC")]
    [InlineData("MIT OR (ISC OR (Zlib OR X11))", "MIT OR ISC OR Zlib OR X11")]
    [InlineData("((MIT OR ISC) OR Zlib) OR X11", "MIT OR ISC OR Zlib OR X11")]
    [InlineData("MIT OR ISC AND Zlib OR X11", "MIT OR ISC AND Zlib OR X11")]
    [InlineData("LicenseRef-Firm-1.0", "LicenseRef-Firm-1.0")]
    [InlineData("DocumentRef-spdx-tool-1.2:LicenseRef-MIT-Style-2", "DocumentRef-spdx-tool-1.2:LicenseRef-MIT-Style-2")]
    [InlineData("gpl-2.0-only WITH classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0")]
    [InlineData("LicenseRef-Firm WITH Classpath-exception-2.0", "LicenseRef-Firm WITH Classpath-exception-2.0")]
    [InlineData("Apache-2.0+ WITH LLVM-exception AND MIT", "Apache-2.0+ WITH LLVM-exception AND MIT")]
    public void An_expression_is_printed_in_canonical_form(string written, string canonical) =>
        Assert.Equal(canonical, KnownIds.Parse(written).ToString());

    [Theory]
    [InlineData("", 0, "Nothing is written")]
    [InlineData(" \t", 0, "Nothing is written")]
    [InlineData("NONE", 0, "statement")]
    [InlineData("NOASSERTION", 0, "statement")]
    [InlineData("MIT OR NOASSERTION", 7, "statement")]
    [InlineData("BSD", 0, "not on the SPDX license list")]
    [InlineData("MIT AND", 7, "missing at the end")]
    [InlineData("AND MIT", 0, "missing before AND")]
    [InlineData("MIT ISC", 4, "AND or OR is missing")]
    [InlineData("MIT AND OR ISC", 8, "missing before OR")]
    [InlineData("(MIT", 0, "never closed")]
    [InlineData("MIT)", 3, "never opened")]
    [InlineData("()", 1, "missing before this closing")]
    [InlineData("MIT (ISC)", 4, "missing before this parenthesis")]
    [InlineData("GPL-2.0, LGPL-2.1", 7, "both licenses apply or either")]
    [InlineData("MIT/ISC", 3, "AND or OR is due")]
    [InlineData("MIT and ISC", 4, "AND or OR is missing")]
    [InlineData("GPL-2.0-only WITH", 17, "after WITH is missing")]
    [InlineData("GPL-2.0-only WITH MIT", 18, "exception list")]
    [InlineData("GPL-2.0-only WITH AdditionRef-x", 18, "exception list")]
    [InlineData("(MIT OR ISC) WITH LLVM-exception", 13, "single license only")]
    [InlineData("MIT WITH LLVM-exception WITH LLVM-exception", 24, "single license only")]
    [InlineData("GPL-2.0-only +", 13, "AND or OR is missing")]
    [InlineData("+", 0, "not on the SPDX license list")]
    [InlineData("LicenseRef-", 0, "not on the SPDX license list")]
    [InlineData("LicenseRef-a_b", 0, "not on the SPDX license list")]
    [InlineData("DocumentRef-a:MIT", 0, "not on the SPDX license list")]
    [InlineData("DocumentRef-:LicenseRef-a", 0, "not on the SPDX license list")]
    [InlineData("licenseref-a", 0, "not on the SPDX license list")]
    [InlineData("MIT\u0000", 3, "U+0000")]
    [InlineData("\uFEFFMIT", 0, "A license is due")]
    public void What_is_no_expression_is_refused_with_its_place(string written, int place, string reason)
    {
        Assert.False(SpdxExpression.TryParse(written, KnownIds.Ids, SpdxGrammar.Spdx2, out _, out var error, out var offset));
        Assert.Contains(reason, error);
        Assert.Equal(place, offset);
    }

    [Theory]
    [InlineData("MIT and ISC or Zlib", "MIT AND ISC OR Zlib")]
    [InlineData("GPL-2.0-only with AdditionRef-plugins", "GPL-2.0-only WITH AdditionRef-plugins")]
    [InlineData("GPL-2.0-only WITH DocumentRef-d:AdditionRef-plugins", "GPL-2.0-only WITH DocumentRef-d:AdditionRef-plugins")]
    public void SPDX_3_also_has_lower_case_operators_and_additions_of_one_s_own(string written, string canonical) =>
        Assert.Equal(canonical, KnownIds.Parse(written, SpdxGrammar.Spdx3).ToString());

    [Fact]
    public void SPDX_3_knows_no_mixed_case_operators() =>
        Assert.False(SpdxExpression.TryParse("MIT And ISC", KnownIds.Ids, SpdxGrammar.Spdx3, out _, out _, out _));

    [Theory]
    [InlineData("MIT And ISC oR Zlib", "MIT AND ISC OR Zlib")]
    [InlineData("MIT/Apache-2.0", "MIT OR Apache-2.0")]
    [InlineData("MIT / Apache2", "MIT OR Apache-2.0")]
    [InlineData("GPLv2", "GPL-2.0-only")]
    [InlineData("gplv2+ or lgplv2.1+", "GPL-2.0-or-later OR LGPL-2.1-or-later")]
    [InlineData("GPL-2.0", "GPL-2.0-only")]
    [InlineData("GPL-2.0+", "GPL-2.0-or-later")]
    [InlineData("GPL-2.0 WITH Classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0")]
    [InlineData("GPL-2.0-with-classpath-exception", "GPL-2.0-only WITH Classpath-exception-2.0")]
    [InlineData("CDDL-1.0 OR GPL-2.0-with-classpath-exception", "CDDL-1.0 OR GPL-2.0-only WITH Classpath-exception-2.0")]
    [InlineData("licenseref-a_b", "LicenseRef-a_b")]
    [InlineData("Expat", "MIT")]
    [InlineData("wxWindows", "LGPL-2.0-or-later WITH WxWindows-exception-3.1")]
    public void The_lax_reading_takes_what_people_write_instead(string written, string canonical) =>
        Assert.Equal(canonical, KnownIds.Parse(written, SpdxGrammar.Lax).ToString());

    [Theory]
    [InlineData("GPL-2.0, LGPL-2.1")]
    [InlineData("MIT and/or ISC")]
    [InlineData("BSD")]
    [InlineData("GPL")]
    [InlineData("NONE")]
    [InlineData("UNLICENSED")]
    [InlineData("Public Domain")]
    [InlineData("GPL-2.0-with-classpath-exception WITH LLVM-exception")]
    public void The_lax_reading_still_guesses_nothing(string written) =>
        Assert.False(SpdxExpression.TryParse(written, KnownIds.Ids, SpdxGrammar.Lax, out _, out _, out _));

    [Fact]
    public void Every_replacement_in_the_table_names_listed_ids()
    {
        foreach (var id in KnownIds.Names.Keys.Where(id => id.Contains("with-", StringComparison.Ordinal) || id.EndsWith('+')))
        {
            var strict = KnownIds.Parse(KnownIds.Parse(id, SpdxGrammar.Lax).ToString());
            Assert.DoesNotContain("with-", strict.ToString());
        }
    }

    [Fact]
    public void Fifty_thousand_operands_are_read_and_printed()
    {
        var text = string.Join(" AND ", Enumerable.Repeat("MIT OR ISC", 25_000));
        var expression = KnownIds.Parse(text);
        Assert.Equal(text, expression.ToString());
        Assert.Equal(2, expression.Licenses.Count);
        Assert.Equal("ISC OR ISC AND MIT OR MIT", expression.Normalized().ToString());
    }

    [Fact]
    public void Ten_thousand_parentheses_are_read()
    {
        var around = new string('(', 10_000) + "MIT" + new string(')', 10_000);
        Assert.Equal("MIT", KnownIds.Parse(around).ToString());

        var nested = string.Concat(Enumerable.Repeat("(MIT OR ", 10_000)) + "ISC" + new string(')', 10_000);
        Assert.Equal(10_001, Assert.IsType<SpdxExpression.Or>(KnownIds.Parse(nested)).Operands.Length);
    }

    [Fact]
    public void Ten_thousand_alternations_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("(MIT OR ISC AND ", 5_000)) + "X11" + new string(')', 5_000);
        Assert.False(SpdxExpression.TryParse(deep, KnownIds.Ids, SpdxGrammar.Spdx2, out _, out var error, out _));
        Assert.Contains("200 levels", error);
    }

    [Fact]
    [SuppressMessage("Usage", "xUnit1031", Justification = "the small stack is the point of the test")]
    public void The_deepest_expression_is_safe_on_a_small_stack()
    {
        var text = string.Concat(Enumerable.Repeat("MIT OR ISC AND (", 99)) + "X11 OR Zlib" + new string(')', 99);
        var ids = KnownIds.Ids;
        string? printed = null;
        var worker = new Thread(
            () =>
            {
                SpdxExpression.TryParse(text, ids, SpdxGrammar.Spdx2, out var expression, out _, out _);
                _ = expression!.Choices().First().GetHashCode() + expression.Choose(_ => 1).GetHashCode() + expression.GetHashCode();
                _ = expression.Satisfies(_ => false) || expression.Equals(expression.Normalized());
                printed = expression.ToString();
            },
            maxStackSize: 512 * 1024);
        worker.Start();
        worker.Join();
        Assert.Equal(text, printed);
    }
}
