using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Community.People;

namespace Gangway.Office.Tests.Community.People;

public sealed class AffiliationListsTests
{
    [Fact]
    public void Gitdms_list_of_developers_is_read()
    {
        const string Text = """
            # a remark
            desk-lead: lead!example.com, lead!gmail.com # another
            	First Firm until 2015-06-01
            	Second Firm until 2018-1-1
            	Independent
            Desk Hand: hand!example.org
            	Firm From Scratch from 2019-02-01 until 2020-02-01
            """;
        var reading = GitdmAffiliationsReader.Read(Text, "affiliations1.txt", Desk.Providers);
        Assert.Empty(reading.Issues);
        Assert.Equal(["github.com@desk-lead", "lead@example.com", "lead@gmail.com"], reading.People[0].Keys);
        Assert.Equal(
            [
                new("First Firm", new(null, new(2015, 6, 1))),
                new("Second Firm", new(new(2015, 6, 1), new(2018, 1, 1))),
                new("Independent", new(new(2018, 1, 1), null)),
            ],
            reading.People[0].Enrollments);
        Assert.Equal(["hand@example.org"], reading.People[1].Keys);
        Assert.Equal(new("Firm From Scratch", new(new(2019, 2, 1), new(2020, 2, 1))), Assert.Single(reading.People[1].Enrollments));
    }

    [Fact]
    public void Wrong_lines_of_gitdms_list_are_issues_and_the_others_count()
    {
        const string Text = "\tNobody's Firm\nNo Colon Here\nlead: lead!example.com\n\tFirm until 2015-99-01\n\tFirm from 2016-01-01 until 2015-01-01\n\tFirm\n";
        var reading = GitdmAffiliationsReader.Read(Text, "x.txt", Desk.Providers);
        Assert.Equal(["line 1", "line 2", "line 4", "line 5"], reading.Issues.Select(issue => issue.Path));
        Assert.All(reading.Issues, issue => Assert.Equal((Severity.Warning, true), (issue.Severity, issue.HowToFix is not null)));
        Assert.Single(Assert.Single(reading.People).Enrollments);
    }

    [Fact]
    public void Gitdms_maps_follow_one_another_in_time()
    {
        const string Text = """
            lead!example.com Last Firm
            lead!example.com First Firm < 2015-06-01
            lead@example.com Second Firm < 2017-06-01
            firm.com The Firm
            gmail.com Google
            wrong
            other!example.com Firm < soon
            """;
        var reading = GitdmMapReader.Read(Text, "email-map", Desk.Providers);
        Assert.Equal(
            [new("First Firm", new(null, new(2015, 6, 1))), new("Second Firm", new(new(2015, 6, 1), new(2017, 6, 1))), new("Last Firm", new(new(2017, 6, 1), null))],
            Assert.Single(reading.People).Enrollments);
        Assert.Equal(new FirmDomain("firm.com"), Assert.Single(Assert.Single(reading.Firms).Domains));
        Assert.Equal(["line 5", "line 6", "line 7"], reading.Issues.Select(issue => issue.Path).Order());
    }

    [Fact]
    public void A_personnel_list_is_read_by_its_column_names_and_keeps_no_other_column()
    {
        const string Text = "\uFEFFperson;salary;EMail;login;firm;from;until\r\n7;100;lead@example.com;;Example;2020-01-01;\r\n7;100;;Desk-Lead;Example;2020-01-01;\r\n8;90;hand@example.com;gitee.com/hand;\"Other; Firm\";;2021-01-01\r\n";
        var reading = AffiliationCsvReader.Read(Text, "hr.csv", Desk.Providers);
        Assert.Empty(reading.Issues);
        Assert.Equal(["lead@example.com", "github.com@desk-lead"], reading.People[0].Keys);
        Assert.Equal(new("Example", new(new(2020, 1, 1), null)), Assert.Single(reading.People[0].Enrollments));
        Assert.Equal(["hand@example.com", "gitee.com@hand"], reading.People[1].Keys);
        Assert.Equal("Other; Firm", reading.People[1].Enrollments[0].Firm);
    }

