using Gangway.Office.Community.Upstream;

namespace Gangway.Office.Tests.Community.Upstream;

public sealed class UpstreamLagTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_patch_lands_on_the_day_upstream_commits_it_for_the_first_time()
    {
        var lag = UpstreamLag.Of([Patch("f1", "a", written: 0, committed: 2)], [Patch("u2", "a", 0, 90), Patch("u1", "a", 0, 30)], isWhole: true);
        var fate = Assert.Single(lag.Patches);
        Assert.Equal((PatchOutcome.Landed, "u1", 30), (fate.Outcome, fate.UpstreamCommit, fate.Days));
        Assert.Equal(30, lag.MedianDays);
    }

    [Fact]
    public void What_upstream_had_first_is_a_backport_and_has_no_lag()
    {
        var lag = UpstreamLag.Of([Patch("f1", "a", 0, 50)], [Patch("u1", "a", 0, 10)], isWhole: true);
        Assert.Equal((PatchOutcome.Backport, null), (lag.Patches[0].Outcome, lag.Patches[0].Days));
        Assert.Null(lag.MedianDays);
    }

    [Fact]
    public void What_is_not_found_is_kept_where_all_of_upstream_was_read_and_else_unknown()
    {
        Patch[] fork = [Patch("f1", "a", 0, 0)];
        Assert.Equal(PatchOutcome.Kept, UpstreamLag.Of(fork, [], isWhole: true).Patches[0].Outcome);
        Assert.Equal(PatchOutcome.Unknown, UpstreamLag.Of(fork, [], isWhole: false).Patches[0].Outcome);
        Assert.Equal(PatchOutcome.Unknown, UpstreamLag.Of(fork, [Patch("u1", null, 0, 0)], isWhole: true).Patches[0].Outcome);
    }

    [Fact]
    public void A_patch_that_could_not_be_read_or_has_no_time_is_unknown()
    {
        Assert.Equal(PatchOutcome.Unknown, UpstreamLag.Of([Patch("f1", null, 0, 0)], [], isWhole: true).Patches[0].Outcome);
        Assert.Equal(PatchOutcome.Unknown, UpstreamLag.Of([Patch("f1", "a", 0, null)], [Patch("u1", "a", 0, 5)], isWhole: true).Patches[0].Outcome);
        var unwritten = UpstreamLag.Of([Patch("f1", "a", null, 1)], [Patch("u1", "a", null, 5)], isWhole: true);
        Assert.Equal((PatchOutcome.Landed, null), (unwritten.Patches[0].Outcome, unwritten.Patches[0].Days));
        Assert.Null(unwritten.MedianDays);
    }

    [Theory]
    [InlineData(new[] { 3 }, 3.0)]
    [InlineData(new[] { 9, 1 }, 5.0)]
    [InlineData(new[] { 9, 1, 2 }, 2.0)]
    public void The_lag_is_the_median_of_the_landed_patches(int[] days, double median) => Assert.Equal(median,
        UpstreamLag.Of([.. days.Select((_, i) => Patch($"f{i}", $"{i}", 0, 0))], [.. days.Select((day, i) => Patch($"u{i}", $"{i}", 0, day))], isWhole: true).MedianDays);

    private static Patch Patch(string commit, string? id, int? written, int? committed) =>
        new(commit, id, written is { } day ? Start.AddDays(day) : null, committed is { } later ? Start.AddDays(later) : null, "subject");
}
