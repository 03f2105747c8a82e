using System.Text;

namespace Gangway.Office.Tests;

public class YamlTreeTests
{
    [Fact]
    public void Scalars_lists_and_mappings_keep_their_lines()
    {
        var tree = YamlTree.Parse("name: shop\nship: [binary, network]\nfacts:\n  modified: \"no\"\n", "gangway.yml", out var issue)!;

        Assert.Null(issue);
        Assert.Equal("shop", tree.Text("name"));
        Assert.Equal(["binary", "network"], tree.Texts("ship"));
        Assert.Equal("no", tree["facts"]!.Text("modified"));
        Assert.Equal(4, tree["facts"]!["modified"]!.Line);
    }

    [Theory]
    [InlineData("a: &x [1]\nb: *x\n", "aliases")]
    [InlineData("a: 1\na: 2\n", "twice")]
    [InlineData("a: [1, 2\n", "not readable as YAML")]
    [InlineData("a: 1\n---\nb: 2\n", "second document")]
    [InlineData("? [a, b]\n: 1\n", "plain word")]
    public void What_a_declaration_never_needs_is_refused_with_its_line(string text, string reason)
    {
        Assert.Null(YamlTree.Parse(text, "gangway.yml", out var issue));

        Assert.Contains(reason, issue!.Message, StringComparison.Ordinal);
        Assert.StartsWith("line ", issue.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!!]")]
    [InlineData("{a: [}, b]: {")]
    public void What_the_parser_trips_over_is_refused_too(string text)
    {
        Assert.Null(YamlTree.Parse(text, "gangway.yml", out var issue));
        Assert.NotNull(issue);
    }

    [Fact]
    public void Nesting_that_would_overflow_the_stack_is_refused()
    {
        var deep = new StringBuilder().Insert(0, "[", 50_000).ToString();

        Assert.Null(YamlTree.Parse(deep, "gangway.yml", out var issue));
        Assert.Contains("deeper", issue!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_document_is_an_empty_tree()
    {
        var tree = YamlTree.Parse("", "gangway.yml", out var issue)!;

        Assert.Null(issue);
        Assert.Empty(tree.Entries);
    }
}
