using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Kernels.History;

namespace Gangway.Kernels.Tests.History;

public sealed class LineScriptTests
{
    private static readonly LineDifference Lines = new();

    [Theory]
    [InlineData("a\nb\nc\n", "a\nx\nc\n", "-b +x")]
    [InlineData("a\nb\n", "a\nb\nb\n", "+b")]
    [InlineData("a\nb\nc\nd\n", "b\nc\nX\nd\n", "-a +X")]
    [InlineData("", "a\nb", "+a +b")]
    [InlineData("1\n2\n3\n", "x\ny\n3\n", "-1 -2 +x +y")]
    [InlineData("same\n", "same\n", "")]
    public void A_script_is_told_in_the_order_of_the_texts_deleted_lines_first(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join(' ', Script(before, after)));

    [Fact]
    public void A_script_is_as_short_as_the_count_says_and_names_lines_that_are_there() =>
        Prop.ForAll<byte[], byte[], byte>((left, right, letters) =>
        {
            var (before, after) = (Text(left ?? [], letters), Text(right ?? [], letters));
            var script = Script(before, after);
            var count = Lines.Count(Encoding.ASCII.GetBytes(before), Encoding.ASCII.GetBytes(after));
            return script.Count(line => line[0] == '+') == count.Added && script.Count(line => line[0] == '-') == count.Deleted
                && Left(before, script, '-') == Left(after, script, '+');
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_texts_that_differ_in_thousands_of_lines_everything_between_goes_and_comes()
    {
        var before = string.Concat(Enumerable.Range(0, 3000).Select(i => $"a{i}\n"));
        var after = string.Concat(Enumerable.Range(0, 3000).Select(i => $"b{i}\n"));
        var script = Script("head\n" + before + "tail\n", "head\n" + after + "tail\n");
        Assert.Equal((3000, 3000), (script.Count(line => line[0] == '-'), script.Count(line => line[0] == '+')));
    }

    /// <summary>As a multiset, what remains of a side when its lines of the script are taken away: the common lines.</summary>
    private static string Left(string text, List<string> script, char side)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        return script.Where(line => line[0] == side).All(line => lines.Remove(line[1..])) ? string.Join('\n', lines.Order()) : $"{side} is not there";
    }

    private static List<string> Script(string before, string after)
    {
        var script = new List<string>();
        Lines.Visit(Encoding.ASCII.GetBytes(before), Encoding.ASCII.GetBytes(after), (isAdded, line) => script.Add((isAdded ? "+" : "-") + Encoding.ASCII.GetString(line)));
        return script;
    }

    private static string Text(byte[] seed, byte letters) => string.Concat(seed.Select(value => $"{(char)('a' + (value % ((letters % 8) + 1)))}\n"));
}
