using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Kernels.History;

namespace Gangway.Kernels.Tests.History;

public sealed class LineHunkTests
{
    [Fact]
    public void What_is_no_hunk_is_equal_in_both_texts_and_in_the_same_order()
    {
        var line = Gen.Elements("", "}", "{", "  x", "    y = 1", "\tz", "a", "b", "c", "d", "e");
        var text = Gen.Zip(line.ListOf(), Gen.Elements("", "\n")).Select(pair => pair.Item1.Count == 0 ? "" : string.Join('\n', pair.Item1) + pair.Item2);
        Prop.ForAll(Arb.From(Gen.Zip(text, text)), pair => Holds(pair.Item1, pair.Item2)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Edited_texts_differ_in_few_lines_and_the_rest_is_equal()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var lines = Enumerable.Range(0, random.Next(400)).Select(_ => random.Next(3) == 0 ? "}" : $"line {random.Next(150)}").ToList();
            var edited = lines.ToList();
            for (var edits = random.Next(60); edits > 0; edits--)
            {
                var at = random.Next(edited.Count + 1);
                if (random.Next(2) == 0 || at == edited.Count)
                {
                    edited.Insert(at, $"new {random.Next(20)}");
                }
                else
                {
                    edited.RemoveAt(at);
                }
            }

            Assert.True(Holds(string.Concat(lines.Select(line => line + "\n")), string.Concat(edited.Select(line => line + "\n"))), $"seed {seed}");
        }
    }

    [Theory]
    [InlineData("a\n\nb\n", "a\n\nx\n\nb\n", 2, 2)] // the empty line behind belongs to what came
    [InlineData("f {\n  1\n}\n", "f {\n  1\n}\nf {\n  2\n}\n", 3, 3)]
    [InlineData("f {\n  1\n}\n\ng {\n  2\n}\n", "f {\n  1\n}\n\nnew {\n  3\n}\n\ng {\n  2\n}\n", 4, 4)]
    public void A_run_of_new_lines_stands_where_a_reader_expects_it(string before, string after, int start, int count)
    {
        var hunks = Hunks(before, after, out _);
        Assert.Equal(new LineHunk(start, 0, start, count), Assert.Single(hunks) with { OldStart = start });
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a\nb", "a\nb")]
    [InlineData("a\nb", "a\nb\n")]
    [InlineData("a", "")]
    [InlineData("\n\n", "\n")]
    [InlineData("x\na", "a")]
    public void The_last_line_needs_no_end(string before, string after) => Assert.True(Holds(before, after));

    [Fact]
    public void What_long_texts_end_with_is_passed_over_and_counted()
    {
        var same = string.Concat(Enumerable.Range(0, 2000).Select(line => $"line {line}\n"));
        Assert.True(Holds(same, same));
        Assert.True(Holds("a\nb\n" + same + "z", "a\n" + same + "z"));
        Assert.True(Holds(same + "end", "new\n" + same + "end"));
        Assert.True(Holds(same + same, same));
        Assert.True(Holds(new string('x', 5000), "y" + new string('x', 5000)));
    }

    [Fact]
    public void Two_texts_of_a_hundred_thousand_lines_without_order_end_soon()
    {
        var random = new Random(7);
        string Text() => string.Concat(Enumerable.Range(0, 100_000).Select(_ => $"{random.Next(50_000)}\n"));
        var (before, after) = (Text(), Text());
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.True(Holds(before, after));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
    }

    [Fact]
    public void Texts_of_few_words_that_repeat_end_soon()
    {
        var before = string.Concat(Enumerable.Range(0, 200_000).Select(i => (i * 7 % 5) + "\n"));
        var after = string.Concat(Enumerable.Range(0, 150_000).Select(i => (i * i % 11 % 5) + "\n"));
        Assert.True(Holds(before, after));
    }

    [Fact]
    public void A_line_that_stands_everywhere_is_not_slid_through_without_end()
    {
        var same = string.Concat(Enumerable.Repeat("a\n", 3000));
        var before = string.Concat(Enumerable.Range(0, 40).Select(part => same + $"old {part}\n"));
        var after = string.Concat(Enumerable.Range(0, 40).Select(part => "a\n" + same + (part % 2 == 0 ? $"old {part}\n" : $"new {part}\n") + "a\n"));
        Assert.True(Holds(before, after));
    }

    private static bool Holds(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var hunks = Hunks(before, after, out var counts);
        var (left, right) = (0, 0);
        foreach (var hunk in hunks.Append(new(old.Count, 0, now.Count, 0)))
        {
            if (hunk.OldStart - left != hunk.NewStart - right || hunk.OldStart < left || hunk.OldCount < 0 || hunk.NewCount < 0)
            {
                return false;
            }

            for (; left < hunk.OldStart; left++, right++)
            {
                if (old[left] != now[right])
                {
                    return false;
                }
            }

            (left, right) = (left + hunk.OldCount, right + hunk.NewCount);
        }

        return counts == (old.Count, now.Count);
    }

    private static List<LineHunk> Hunks(string before, string after, out (int, int) counts)
    {
        var hunks = new Growing<LineHunk>();
        counts = new LineDifference().Hunks(Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after), hunks);
        return [.. hunks.ToArray()];
    }

    private static List<string> Lines(string text)
    {
        var lines = text.Split('\n').Select(line => line + "\n").ToList();
        lines[^1] = lines[^1][..^1];
        return lines.FindAll(line => line.Length > 0);
    }
}
