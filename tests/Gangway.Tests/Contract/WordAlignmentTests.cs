using Gangway.Contract;

namespace Gangway.Tests.Contract;

public sealed class WordAlignmentTests
{
    [Fact]
    public void Signs_case_and_line_breaks_make_no_difference() =>
        Assert.Equal([0, 1, 2, 3], WordAlignment.Of(["// The Software", "// is \"free\"."], ["the software is free"])!.Partners);

    [Fact]
    public void What_one_side_has_more_has_no_partner() =>
        Assert.Equal([0, -1, 2], WordAlignment.Of(["a small fee"], ["a large fee"])!.Partners);

    [Fact]
    public void Partners_rise_pair_equal_words_and_are_as_many_as_can_be()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            string[] left = [.. Enumerable.Range(0, random.Next(12)).Select(_ => $"w{random.Next(4)}")];
            string[] right = [.. Enumerable.Range(0, random.Next(12)).Select(_ => $"w{random.Next(4)}")];

            var partners = WordAlignment.Of([string.Join(' ', left)], [string.Join(' ', right)])!.Partners;

            var pairs = partners.Select((partner, at) => (at, partner)).Where(pair => pair.partner >= 0).ToList();
            Assert.All(pairs, pair => Assert.Equal(left[pair.at], right[pair.partner]));
            Assert.Equal(pairs.Select(pair => pair.partner).Order().Distinct(), pairs.Select(pair => pair.partner));
            Assert.Equal(Longest(left, right), pairs.Count);
        }
    }

    [Fact]
    public void Texts_with_nothing_in_common_are_not_drawn() =>
        Assert.Null(WordAlignment.Of([string.Join(' ', Enumerable.Range(0, 5000).Select(at => $"a{at}"))], [string.Join(' ', Enumerable.Range(0, 5000).Select(at => $"b{at}"))]));

    private static int Longest(string[] left, string[] right)
    {
        var lengths = new int[left.Length + 1, right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                lengths[i, j] = left[i - 1] == right[j - 1] ? lengths[i - 1, j - 1] + 1 : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
            }
        }

        return lengths[left.Length, right.Length];
    }
}
