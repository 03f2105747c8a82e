using System.Text;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>Of a long file a part is read; who reads it knows where something was left out.</summary>
public sealed class TextCutTests
{
    private static readonly string code = string.Concat(Enumerable.Range(0, 400).Select(line => $"    x{line} = y + {line};\n"));

    [Fact]
    public void What_was_left_out_lies_before_behind_or_between_what_was_read()
    {
        const string Notice = "Licensed under the Example terms.\n";
        using var words = Read($"{code}{Notice}{code}{Notice}{code}", out var regions);
        Assert.Equal(2, regions.Count);
        var cut = words.Hashes.IndexOf(Word.Cut);
        Assert.InRange(cut, 1, words.Count - 2);
        Assert.True(words.IsCutIn(-1, 1));
        Assert.True(words.IsCutIn(words.Count - 1, words.Count + 1));
        Assert.True(words.IsCutIn(cut, cut + 1));
        Assert.False(words.IsCutIn(0, cut));
        Assert.False(words.IsCutIn(cut + 1, words.Count));
    }

    [Fact]
    public void Nothing_is_left_out_before_the_first_line_or_behind_the_last()
    {
        const string Notice = "Licensed under the Example terms.\n";
        using (var head = Read($"{Notice}{code}", out _))
        {
            Assert.False(head.IsCutIn(-100, 3));
            Assert.True(head.IsCutIn(0, head.Count + 1));
        }

        using var tail = Read($"{code}{Notice}", out _);
        Assert.True(tail.IsCutIn(-100, 3));
        Assert.False(tail.IsCutIn(0, tail.Count + 1));
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(40, false)]
    public void Where_hardly_anything_would_be_left_out_all_is_read(int lines, bool isAll)
    {
        var text = string.Concat(Enumerable.Repeat("It is distributed in the hope that it will be useful, but without any warranty.\n", 90)) + string.Concat(Enumerable.Repeat(code[..100] + "\n", lines));
        using var words = Read(text, out var regions);
        Assert.Equal((1, isAll), (regions.Count, TextRegion.LengthOf(regions.Items) == text.Length));
        Assert.Equal(!isAll, words.IsCutIn(0, words.Count + 1));
    }

    private static WordStream Read(string text, out Series<TextRegion> regions)
    {
        var plain = PlainText.Of(Encoding.UTF8.GetBytes(text));
        regions = new Series<TextRegion>();
        TextRegions.Find(plain.Head, TextReach.Near, regions);
        return plain.Words(regions.Items);
    }
}
