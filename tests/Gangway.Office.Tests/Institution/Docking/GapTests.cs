using Gangway.Office.Institution.Docking;
using Gangway.Office.Norms;
using static Gangway.Office.Tests.Institution.Docking.DockStories;

namespace Gangway.Office.Tests.Institution.Docking;

public class GapTests
{
    [Fact]
    public void A_project_that_wants_names_and_a_firm_that_hides_them_are_in_conflict()
    {
        var result = Dock([Firm("privacy", Deontic.MustNot, "disclose-identity")], [Commons("dco", Deontic.Must, "sign-off", pillar: Pillar.Contract)]);

        var gap = Assert.Single(result.Gaps, gap => gap.Kind == GapKind.Conflict);
        Assert.Equal("disclose-identity", gap.Act);
        Assert.Equal(AnswerKind.InConflict, result.Answer(Pillar.Contract));
    }

    [Fact]
    public void Two_musts_that_exclude_each_other_are_in_conflict() =>
        Assert.Contains(Dock([Firm("secret", Deontic.Must, "keep-source-secret")], [Commons("source", Deontic.Must, "provide-source", source: "license", role: "distributor")], "use").Gaps,
            gap => gap.Kind == GapKind.Conflict);

    [Fact]
    public void A_duty_with_another_way_to_fulfil_it_is_no_conflict()
    {
        var dco = Commons("dco", Deontic.Must, "sign-off");
        var either = dco with { Norm = dco.Norm with { Alternatives = [new("sign-off", "", "", "sign-off-line"), new("obtain-approval", "", "", "approval-record")] } };

        Assert.DoesNotContain(Dock([Firm("privacy", Deontic.MustNot, "disclose-identity")], [either]).Gaps, gap => gap.Kind == GapKind.Conflict);
    }

    [Fact]
    public void Publishing_a_change_does_not_break_the_silence_about_a_vulnerability() =>
        Assert.DoesNotContain(Dock([], [Commons("embargo", Deontic.MustNot, "disclose").WithObject("unfixed vulnerability")]).Gaps, gap => gap.Kind == GapKind.Conflict);

    [Fact]
    public void A_GPL_binary_without_a_source_archive_is_an_unserved_duty()
    {
        var source = Commons("source", Deontic.Must, "provide-source", "conveys-binary", "distributor", "source-archive", "license", Pillar.Contract);

        Assert.Contains(Dock([], [source], "use", "delivery=binary").Gaps, gap => gap is { Kind: GapKind.UnservedDuty, Certain: Truth.True });
        Assert.DoesNotContain(Dock([], [source], "use", "delivery=binary", produces: "source-archive").Gaps, gap => gap.Kind == GapKind.UnservedDuty);
        Assert.DoesNotContain(Dock([], [source], "use", "delivery=internal").Gaps, gap => gap.Kind == GapKind.UnservedDuty);
    }

    [Fact]
    public void Forbidding_the_GPL_for_a_tool_that_stays_inside_is_over_strict()
    {
        var grant = Commons("grant", Deontic.May, "use", role: "recipient", source: "license", pillar: Pillar.Contract);
        var source = Commons("source", Deontic.Must, "provide-source", "conveys-binary", "distributor", "source-archive", "license", Pillar.Contract);
        var ban = Firm("no-gpl", Deontic.MustNot, "use", pillar: Pillar.Contract);

        Assert.Contains(Dock([ban], [grant, source], "use", "delivery=internal").Gaps, gap => gap is { Kind: GapKind.OverStrict, Certain: Truth.True });
        Assert.Equal(AnswerKind.InConflict, Dock([ban], [grant, source], "use", "delivery=binary").Answer(Pillar.Contract));
        Assert.Equal(AnswerKind.Unknown, Dock([ban], [grant, source], "use").Answer(Pillar.Contract));
    }

    [Fact]
    public void A_ten_day_approval_and_a_two_day_rhythm_is_latency()
    {
        var asks = Firm("ask", Deontic.Must, "obtain-approval") with { By = "legal", Days = 14 };
        var rhythm = Commons("rhythm", Deontic.Should, "respond") with { Days = 2 };

        var gap = Assert.Single(Dock([asks], [rhythm]).Gaps, gap => gap.Kind == GapKind.Latency);
        Assert.Equal((14, 2), (gap.FirmDays, gap.CommonsDays));
        Assert.DoesNotContain(Dock([asks with { Days = 1 }], [rhythm]).Gaps, gap => gap.Kind == GapKind.Latency);
    }

