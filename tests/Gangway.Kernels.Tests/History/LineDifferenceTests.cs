using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Kernels.History;

namespace Gangway.Kernels.Tests.History;

public sealed class LineDifferenceTests
{
    private static readonly LineDifference Lines = new();

    [Theory]
    [InlineData("", "", 0, 0)]
    [InlineData("", "a", 1, 0)]
    [InlineData("", "a\nb\n", 2, 0)]
    [InlineData("a\nb\n", "", 0, 2)]
    [InlineData("a", "a\n", 1, 1)] // the line feed belongs to the line
    [InlineData("a\nb", "a\nb\nc", 2, 1)]
    [InlineData("a\n\nb\n", "a\nb\n", 0, 1)]
    [InlineData("a\r\nb\n", "a\nb\n", 1, 1)]
    [InlineData("\n\n\n", "\n\n", 0, 1)]
    [InlineData("xa\nb\n", "ya\nb\n", 1, 1)] // what the lines end with is no line
    [InlineData("a\nb\nc\n", "c\nb\na\n", 2, 2)]
    public void Lines_are_counted_as_a_person_would(string before, string after, int added, int deleted) =>
        Assert.Equal(new(added, deleted), Count(before, after));

    [Fact]
    public void Random_texts_differ_by_exactly_what_is_not_in_their_longest_common_subsequence() =>
        Prop.ForAll<byte[], byte[], byte>((left, right, letters) =>
        {
            var (before, after) = (Text(left ?? [], letters), Text(right ?? [], letters));
            return Count(before, after) == Slow(before, after);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(3, 60)]
    [InlineData(40, 300)]
    [InlineData(5000, 700)]
    [InlineData(1, 100)]
    public void Long_texts_that_differ_much_are_counted_exactly_by_every_way(int kinds, int length)
    {
        var random = new Random(kinds);
        for (var round = 0; round < 60; round++)
        {
            var left = Enumerable.Range(0, length + random.Next(length)).Select(_ => $"line {random.Next(kinds)}\n").ToList();
            var right = left.ToList();
            for (var edits = random.Next(length); edits > 0; edits--)
            {
                var at = random.Next(right.Count + 1);
                if (random.Next(2) == 0 || right.Count < 2)
                {
                    right.Insert(at, random.Next(3) == 0 ? $"new {edits}\n" : $"line {random.Next(kinds)}\n");
                }
                else
                {
                    right.RemoveAt(Math.Min(at, right.Count - 1));
                }
            }

            var (before, after) = (string.Concat(left), string.Concat(round % 5 == 0 ? right.OrderBy(_ => random.Next()) : right));
            Assert.Equal(Slow(before, after), Count(before, after));
        }
    }

    [Fact]
    public void Texts_of_a_hundred_thousand_lines_with_nothing_in_order_end_in_seconds_and_never_count_too_little()
    {
        var random = new Random(5);
        var before = string.Concat(Enumerable.Range(0, 100_000).Select(_ => $"{random.Next(50)}\n"));
        var after = string.Concat(Enumerable.Range(0, 150_000).Select(_ => $"{random.Next(50)}\n"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var count = Count(before, after);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
        Assert.Equal(50_000, count.Added - count.Deleted);
        Assert.InRange(count.Added, 50_000, 150_000);
    }

    [Fact]
    public void A_NUL_in_the_first_eight_thousand_bytes_makes_a_file_no_text()
    {
        Assert.True(LineDifference.IsBinary([.. new byte[] { 65, 0 }]));
        Assert.True(LineDifference.IsBinary([.. Enumerable.Repeat((byte)65, 7999), 0]));
        Assert.False(LineDifference.IsBinary([.. Enumerable.Repeat((byte)65, 8000), 0]));
        Assert.False(LineDifference.IsBinary([]));
    }

    private static string Text(byte[] picks, byte letters) =>
        string.Concat(picks.Select(pick => (pick % (2 + (letters % 5))) switch { 0 => "\n", 1 => "a", 2 => "b\n", 3 => "\r\n", _ => "long line of text\n" }));

    private static LineCount Count(string before, string after) => Lines.Count(Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after));

    private static List<string> Split(string text) => [.. text.Split('\n').Select(line => line + "\n").Take(text.Count(letter => letter == '\n')), .. text.Length > 0 && text[^1] != '\n' ? new[] { text[(text.LastIndexOf('\n') + 1)..] } : []];

    private static LineCount Slow(string before, string after)
    {
        var (left, right) = (Split(before), Split(after));
        var row = new int[right.Count + 1];
        foreach (var line in left)
        {
            var corner = 0;
            for (var i = 1; i < row.Length; i++)
            {
                (corner, row[i]) = (row[i], line == right[i - 1] ? corner + 1 : Math.Max(row[i], row[i - 1]));
            }
        }

        return new(right.Count - row[^1], left.Count - row[^1]);
    }
}