    [Theory]
    [InlineData("firm,email\nExample,not a mail\n", "line 2")]
    [InlineData("firm,email\nExample,\n", "line 2")]
    [InlineData("firm,email\n,a@example.com\n", "line 2")]
    [InlineData("firm,email,from\nExample,a@example.com,01/02/2020\n", "line 2")]
    [InlineData("firm,email\n\nExample,a@example.com,more\n", "line 3")]
    [InlineData("firm,email\nExample,\"a@example.com\n", "line 2")]
    [InlineData("email\na@example.com\n", "line 1")]
    [InlineData("firm,email,email\nx,a@example.com,b@example.com\n", "line 1")]
    [InlineData("", null)]
    public void A_wrong_row_is_an_issue_with_its_line_and_a_way_out(string text, string? line)
    {
        var reading = AffiliationCsvReader.Read(text, "hr.csv", Desk.Providers);
        Assert.Empty(reading.People);
        var issue = Assert.Single(reading.Issues);
        Assert.Equal(line, issue.Path);
        Assert.NotNull(issue.HowToFix);
    }

    [Fact]
    public void A_file_of_nonsense_gives_a_bounded_number_of_issues()
    {
        var csv = AffiliationCsvReader.Read("firm,email\n" + string.Concat(Enumerable.Repeat("x,y\n", 10_000)), "hr.csv", Desk.Providers);
        Assert.Equal(51, csv.Issues.Length);
        Assert.Equal("9950 more lines have something wrong.", csv.Issues[^1].Message);
        Assert.Equal(51, GitdmAffiliationsReader.Read(string.Concat(Enumerable.Repeat("x y\n", 10_000)), "x", Desk.Providers).Issues.Length);
    }

    [Fact]
    public void Any_text_is_read_without_an_exception() => Prop.ForAll<string>(text =>
    {
        text ??= "";
        _ = GitdmAffiliationsReader.Read(text, "x", Desk.Providers);
        _ = GitdmMapReader.Read(text, "x", Desk.Providers);
        _ = AffiliationCsvReader.Read("firm,email\n" + text, "x", Desk.Providers);
        _ = AffiliationCsvReader.Read(text, "x", Desk.Providers);
        _ = IdentityDecisionsReader.ReadYaml(text, "x", Desk.Providers);
        return IdentityDecisionsReader.ReadCsv("left,right,decision\n" + text, "x", Desk.Providers).Open >= 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Decisions_are_read_from_the_filled_in_list_and_from_YAML()
    {
        var csv = IdentityDecisionsReader.ReadCsv("left,right,reason,decision\na@example.com,github.com/a,x,same\na@example.com,b@example.com,x,different\nc@example.com,d@example.com,x,\ne@example.com,,x,same\nf@x.org,g@x.org,x,maybe\n", "links.csv", Desk.Providers);
        Assert.Equal([("a@example.com", "github.com@a", true), ("a@example.com", "b@example.com", false)], csv.Decisions.Select(decision => (decision.Left, decision.Right, decision.AreSame)));
        Assert.Equal(1, csv.Open);
        Assert.Equal(["line 5", "line 6"], csv.Issues.Select(issue => issue.Path));
        var yaml = IdentityDecisionsReader.ReadYaml("same:\n  - [a@example.com, github.com/a, github.com#7]\n  - [alone@example.com]\ndifferent:\n  - [a@example.com, b@example.com]\n", "links.yaml", Desk.Providers);
        Assert.Equal([("github.com@a", true), ("github.com#7", true), ("b@example.com", false)], yaml.Decisions.Select(decision => (decision.Right, decision.AreSame)));
        Assert.Equal("line 3", Assert.Single(yaml.Issues).Path);
    }
}
