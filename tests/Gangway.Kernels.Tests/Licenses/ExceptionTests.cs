using System.Text;
using Gangway.Kernels.Licenses;
using Gangway.Tests.Support;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>Exceptions: those of the package by their texts, the others by phrases of theirs.</summary>
public sealed class ExceptionTests
{
    private static readonly string[] rules = [.. File.ReadLines(Path.Combine(Checkout.Root, "data", "license-rules", "exceptions.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    [Fact]
    public void Every_exception_of_the_SPDX_list_is_known()
    {
        var known = rules.Select(rule => rule[..rule.IndexOf(" = ", StringComparison.Ordinal)]).ToHashSet(StringComparer.Ordinal);
        var listed = File.ReadLines(Path.Combine(Checkout.Root, "data", "license-exceptions.yaml")).SkipWhile(line => line != "exceptions:").Skip(1)
            .TakeWhile(line => line.StartsWith("  - ", StringComparison.Ordinal)).Select(line => line[4..]);
        Assert.Equal([], listed.Where(id => !known.Contains(id)));
    }

    [Fact]
    public void Each_rule_finds_its_own_exception_in_a_wrapped_comment_and_no_other()
    {
        var wrong = rules.Where(rule => !Ids("int before;\n" + Comment(rule[(rule.IndexOf(" = ", StringComparison.Ordinal) + 3)..]) + "int after;\n").SequenceEqual([rule[..rule.IndexOf(" = ", StringComparison.Ordinal)]]));
        Assert.Equal([], wrong);
    }

    [Theory]
    [InlineData("GPL-2.0-with-classpath-exception", "Classpath-exception-2.0")]
    [InlineData("GPL-2.0-with-GCC-exception", "GCC-exception-2.0")]
    [InlineData("GPL-3.0-with-GCC-exception", "GCC-exception-3.1")]
    [InlineData("GPL-2.0-with-bison-exception", "Bison-exception-2.2")]
    [InlineData("GPL-3.0-with-autoconf-exception", "Autoconf-exception-3.0")]
    public void The_whole_text_of_an_exception_is_one_match(string id, string exception)
    {
        var match = Assert.Single(SpdxList.Detect(SpdxList.TextOf(id)));
        Assert.Equal((exception, LicenseMatchKind.Text), (match.Expression, match.Kind));
    }

    [Fact]
    public void A_further_sentence_makes_it_another_exception()
    {
        const string Short = "As a special exception, the holders give you permission to link this library with independent modules to produce an executable.\n";
        const string Before = "Linking this library statically or dynamically with other modules is making a combined work.\n";
        const string Behind = "Additionally if other files instantiate templates or use macros or inline functions from this file, that is fine.\n";
        Assert.Equal(["Classpath-exception-2.0-short"], Ids(Short));
        Assert.Equal(["Classpath-exception-2.0"], Ids(Before + Short));
        Assert.Equal(["Fawkes-Runtime-exception"], Ids(Before + Short + Behind));
    }

    [Fact]
    public void Phrases_that_stand_far_apart_are_no_exception() =>
        Assert.Empty(Ids("The GPL Cooperation Commitment\n" + string.Concat(Enumerable.Repeat("is spoken of ", 100)) + "before filing or continuing to prosecute any legal proceeding or claim\n"));

    private static IEnumerable<string> Ids(string text) => SpdxList.Detect(text).Select(match => match.Expression);

    /// <summary>Twelve words a line, in capitals, some words between two phrases.</summary>
    private static string Comment(string phrases)
    {
        var words = phrases.Replace(" | ", " for some purpose or other, and ", StringComparison.Ordinal).ToUpperInvariant().Split(' ');
        var result = new StringBuilder("/*\n");
        foreach (var line in words.Chunk(12))
        {
            result.Append(" * ").AppendJoin(' ', line).Append('\n');
        }

        return result.Append(" */\n").ToString();
    }
}
