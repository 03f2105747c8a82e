using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Community.Privacy;

namespace Gangway.Office.Tests.Community.Privacy;

public sealed class SuppressionTests
{
    [Fact]
    public void A_small_group_takes_the_next_larger_one_with_it_so_that_the_total_does_not_tell_it() =>
        Assert.Equal(
            [SuppressionReason.TooFew, SuppressionReason.None, SuppressionReason.Complementary, SuppressionReason.None],
            Suppression.OfGroups([3, 40, 12]));

    [Fact]
    public void Nothing_is_hidden_where_every_group_is_large_enough() =>
        Assert.All(Suppression.OfGroups([10, 11, 12]), reason => Assert.Equal(SuppressionReason.None, reason));

    [Fact]
    public void Two_small_groups_that_are_too_few_together_take_a_third() =>
        Assert.Equal([SuppressionReason.TooFew, SuppressionReason.TooFew, SuppressionReason.Complementary, SuppressionReason.None, SuppressionReason.None], Suppression.OfGroups([2, 3, 15, 20]));

    [Fact]
    public void Two_small_groups_that_are_enough_together_hide_each_other() =>
        Assert.Equal([SuppressionReason.TooFew, SuppressionReason.TooFew, SuppressionReason.None, SuppressionReason.None], Suppression.OfGroups([6, 7, 20]));

    [Fact]
    public void A_single_group_takes_its_total_with_it() =>
        Assert.All(Suppression.OfGroups([9]), reason => Assert.Equal(SuppressionReason.TooFew, reason));

    [Fact]
    public void Nobody_at_all_is_too_few_as_well() => Assert.Equal(SuppressionReason.TooFew, Suppression.OfGroups([0, 50, 60])[0]);

    [Fact]
    public void In_a_table_no_row_and_no_column_tells_a_hidden_cell()
    {
        var reasons = Suppression.OfTable([[3, 20, 30], [15, 25, 35], [40, 50, 60]]);
        Assert.Equal(SuppressionReason.TooFew, reasons[0][0]);
        foreach (var line in reasons.Concat(Enumerable.Range(0, 4).Select(column => reasons.Select(row => row[column]).ToImmutableArray())))
        {
            Assert.NotEqual(1, line.Count(reason => reason != SuppressionReason.None));
        }
    }

    [Fact]
    public void Whatever_the_groups_are_nothing_small_is_shown_and_no_difference_tells_fewer_than_k() => Prop.ForAll<byte[]>(bytes =>
    {
        var people = (bytes ?? []).Select(value => (long)(value % 40)).ToImmutableArray();
        var reasons = Suppression.OfGroups(people);
        var hidden = people.Where((_, i) => reasons[i] != SuppressionReason.None).ToList();
        var smallShown = people.Where((count, i) => count < 10 && reasons[i] == SuppressionReason.None).Any();
        var totalShown = reasons[^1] == SuppressionReason.None;
        return !smallShown && (!totalShown || (people.Sum() >= 10 && (hidden.Count == 0 || (hidden.Count > 1 && hidden.Sum() >= 10))));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_the_table_is_every_line_hides_none_or_two_and_more() => Prop.ForAll<byte[], byte>((bytes, width) =>
    {
        var columns = 1 + width % 5;
        var people = (bytes ?? []).Select(value => (long)(value % 60)).Chunk(columns).Where(row => row.Length == columns).Select(row => row.ToImmutableArray()).ToImmutableArray();
        var reasons = Suppression.OfTable(people);
        var lines = reasons.Concat(people.IsEmpty ? [] : Enumerable.Range(0, columns + 1).Select(column => reasons.Select(row => row[column]).ToImmutableArray()));
        return lines.All(line => line.Count(reason => reason != SuppressionReason.None) != 1 || line.Length == 1);
    }).QuickCheckThrowOnFailure();
}
