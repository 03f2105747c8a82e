using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Office;
using Gangway.Office.Community;

namespace Gangway.Office.Tests.Community;

public sealed class GiveHistoryTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly MailProviders Providers = new(["gmail.com"], ["users.noreply.github.com"], []);
    private static readonly Bots Bots = new(["[bot]"], [], [], []);

    [Fact]
    public void Commits_are_counted_by_where_they_come_from_and_by_year()
    {
        var history = Total("siemens.com",
        [
            By("a@siemens.com", 2020), By("A@Siemens.com", 2021), By("b@ct.siemens.com", 2021),
            By("c@bosch.io", 2021), By("d@eng.bosch.io", 2022), By("e@sap.com", 2022),
            By("f@gmail.com", 2022), By("1+g@users.noreply.github.com", 2022), By("", 2022, "nobody"),
            By("x@x.org", 2023, "dependabot[bot]"),
        ]);
        Assert.Equal((10, 9), (history.Commits, history.Contributors));
        Assert.Equal((3, 2, 2020, 2021), (history.Ours!.Commits, history.Ours.Contributors, history.Ours.First!.Value.Year, history.Ours.Last!.Value.Year));
        Assert.Equal(new Share(3, 7, 10), history.OurShare);
        Assert.Equal((3, 1, 1, 1), (history.Unknown.Commits, history.PublicMail, history.NoReply, history.NoAddress));
        Assert.Equal((1, 1), (history.Bots.Commits, history.Bots.Contributors));
        Assert.Equal([("bosch.io", 2, 2), ("sap.com", 1, 1)], history.Organizations.Select(organization => (organization.Domain, organization.Part.Commits, organization.Part.Contributors)));
        Assert.Equal([new(2020, 1, 1, 0, 0), new(2021, 3, 2, 0, 0), new(2022, 5, 0, 3, 0), new HistoryYear(2023, 1, 0, 0, 1)], history.Years);
        Assert.Equal((2020, 2023), (history.First!.Value.Year, history.Last!.Value.Year));
    }

    [Fact]
    public void Nobody_being_named_as_ours_is_unknown_not_zero()
    {
        var history = Total("", [By("a@siemens.com", 2020)]);
        Assert.Null(history.Ours);
        Assert.Null(history.OurShare);
        Assert.Null(history.OursAsCoAuthors);
        Assert.Null(history.Years[0].Ours);
        Assert.Empty(history.LikelyOurs);
        Assert.Equal("siemens.com", history.Organizations[0].Domain);
    }

    [Fact]
    public void Dates_no_clock_of_the_day_showed_count_as_unknown()
    {
        var history = Total("", [By("a@x.org", 2020), By("a@x.org", 1970), By("a@x.org", 1989), By("a@x.org", 2030), By("a@x.org", 2020) with { Authored = null },
            By("a@x.org", 2020) with { Authored = AsOf.AddDays(1) }]);
        Assert.Equal((6, 4), (history.Commits, history.DateUnknown));
        Assert.Equal((2020, AsOf.AddDays(1)), (history.First!.Value.Year, history.Last));
        Assert.Equal(2, history.Years.Sum(year => year.Commits));
    }

    [Fact]
    public void A_sign_off_counts_when_it_is_the_authors_or_the_committers_before_or_after_the_mailmap()
    {
        var mailmap = Mailmap.Parse("<a@x.org> <a@old.org>\n"u8, ".mailmap").Mailmap;
        var history = Total("",
        [
            Signed(By("a@x.org", 2020), "A@X.org"),
            Signed(By("a@old.org", 2020), "a@x.org"),
            Signed(By("a@old.org", 2020), "a@old.org"),
            Signed(By("a@x.org", 2020) with { Committer = new("m", "m@x.org") }, "m@x.org"),
            Signed(By("a@x.org", 2020), "b@x.org"),
            Signed(By("", 2020), ""),
            By("a@x.org", 2020),
            Signed(By("a@x.org", 2020), "a@x.org") with { Parents = ["1", "2"] },
        ], mailmap);
        Assert.Equal((8, 1), (history.Commits, history.Merges));
        Assert.Equal(new Share(4, 7, 7), history.SignedOff);
        Assert.Equal(2, history.SignedOffByOthersOnly);
    }

    [Fact]
    public void Co_authors_are_counted_apart()
    {
        var history = Total("siemens.com",
        [
            CoAuthored(By("a@x.org", 2020), "b@siemens.com", "c@x.org"),
            CoAuthored(By("a@x.org", 2020), "A@x.org"),
            CoAuthored(By("a@siemens.com", 2020), "b@siemens.com"),
        ]);
        Assert.Equal((2, 2, 1), (history.CoAuthored, history.CoAuthors, history.OursAsCoAuthors!.Value));
        Assert.Equal(1, history.Ours!.Commits);
        Assert.Equal(2, history.Contributors);
    }

    [Fact]
    public void Only_the_largest_organizations_are_listed_and_the_rest_is_summed_up()
    {
        var history = new GiveHistory(Mailmap.Empty, new(null, Providers, Bots), AsOf);
        foreach (var i in Enumerable.Range(0, 30).SelectMany(i => Enumerable.Repeat(i, i + 1)))
        {
            history.Add(By($"x@firm{i}.org", 2020));
        }

        var total = history.Total("all", listed: 5);
        Assert.Equal(["firm29.org", "firm28.org", "firm27.org", "firm26.org", "firm25.org"], total.Organizations.Select(organization => organization.Domain));
        Assert.Equal((25, 25L * 26 / 2), (total.OtherOrganizations, total.OtherOrganizationsCommits));
    }

    [Fact]
    public void Misspelled_domains_of_ours_are_proposed_and_stay_with_the_others()
    {
        var history = Total("siemens.com", [By("a@siemens.com", 2020), By("b@simens.com", 2020)]);
        Assert.Equal("simens.com", Assert.Single(history.LikelyOurs).Domain);
        Assert.Equal((1, "simens.com"), (history.Ours!.Commits, history.Organizations[0].Domain));
    }

    [Fact]
    public void The_parts_add_up_to_the_whole_whatever_the_commits_and_their_order()
    {
        string[] mails = ["a@siemens.com", "b@x.org", "c@y.org", "d@gmail.com", "", "e@simens.com", "not mail"];
        var commits = Gen.Elements(mails).SelectMany(mail => Gen.Choose(1985, 2030).Select(year => By(mail, year))).ListOf();
        Prop.ForAll(commits.ToArbitrary(), list =>
        {
            var history = Total("siemens.com", list);
            var again = Total("siemens.com", list.AsEnumerable().Reverse());
            return history.Commits == list.Count
                && history.Commits == history.Ours!.Commits + history.Unknown.Commits + history.Bots.Commits + history.Organizations.Sum(part => part.Part.Commits)
                && history.Commits == history.DateUnknown + history.Years.Sum(year => year.Commits)
                && history.Unknown.Commits == history.PublicMail + history.NoReply + history.NoAddress
                && history.First == again.First && history.Last == again.Last && history.Years.SequenceEqual(again.Years) && history.Organizations.SequenceEqual(again.Organizations);
        }).QuickCheckThrowOnFailure();
    }

    private static RepositoryHistory Total(string ours, IEnumerable<Commit> commits, Mailmap? mailmap = null)
    {
        var history = new GiveHistory(mailmap ?? Mailmap.Empty, new(OurPeople.Parse([ours], Providers).People, Providers, Bots), AsOf);
        foreach (var commit in commits)
        {
            history.Add(commit);
        }

        return history.Total("everything reachable from main");
    }

    private static Commit By(string mail, int year, string name = "x") => new()
    {
        Id = new('1', 40),
        Author = new(name, mail),
        Committer = new(name, mail),
        Authored = new DateTimeOffset(year, 6, 1, 0, 0, 0, TimeSpan.Zero),
    };

    private static Commit Signed(Commit commit, string mail) => commit with { Trailers = commit.Trailers.Add(new(TrailerKind.SignedOffBy, new("x", mail))) };

    private static Commit CoAuthored(Commit commit, params string[] mails) =>
        commit with { Trailers = [.. mails.Select(mail => new Trailer(TrailerKind.CoAuthoredBy, new("x", mail)))] };
}
