using System.Text;
using Gangway.Office.Community;
using Gangway.Office.Community.People;

namespace Gangway.Office.Tests.Community.People;

public sealed class RosterTests
{
    [Fact]
    public void One_account_number_is_one_person_under_every_login()
    {
        var roster = new Roster(Desk.Sources());
        Assert.Same(roster.PersonOf(new("A", "7+old-name@users.noreply.github.com")), roster.PersonOf(new("B", "7+new-name@users.noreply.github.com")));
        Assert.NotSame(roster.PersonOf(new("A", "7+old-name@users.noreply.github.com")), roster.PersonOf(new("A", "old-name@users.noreply.github.com")));
        Assert.Equal(2, roster.Count);
    }

    [Fact]
    public void People_who_look_alike_stay_two_until_somebody_decides()
    {
        Identity work = new("Desk Lead", "lead@example.com"), home = new("Desk Lead", "lead@gmail.com");
        var roster = new Roster(Desk.Sources());
        Assert.NotSame(roster.PersonOf(work), roster.PersonOf(home));
        Assert.Equal(DuplicateReason.SameLocalPartAndName, Assert.Single(DuplicateIdentities.Propose([work, home], Desk.Sources(), [])).Reason);

        var decided = Desk.Sources() with { Decisions = [new("lead@example.com", "lead@gmail.com", true, new("links.csv", "line 2"))] };
        var after = new Roster(decided);
        Assert.Same(after.PersonOf(work), after.PersonOf(home));
        Assert.Empty(DuplicateIdentities.Propose([work, home], decided, []));

        var refused = Desk.Sources() with { Decisions = [new("lead@gmail.com", "lead@example.com", false, new("links.csv", "line 2"))] };
        Assert.Empty(DuplicateIdentities.Propose([work, home], refused, []));
    }

    [Fact]
    public void Decisions_that_contradict_one_another_are_an_issue()
    {
        var roster = new Roster(Desk.Sources() with
        {
            Decisions = [new("a@x.org", "b@x.org", true, new("l", "line 2")), new("b@x.org", "c@x.org", true, new("l", "line 3")), new("c@x.org", "a@x.org", false, new("l", "line 4"))],
        });
        Assert.Equal("line 4", Assert.Single(roster.Issues).Path);
    }

    [Fact]
    public void A_mailmap_joins_what_its_project_says()
    {
        var mailmap = Mailmap.Parse(Encoding.UTF8.GetBytes("Desk Lead <lead@example.com> <lead@gmail.com>\n"), ".mailmap").Mailmap;
        var roster = new Roster(Desk.Sources() with { Mailmap = mailmap });
        Assert.Same(roster.PersonOf(new("x", "lead@gmail.com")), roster.PersonOf(new("Desk Lead", "LEAD@example.com")));
        Assert.Equal(FirmAffiliation.Of("example.com"), roster.At(new("x", "lead@gmail.com"), Desk.Day("2020-01-01")));
    }

    [Fact]
    public void Another_repositorys_mailmap_only_proposes()
    {
        var other = Mailmap.Parse("Desk Lead <lead@example.com> <other@gmail.com>\n"u8, ".mailmap").Mailmap;
        Identity[] seen = [new("x", "other@gmail.com"), new("y", "lead@example.com")];
        var proposal = Assert.Single(DuplicateIdentities.Propose(seen, Desk.Sources(), [other]));
        Assert.Equal(new("lead@example.com", "other@gmail.com", DuplicateReason.MailmapElsewhere), proposal);
    }

    [Theory]
    [InlineData("José Müller", "a@x.org", "MUELLER jose", "b@y.org", null)]
    [InlineData("José Müller", "a@x.org", "muller, Jose", "b@y.org", DuplicateReason.SameName)]
    [InlineData("王小明", "a@x.org", "王小明", "b@y.org", DuplicateReason.SameName)]
    [InlineData("alex", "a@x.org", "alex", "b@y.org", null)]
    [InlineData("x", "7+lead@users.noreply.github.com", "y", "lead@users.noreply.github.com", DuplicateReason.SameAccountName)]
    [InlineData("x", "7+desk-lead@users.noreply.github.com", "y", "desk-lead@example.com", DuplicateReason.AccountNameIsLocalPart)]
    [InlineData("dependabot[bot]", "1+dependabot[bot]@users.noreply.github.com", "dependabot[bot]", "support@dependabot.com", null)]
    public void Likely_duplicates_are_proposed_with_their_reason(string name, string mail, string otherName, string otherMail, DuplicateReason? reason)
    {
        var proposals = DuplicateIdentities.Propose([new(name, mail), new(otherName, otherMail)], Desk.Sources(), []);
        Assert.Equal(reason, proposals.SingleOrDefault()?.Reason);
    }

