using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Community.People;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Community.People;

public sealed class FirmListTests
{
    private static readonly FirmList Firms = new(
        [
            new() { Name = "Buyer", Aliases = ["买家"], Domains = [new("buyer.com")], Forges = ["github.com/buyer"] },
            new() { Name = "Bought", Aliases = ["Bought, Inc."], Domains = [new("bought.io"), new("old.io", new(null, new(2015, 1, 1)))], Acquisitions = [new("buyer", new(new(2020, 6, 1)))] },
            new() { Name = "Left", Acquisitions = [new("Right", default)] },
            new() { Name = "Right", Acquisitions = [new("Left", default)] },
        ],
        Desk.NotFirms);

    [Theory]
    [InlineData("BOUGHT inc", "2020-05-31", "Bought")]
    [InlineData("BOUGHT inc", "2020-06-01", "Buyer")]
    [InlineData("买家", "2020-06-01", "Buyer")]
    [InlineData("Nobody Knows GmbH", "2020-06-01", "Nobody Knows GmbH")]
    public void A_name_is_a_firm_under_its_canonical_spelling_and_its_owner_of_that_day(string name, string day, string firm) =>
        Assert.Equal(FirmAffiliation.Of(firm), Firms.Named(name, DateOnly.Parse(day, null)));

    [Theory]
    [InlineData("Independent", FirmAffiliationKind.Independent)]
    [InlineData("(Independent)", FirmAffiliationKind.Independent)]
    [InlineData("NotFound", FirmAffiliationKind.Unknown)]
    [InlineData(" ? ", FirmAffiliationKind.Unknown)]
    [InlineData("(Robots)", FirmAffiliationKind.Bot)]
    public void Independent_unknown_and_bot_are_no_firms(string name, FirmAffiliationKind kind) =>
        Assert.Equal(new(kind), Firms.Named(name, null));

    [Fact]
    public void Domains_cover_their_subdomains_in_the_time_that_is_given()
    {
        Assert.Equal("Buyer", Firms.OfDomain("mail.eu.buyer.com", new(2020, 1, 1)));
        Assert.Equal("Bought", Firms.OfDomain("old.io", new(2014, 12, 31)));
        Assert.Null(Firms.OfDomain("old.io", new(2015, 1, 1)));
        Assert.Null(Firms.OfDomain("notbuyer.com", new(2015, 1, 1)));
        Assert.Equal("Buyer", Firms.OfRepository("github.com/buyer/tool", null));
        Assert.Null(Firms.OfRepository("github.com", null));
    }

    [Fact]
    public void On_an_unknown_day_no_dated_acquisition_is_assumed() => Assert.Equal("Bought", Firms.OfDomain("bought.io", null));

    [Fact]
    public void Owners_in_a_circle_end_the_walk() => Assert.Equal(FirmAffiliationKind.Firm, Firms.Named("Left", null).Kind);

    [Fact]
    public void A_list_says_what_is_wrong_with_its_line()
    {
        const string Text = """
            firms:
              - name: One
                domains: [one.com, gmail.com, "not a domain", co.uk]
                acquiredBy: {firm: Two, from: 1/2/2020}
              - aliases: [x]
              - name: Two
                aliases: [ONE]
                domains:
                  - {domain: two.com, from: 2020-01-01, until: 2019-01-01}
            notFirms:
              independent: [self]
            """;
        var reading = FirmListReader.Read(Text, "firms.yaml", Desk.Providers);
        Assert.Equal(["One", "Two"], reading.Firms.Select(firm => firm.Name));
        Assert.Equal("one.com", Assert.Single(reading.Firms[0].Domains).Domain);
        Assert.Equal(["line 3", "line 3", "line 3", "line 4", "line 5", "line 9", null], reading.Issues.Select(issue => issue.Path));
        Assert.All(reading.Issues, issue => Assert.NotNull(issue.HowToFix));
        Assert.Equal(FirmAffiliation.Independent, reading.NotFirms.Find("Self"));
    }

    [Fact]
    public void Our_own_list_of_firms_has_nothing_wrong()
    {
        var reading = FirmListReader.Read(File.ReadAllText(Path.Combine(Checkout.Root, "data/community/firms.yaml")), "firms.yaml", Desk.Providers);
        Assert.Empty(reading.Issues);
        var firms = new FirmList(reading.Firms, reading.NotFirms);
        Assert.Equal("Siemens", firms.OfDomain("mentor.com", new(2018, 1, 1)));
        Assert.Equal("Broadcom", firms.OfDomain("heptio.com", new(2024, 1, 1)));
        Assert.Equal(FirmAffiliation.Independent, firms.Named("个人", null));
    }

    [Fact]
    public void Company_labels_of_OpenDigger_give_names_and_forge_accounts()
    {
        const string Text = """
            name: Example
            type: Company
            meta:
              name_zh: 例子
            data:
              labels: [x]
              platforms:
                - name: GitHub
                  type: Code Hosting
                  orgs:
                    - {id: 1, name: Example-Org}
                - name: Gitee
                  orgs:
                    - {id: 2, name: example}
                - name: Elsewhere
                  orgs:
                    - {id: 3, name: example}
            """;
        var firm = Assert.Single(OpenDiggerReader.Read(Text, "index.yml").Firms);
        Assert.Equal(["github.com/example-org", "gitee.com/example"], firm.Forges);
        Assert.Equal(["例子"], firm.Aliases);
        Assert.Empty(OpenDiggerReader.Read("name: x\ntype: Project\n", "x.yml").Firms);
        Assert.Equal(Severity.Error, Assert.Single(OpenDiggerReader.Read("a: [", "x.yml").Issues).Severity);
    }

    [Fact]
    public void Every_published_company_label_is_read()
    {
        var folder = Checkout.SharedData("affiliations/opendigger-companies");
        var readings = Directory.GetFiles(folder, "*.yml", SearchOption.AllDirectories).Select(path => OpenDiggerReader.Read(File.ReadAllText(path), path)).ToList();
        Assert.Empty(readings.SelectMany(reading => reading.Issues));
        Assert.InRange(readings.Sum(reading => reading.Firms.Length), 370, 400);
        var firms = new FirmList(readings.SelectMany(reading => reading.Firms), Desk.NotFirms);
        Assert.Equal("Huawei", firms.Named("华为", null).Firm);
        Assert.Equal("Microsoft", firms.OfRepository("github.com/microsoft/vscode", null));
    }

    [Fact]
    public void Any_text_is_read_without_an_exception() => Prop.ForAll<string>(text =>
    {
        _ = FirmListReader.Read(text ?? "", "x", Desk.Providers);
        _ = OpenDiggerReader.Read(text ?? "", "x");
        return Firms.Named(text ?? "", null).Kind is >= FirmAffiliationKind.Unknown;
    }).QuickCheckThrowOnFailure();
}
