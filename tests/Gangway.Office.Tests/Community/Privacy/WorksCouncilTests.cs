using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Community.Privacy;
using Gangway.Office.Tests.Community.People;

namespace Gangway.Office.Tests.Community.Privacy;

public sealed class WorksCouncilTests
{
    private static readonly DateTimeOffset Start = Desk.Day("2024-01-01");

    [Fact]
    public void The_mode_is_on_from_the_start_and_goes_off_when_both_sides_agree()
    {
        Assert.True(WorksCouncilMode.Initial.IsOn);
        var outcome = WorksCouncilMode.Replay([Step(CouncilAction.ProposeOff, CouncilRole.Employer, "a", 0), Step(CouncilAction.ConfirmOff, CouncilRole.Council, "b", 3)]);
        Assert.Null(outcome.Refusal);
        Assert.False(outcome.Mode.IsOn);
        Assert.True(outcome.Mode.Take(Step(CouncilAction.SwitchOn, CouncilRole.Council, "b", 4)).Mode.IsOn);
    }

    [Theory]
    [InlineData(CouncilRole.Employer, "b", 3, "One role alone cannot switch the mode off.")]
    [InlineData(CouncilRole.DataProtectionOfficer, "b", 3, "One role alone cannot switch the mode off.")]
    [InlineData(CouncilRole.Council, "A ", 3, "One person cannot confirm their own proposal in another role.")]
    [InlineData(CouncilRole.Council, "b", 15, "The proposal is older than 14 days.")]
    [InlineData(CouncilRole.Council, "b", -1, "The step lies before the last one.")]
    [InlineData(CouncilRole.Council, " ", 3, "Nobody, or nothing that is known, was named.")]
    public void One_side_one_person_or_a_late_answer_switches_nothing_off(CouncilRole role, string actor, int day, string reason)
    {
        var proposed = WorksCouncilMode.Initial.Take(Step(CouncilAction.ProposeOff, CouncilRole.Employer, "a", 0)).Mode;
        var outcome = proposed.Take(Step(CouncilAction.ConfirmOff, role, actor, day));
        Assert.True(outcome.Mode.IsOn);
        Assert.Same(proposed, outcome.Mode);
        Assert.Equal(reason, outcome.Refusal!.Message);
        Assert.NotNull(outcome.Refusal.HowToFix);
    }

    [Fact]
    public void Switching_on_ends_an_open_proposal_and_a_withdrawn_one_cannot_be_confirmed()
    {
        var proposed = WorksCouncilMode.Initial.Take(Step(CouncilAction.ProposeOff, CouncilRole.Employer, "a", 0)).Mode;
        foreach (var ending in new[] { CouncilAction.SwitchOn, CouncilAction.WithdrawOff })
        {
            var ended = proposed.Take(Step(ending, CouncilRole.Council, "b", 1)).Mode;
            Assert.Equal("Nothing was proposed.", ended.Take(Step(CouncilAction.ConfirmOff, CouncilRole.Council, "b", 2)).Refusal!.Message);
        }
    }

    [Fact]
    public void A_stored_history_that_no_steps_could_have_made_is_refused_with_its_place() =>
        Assert.Equal("step 1", WorksCouncilMode.Replay([Step(CouncilAction.ConfirmOff, CouncilRole.Council, "b", 0)]).Refusal!.Path);

    [Fact]
    public void No_sequence_of_steps_by_one_role_alone_switches_the_mode_off() => Prop.ForAll<byte[], byte>((bytes, role) =>
    {
        var mode = WorksCouncilMode.Initial;
        foreach (var (value, index) in (bytes ?? []).Select((value, index) => (value, index)))
        {
            mode = mode.Take(Step((CouncilAction)(value % 5), (CouncilRole)(role % 3), $"p{value / 5 % 3}", index)).Mode;
        }

        return mode.IsOn;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(DisclosureKind.Ranking)]
    [InlineData(DisclosureKind.WorkingTimes)]
    public void Rankings_and_working_times_are_shown_to_nobody(DisclosureKind kind)
    {
        var off = WorksCouncilMode.Initial with { IsOn = false };
        Assert.NotNull(Disclosure.Refusal(new(kind, true, 1_000, "a purpose", true), off));
    }

    [Fact]
    public void Ones_own_record_is_visible_to_oneself_and_to_others_only_for_a_purpose_while_the_mode_is_off()
    {
        var off = WorksCouncilMode.Initial with { IsOn = false };
        Assert.Null(Disclosure.Refusal(new(DisclosureKind.PersonRecord, AboutSelf: true), WorksCouncilMode.Initial));
        Assert.NotNull(Disclosure.Refusal(new(DisclosureKind.PersonRecord, Purpose: "a purpose"), WorksCouncilMode.Initial));
        Assert.NotNull(Disclosure.Refusal(new(DisclosureKind.PersonRecord), off));
        Assert.Null(Disclosure.Refusal(new(DisclosureKind.PersonRecord, Purpose: "a purpose"), off));
        Assert.NotNull(Disclosure.Refusal(new(DisclosureKind.IdentityProposals, Purpose: "a purpose"), off));
        Assert.Null(Disclosure.Refusal(new(DisclosureKind.IdentityProposals, Purpose: "a purpose", MayMerge: true), WorksCouncilMode.Initial));
        Assert.NotNull(Disclosure.Refusal(new(DisclosureKind.GroupFigure, People: 9), off));
        Assert.Null(Disclosure.Refusal(new(DisclosureKind.GroupFigure, People: 10), off));
    }

    private static CouncilStep Step(CouncilAction action, CouncilRole role, string actor, int day) => new(action, role, actor, Start.AddDays(day));
}
