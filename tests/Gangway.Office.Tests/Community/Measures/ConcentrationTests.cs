using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Community.Measures;

namespace Gangway.Office.Tests.Community.Measures;

public sealed class ConcentrationTests
{
    [Theory]
    [InlineData(new long[] { 1000, 202, 90, 33, 332, 343, 42, 433 }, 2)]
    [InlineData(new long[] { 125, 125, 125, 125, 125, 125, 125, 125 }, 4)]
    [InlineData(new long[] { 500, 72, 72, 72, 71, 71, 71, 71 }, 1)]
    [InlineData(new long[] { 1 }, 1)]
    [InlineData(new long[] { 49, 51 }, 1)]
    [InlineData(new long[] { 50, 50 }, 1)]
    [InlineData(new long[] { }, null)]
    [InlineData(new long[] { 0, 0 }, null)]
    public void The_factor_is_that_of_the_examples_of_CHAOSS(long[] counts, int? factor) => Assert.Equal(factor, Concentration.Factor(counts));

    [Fact]
    public void The_unknown_widens_the_factor_from_one_firm_to_as_many_as_there_are()
    {
        Assert.Equal((1, 5), Concentration.Interval([], 10));
        Assert.Equal((1, 51), Concentration.Interval([100], 200));
        Assert.Equal((2, 2), Concentration.Interval([1000, 433, 343, 332, 202, 90, 42, 33], 0));
        Assert.Null(Concentration.Interval([], 0));
    }

    [Fact]
    public void The_factor_is_the_least_that_a_search_of_all_sizes_finds() => Prop.ForAll<byte[]>(bytes =>
    {
        var counts = (bytes ?? []).Select(value => (long)value).ToArray();
        var sorted = counts.OrderDescending().ToArray();
        int? least = counts.Sum() == 0 ? null : Enumerable.Range(1, counts.Length).First(n => 2 * sorted.Take(n).Sum() >= counts.Sum());
        return Concentration.Factor(counts) == least;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_interval_is_that_of_counts_written_out_and_holds_the_factor_of_the_known() => Prop.ForAll<byte[], byte>((bytes, unknown) =>
    {
        var counts = (bytes ?? []).Select(value => (long)value).ToArray();
        var one = Enumerable.Range(0, counts.Length).Select(part => Concentration.Factor(counts.Select((count, i) => i == part ? count + unknown : count))).Append(Concentration.Factor(counts.Append(unknown))).Min();
        var known = Concentration.Factor(counts);
        var distinct = Concentration.Factor(counts.Concat(Enumerable.Repeat(1L, unknown)));
        var interval = Concentration.Interval(counts, unknown);
        return interval?.Least == one && interval?.Most == distinct && (known is null || (known >= interval!.Value.Least && known <= interval.Value.Most));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Gini_is_half_the_mean_difference_of_all_pairs() => Prop.ForAll<byte[]>(bytes =>
    {
        var counts = (bytes ?? []).Select(value => (long)value).ToArray();
        double? pairs = counts.Sum() == 0 ? null : counts.SelectMany(a => counts.Select(b => Math.Abs((double)a - b))).Sum() / (2.0 * counts.Length * counts.Sum());
        var gini = Concentration.Gini(counts);
        return gini is null ? pairs is null : Math.Abs(gini.Value - pairs!.Value) < 1e-9;
    }).QuickCheckThrowOnFailure();
}
