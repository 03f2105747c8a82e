using Gangway.Office.Contract.SignOff;

namespace Gangway.Office.Tests.Contract.SignOff;

public sealed class DcoCheckTests
{
    private static readonly Signer One = new("One Author", "one@example.com");
    private static readonly Signer Two = new("Two Author", "two@example.com");

    [Fact]
    public void An_author_who_signed_has_signed() => Assert.Equal(DcoVerdict.Signed, Verdict(Commit() with { SignOffs = [Two, new Signer("one author", "ONE@example.com")] }));

    [Fact]
    public void A_commit_without_a_sign_off_names_the_author_and_the_fix()
    {
        var finding = DcoCheck.Of([Commit()], who => who, new DcoRules(), "origin/main").Single();

        Assert.True(finding.IsViolation);
        Assert.Equal([One], finding.Expected);
        Assert.Equal("git commit --amend -s --no-edit", finding.Fix);
    }

    [Fact]
    public void An_older_commit_is_mended_by_a_rebase_onto_its_base()
    {
        Assert.Equal("git rebase --signoff origin/main", DcoCheck.Of([Commit(), Commit()], who => who, new DcoRules(), "origin/main")[1].Fix);
        Assert.Equal("git rebase --signoff 0123456789ab^", DcoCheck.Of([Commit(), Commit()], who => who, new DcoRules(), null)[1].Fix);
        Assert.Equal("git rebase --signoff --root", DcoCheck.Of([Commit(), Commit() with { HasParent = false }], who => who, new DcoRules(), null)[1].Fix);
    }

    [Fact]
    public void Another_s_sign_off_does_not_count() => Assert.Equal(DcoVerdict.OtherSigner, Verdict(Commit() with { SignOffs = [Two] }));

    [Fact]
    public void The_author_s_name_under_another_address_does_not_count() =>
        Assert.Equal(DcoVerdict.OtherSigner, Verdict(Commit() with { SignOffs = [One with { Email = "else@example.org" }] }));

    [Fact]
    public void The_project_s_mailmap_makes_two_addresses_one_person() =>
        Assert.Equal(
            DcoVerdict.Signed,
            DcoCheck.Of([Commit() with { SignOffs = [One with { Email = "old@example.org" }] }], who => who.Email == "old@example.org" ? One : who, new DcoRules(), null)[0].Verdict);

    [Fact]
    public void A_name_written_otherwise_is_a_question() => Assert.Equal(DcoVerdict.NameDiffers, Verdict(Commit() with { SignOffs = [One with { Name = "1ne" }] }));

    [Fact]
    public void A_name_turned_round_is_the_same_name() => Assert.Equal(DcoVerdict.Signed, Verdict(Commit() with { SignOffs = [One with { Name = "Author, One" }] }));

    [Fact]
    public void A_no_reply_address_under_the_same_name_is_a_question() =>
        Assert.Equal(DcoVerdict.NoReplyAddress, Verdict(Commit() with { SignOffs = [One with { Email = "1+one@users.noreply.github.com" }] }));

    [Theory]
    [InlineData("", "one@example.com")]
    [InlineData("One Author", "")]
    [InlineData("One Author", "one")]
    public void A_sign_off_that_names_nobody_is_none(string name, string mail) =>
        Assert.Equal(DcoVerdict.Incomplete, Verdict(Commit() with { SignOffs = [new Signer(name, mail)] }));

    [Fact]
    public void Merges_and_programs_are_exempt_unless_the_rules_say_otherwise()
    {
        Assert.Equal(DcoVerdict.Exempt, Verdict(Commit() with { IsMerge = true }));
        Assert.Equal(DcoVerdict.Exempt, Verdict(Commit() with { IsByBot = true }));
        Assert.Equal(DcoVerdict.Missing, Verdict(Commit() with { IsMerge = true }, new DcoRules(Merges: true)));
        Assert.Equal(DcoVerdict.Missing, Verdict(Commit() with { IsByBot = true }, new DcoRules(Bots: true)));
    }

    [Fact]
    public void A_co_author_who_did_not_sign_is_a_question_or_by_rule_a_violation()
    {
        var commit = Commit() with { SignOffs = [One], CoAuthors = [Two] };
        Assert.Equal(DcoVerdict.CoAuthorMissing, Verdict(commit));
        Assert.Equal(DcoVerdict.OtherSigner, Verdict(commit, new DcoRules(CoAuthors: true)));
        Assert.Equal(DcoVerdict.Signed, Verdict(commit with { SignOffs = [One, Two] }));
    }

    [Fact]
    public void Who_commits_another_s_work_signs_where_the_rules_ask_for_it()
    {
        var commit = Commit() with { SignOffs = [One], Committer = Two };
        Assert.Equal(DcoVerdict.Signed, Verdict(commit));
        Assert.Equal(DcoVerdict.CommitterMissing, Verdict(commit, new DcoRules(Committers: true)));
    }

    [Fact]
    public void A_good_commit_excuses_no_other() =>
        Assert.Equal(
            [DcoVerdict.Signed, DcoVerdict.OtherSigner],
            DcoCheck.Of([Commit() with { SignOffs = [One] }, Commit() with { SignOffs = [One], Author = Two }], who => who, new DcoRules(), null).Select(finding => finding.Verdict));

    private static DcoVerdict Verdict(SignedCommit commit, DcoRules? rules = null) => DcoCheck.Of([commit], who => who, rules ?? new DcoRules(), null)[0].Verdict;

    private static SignedCommit Commit() => new() { Id = "0123456789abcdef0123456789abcdef01234567", Author = One, Committer = One };
}