    [Fact]
    public void Names_that_a_crowd_shares_are_no_evidence()
    {
        var crowd = Enumerable.Range(0, 1_000).Select(i => new Identity("Build Server", $"root{i}@x{i}.org"));
        Assert.Empty(DuplicateIdentities.Propose(crowd, Desk.Sources(), []));
    }

    [Theory]
    [InlineData("2014-12-31", "First")]
    [InlineData("2015-01-01", "Second")]
    [InlineData("2021-01-01", null)]
    public void A_contribution_counts_for_the_firm_of_its_day(string day, string? firm)
    {
        var entry = new PersonEntry(["lead@gmail.com"], [new("First", new(null, new(2015, 1, 1))), new("Second", new(new(2015, 1, 1), new(2021, 1, 1)))], new("hr.csv"));
        var roster = new Roster(Desk.Sources() with { People = [entry] });
        Assert.Equal(firm is null ? FirmAffiliation.Unknown : FirmAffiliation.Of(firm), roster.At(new("x", "lead@gmail.com"), Desk.Day(day)));
        Assert.Equal(FirmAffiliation.Unknown, roster.At(new("x", "lead@gmail.com"), null));
    }

    [Fact]
    public void The_day_is_the_one_on_the_authors_calendar()
    {
        var entry = new PersonEntry(["lead@gmail.com"], [new("First", new(null, new(2015, 1, 1)))], new("hr.csv"));
        var roster = new Roster(Desk.Sources() with { People = [entry] });
        Assert.Equal(FirmAffiliation.Of("First"), roster.At(new("x", "lead@gmail.com"), new(2014, 12, 31, 23, 0, 0, TimeSpan.FromHours(-8))));
    }

    [Fact]
    public void Addresses_of_public_providers_and_forges_tell_no_firm_and_programs_are_no_people()
    {
        var roster = new Roster(Desk.Sources(new Firm { Name = "Example", Domains = [new("example.com")] }));
        Assert.Equal(FirmAffiliation.Of("Example"), roster.At(new("x", "x@eu.example.com"), null));
        Assert.Equal(FirmAffiliation.Of("nobody-listed.org"), roster.At(new("x", "x@mail.nobody-listed.org"), null));
        Assert.Equal(FirmAffiliation.Unknown, roster.At(new("x", "x@gmail.com"), null));
        Assert.Equal(FirmAffiliation.Unknown, roster.At(new("x", "1+x@users.noreply.github.com"), null));
        Assert.Equal(FirmAffiliation.Unknown, roster.At(new("x", "root@localhost"), null));
        Assert.Equal(FirmAffiliation.Bot, roster.At(new("dependabot[bot]", "bot@example.com"), null));
        Assert.Null(roster.PersonOf(new(" ", "")));
        Assert.Equal(FirmAffiliation.Unknown, roster.At(new("", ""), null));
    }

    [Fact]
    public void Who_the_user_calls_ours_counts_for_our_firm_under_one_name()
    {
        var ours = OurPeople.Parse(["example.com", "lead@gmail.com"], Desk.Providers).People;
        var entry = new PersonEntry(["hand@gmail.com"], [new("EXAMPLE", default)], new("hr.csv"));
        var roster = new Roster(Desk.Sources(new Firm { Name = "Example", Domains = [new("example.com"), new("example.de")] }) with
        {
            Rules = new(ours, Desk.Providers, Desk.Bots),
            OurFirm = "Example",
            People = [entry],
        });
        foreach (var mail in new[] { "a@example.com", "b@example.de", "lead@gmail.com", "hand@gmail.com" })
        {
            Assert.True(roster.IsOurs(roster.At(new("x", mail), Desk.Day("2020-01-01"))), mail);
        }
    }

    [Fact]
    public void Two_strangers_on_machines_without_a_mail_domain_stay_two()
    {
        var roster = new Roster(Desk.Sources());
        Assert.NotSame(roster.PersonOf(new("One", "root@localhost")), roster.PersonOf(new("Two", "root@localhost")));
    }
}
