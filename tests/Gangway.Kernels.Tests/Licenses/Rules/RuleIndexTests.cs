using System.Text;
using Gangway.Kernels.Licenses.Rules;

namespace Gangway.Kernels.Tests.Licenses.Rules;

public sealed class RuleIndexTests
{
    [Fact]
    public void An_index_tells_what_it_was_made_of()
    {
        Assert.True(RuleIndex.TryLoad(new TestPack().With("a.RULE", "license_expression: mit", "MIT").Bytes(), out var index, out _));

        Assert.Equal(("test-rules", "1", 1, "rules of the tests", "a.RULE"), (index.Pack.Name, index.Pack.Version, index.Pack.Rules, index.Pack.Attribution, index.NameOf(0)));
    }

    [Fact]
    public void The_same_rules_make_the_same_bytes() => Assert.Equal(
        new TestPack().With("a.RULE", "license_expression: mit", "MIT terms").With("b.RULE", "license_expression: mit", "other terms").Bytes(),
        new TestPack().With("a.RULE", "license_expression: mit", "MIT terms").With("b.RULE", "license_expression: mit", "other terms").Bytes());

    [Fact]
    public void A_damaged_or_cut_index_is_refused()
    {
        var bytes = new TestPack().With("a.RULE", "license_expression: mit", "MIT").Bytes();
        foreach (var at in Enumerable.Range(0, 60).Select(place => place * 7).Concat(Enumerable.Range(1, 60).Select(place => bytes.Length - (place * (bytes.Length / 61)))))
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= 0x55;
            Assert.False(RuleIndex.TryLoad(damaged, out _, out var whyNot));
            Assert.Contains("import", whyNot, StringComparison.Ordinal);
            Assert.False(RuleIndex.TryLoad(bytes.AsSpan(0, at), out _, out _));
        }
    }

    [Theory]
    [InlineData("no block at all", "does not begin")]
    [InlineData("---\nlicense_expression: mit\nno end", "not closed")]
    [InlineData("---\n&a [*a, *a]\n---\ntext", "line 2 is no field")]
    [InlineData("---\n{{{{{{[[[[\n---\ntext", "line 2 is no field")]
    [InlineData("---\nrelevance: 100\n---\ntext", "no license_expression")]
    [InlineData("---\nlicense_expression: mit\nminimum_coverage: 1e9\n---\ntext", "no number from 0 to 100")]
    [InlineData("---", "does not begin")]
    [InlineData("---\n---", "no license_expression")]
    public void A_broken_rule_says_what_is_wrong(string content, string expected)
    {
        Assert.False(RuleReader.TryReadRule("a.RULE", Encoding.UTF8.GetBytes(content), out _, out var whyNot));

        Assert.Contains(expected, whyNot, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("license_expression: nobody-1.0", "names the license nobody-1.0, which the pack does not hold")]
    [InlineData("license_expression: mit mit", "license_expression is none")]
    [InlineData("license_expression: (mit", "license_expression is none")]
    [InlineData("license_expression: mit AND", "license_expression is none")]
    public void An_expression_that_is_none_is_refused(string matter, string expected) =>
        Assert.Contains(expected, Assert.Single(new TestPack().With("a.RULE", matter, "words").Refused), StringComparison.Ordinal);

    [Fact]
    public void A_rule_without_words_is_refused() => Assert.Single(new TestPack().With("a.RULE", "license_expression: mit", "*** ---").Refused);

    [Fact]
    public void A_withdrawn_rule_is_left_out_without_a_word() =>
        Assert.True(!RuleReader.TryReadRule("a.RULE", "---\nlicense_expression: mit\nis_deprecated: yes\n---\nMIT"u8, out _, out var whyNot) && whyNot is null);

    [Fact]
    public void Fields_fold_over_lines_and_hold_lists()
    {
        Assert.True(RuleReader.TryReadRule("a.RULE", "---\nlicense_expression: mit OR\n    (apache-2.0 AND\n    gpl-2.0)\nnotes: |\n    a: b\n    c\nignorable_urls:\n    - http://example.com/a\n---\n\nwords"u8, out var rule, out _));
        Assert.Equal("mit OR (apache-2.0 AND gpl-2.0)", rule.Expression);

        Assert.True(RuleReader.TryReadLicense("l.LICENSE", "---\nkey: mit\nspdx_license_key: MIT\nother_spdx_license_keys:\n  - A\n  - B\n---\ntext"u8, out var license, out _, out _));
        Assert.Equal(("MIT", "A B"), (license.Id, string.Join(' ', license.OtherSpdxIds)));
    }

    [Fact]
    public void A_key_cannot_be_a_path() => Assert.False(RuleReader.TryReadLicense("l.LICENSE", "---\nkey: ../../x\n---\ntext"u8, out _, out _, out _));
}
