using Gangway.Office.Community;

namespace Gangway.Office.Tests.Community;

public sealed class AffiliationRulesTests
{
    private static readonly MailProviders Providers = new(["gmail.com", "qq.com"], ["users.noreply.github.com"], ["localhost", "local", "you@example.com"]);
    private static readonly Bots Bots = new(["[bot]", "-bot"], ["renovate"], ["action@github.com"], ["dependabot.com"]);

    private static readonly AffiliationRules Rules = new(OurPeople.Parse(["siemens.com,robot@siemens.com"], Providers).People, Providers, Bots);

    [Theory]
    [InlineData("x", "x@ct.siemens.com", AffiliationKind.Ours, null)]
    [InlineData("x", "x@eng.bosch.io", AffiliationKind.Organization, "bosch.io")]
    [InlineData("x", "x@GMAIL.com", AffiliationKind.PublicMail, null)]
    [InlineData("x", "x@vip.qq.com", AffiliationKind.PublicMail, null)]
    [InlineData("x", "1+x@users.noreply.github.com", AffiliationKind.NoReply, null)]
    [InlineData("x", "x@github.com", AffiliationKind.Organization, "github.com")]
    [InlineData("x", "x@notebook.local", AffiliationKind.NoAddress, null)]
    [InlineData("x", "you@example.com", AffiliationKind.NoAddress, null)]
    [InlineData("x", "", AffiliationKind.NoAddress, null)]
    [InlineData("x", "x at siemens.com", AffiliationKind.NoAddress, null)]
    [InlineData("dependabot[bot]", "support@x.org", AffiliationKind.Bot, null)]
    [InlineData("x", "49699333+dependabot[bot]@users.noreply.github.com", AffiliationKind.Bot, null)]
    [InlineData("Renovate", "x@x.org", AffiliationKind.Bot, null)]
    [InlineData("x", "Action@GitHub.com", AffiliationKind.Bot, null)]
    [InlineData("x", "x@mail.dependabot.com", AffiliationKind.Bot, null)]
    [InlineData("release-bot", "x@siemens.com", AffiliationKind.Bot, null)]
    [InlineData("release-bot", "robot@siemens.com", AffiliationKind.Ours, null)]
    [InlineData("Talbot", "x@x.org", AffiliationKind.Organization, "x.org")]
    public void An_address_tells_where_a_contribution_comes_from_or_that_it_does_not(string name, string mail, AffiliationKind kind, string? domain)
    {
        var who = new Identity(name, mail);
        Assert.Equal(new Affiliation(kind, domain), Rules.Of(who, who));
    }

    [Theory]
    [InlineData("x@simens.com", "x@siemens.com", AffiliationKind.Ours)]
    [InlineData("x@siemens.com", "x@gmail.com", AffiliationKind.Ours)]
    [InlineData("x@bosch.io", "x@gmail.com", AffiliationKind.Organization)]
    [InlineData("x@gmail.com", "x@bosch.io", AffiliationKind.Organization)]
    [InlineData("x@gmail.com", "x@qq.com", AffiliationKind.PublicMail)]
    public void The_mailmap_mends_an_address_but_takes_none_away(string written, string canonical, AffiliationKind kind) =>
        Assert.Equal(kind, Rules.Of(new("x", written), new("x", canonical)).Kind);
}