    [Fact]
    public void A_rule_without_consequence_is_toothless_and_so_is_one_that_is_often_broken()
    {
        Assert.Contains(Dock([Firm("wish", Deontic.Must, "record", orElse: null)], []).Gaps, gap => gap is { Kind: GapKind.Toothless, Commons: null });
        var half = Commons("dco", Deontic.Must, "sign-off") with { Kept = new Share(50, 100, 100) };
        Assert.Contains(Dock([], [half]).Gaps, gap => gap is { Kind: GapKind.Toothless, Firm: null });
        Assert.DoesNotContain(Dock([], [half with { Monitor = ".github/dco.yml" }]).Gaps, gap => gap.Kind == GapKind.Toothless);
        Assert.DoesNotContain(Dock([], [half with { Kept = new Share(99, 100, 100) }]).Gaps, gap => gap.Kind == GapKind.Toothless);
    }

    [Fact]
    public void Where_nobody_may_sign_the_agreement_there_is_a_role_gap()
    {
        var agreement = Commons("cla", Deontic.Must, "sign-cla", artifact: "cla-record", role: "employer");

        Assert.Equal("signatory", Assert.Single(Dock([], [agreement]).Gaps).Act);
        Assert.Empty(Dock([], [agreement], roles: "signatory").Gaps);
    }

    [Fact]
    public void A_security_team_without_a_counterpart_is_a_role_gap() =>
        Assert.Contains(Dock([], [], "use", "has-security-contact=no").Gaps, gap => gap is { Kind: GapKind.RoleGap, Commons: null, Certain: Truth.True });

    [Fact]
    public void A_right_to_relicense_with_nothing_in_return_is_asymmetric()
    {
        var relicensing = Commons("relicensing", Deontic.May, "relicense", role: "steward");

        Assert.Contains(Dock([], [relicensing]).Gaps, gap => gap.Kind == GapKind.Asymmetric);
        Assert.DoesNotContain(Dock([], [relicensing, Commons("open", Deontic.Must, "license-alike", role: "steward")]).Gaps, gap => gap.Kind == GapKind.Asymmetric);
    }

    [Fact]
    public void A_rule_that_never_fired_and_a_custom_nobody_keeps_are_paper()
    {
        Assert.Contains(Dock([Firm("old", Deontic.Must, "record") with { Fired = 0 }], []).Gaps, gap => gap is { Kind: GapKind.PaperRule, Commons: null });
        Assert.Contains(Dock([], [Commons("dco", Deontic.Must, "sign-off") with { Kept = new Share(0, 100, 100) }]).Gaps, gap => gap is { Kind: GapKind.PaperRule, Firm: null });
        Assert.DoesNotContain(Dock([Firm("new", Deontic.Must, "record")], []).Gaps, gap => gap.Kind == GapKind.PaperRule);
    }

    [Fact]
    public void A_rule_that_makes_a_person_agree_first_is_an_if_and_no_gap()
    {
        var result = Dock([Firm("ask", Deontic.Must, "obtain-approval") with { By = "legal" }], [Commons("welcome", Deontic.May, "contribute")]);

        Assert.Equal(AnswerKind.AlignedIf, result.Answer(Pillar.Community));
        Assert.Equal("firm.ask", Assert.Single(result.Answers.Single(answer => answer.Pillar == Pillar.Community).Approvals).Norm.Id);
    }

    [Fact]
    public void A_question_is_asked_only_where_its_answer_changes_something()
    {
        var ban = Firm("patents", Deontic.MustNot, "contribute", "touches-patents = yes");

        var question = Assert.Single(Dock([ban], [Commons("welcome", Deontic.May, "contribute")]).Questions);
        Assert.Equal("touches-patents", question.Fact);
        Assert.Empty(Dock([ban], [Commons("welcome", Deontic.May, "contribute")], facts: "touches-patents=no").Questions);
    }

    [Fact]
    public void Where_nothing_is_known_the_answer_is_unknown() => Assert.Equal(AnswerKind.Unknown, Dock([], []).Answer(Pillar.Trust));
}
