using Gangway.Community;
using Gangway.Office.Community;

namespace Gangway.Tests.Community;

public sealed class CommunityListsTests
{
    [Theory]
    [InlineData("gmail.com", AffiliationKind.PublicMail)]
    [InlineData("outlook.com", AffiliationKind.PublicMail)]
    [InlineData("qq.com", AffiliationKind.PublicMail)]
    [InlineData("163.com", AffiliationKind.PublicMail)]
    [InlineData("users.noreply.github.com", AffiliationKind.NoReply)]
    [InlineData("build.local", AffiliationKind.NoAddress)]
    [InlineData("github.com", null)]
    [InlineData("siemens.com", null)]
    public void The_mail_providers_built_in_say_what_a_domain_tells(string domain, AffiliationKind? kind) =>
        Assert.Equal(kind, CommunityLists.MailProviders().Find(domain));

    [Theory]
    [InlineData("dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com", true)]
    [InlineData("dependabot-preview[bot]", "x", true)]
    [InlineData("Renovate Bot", "bot@renovateapp.com", true)]
    [InlineData("github-actions", "action@github.com", true)]
    [InlineData("GitHub", "noreply@github.com", true)]
    [InlineData("Abbott", "abbott@example.com", false)]
    [InlineData("arabot777", "30978207+arabot777@users.noreply.github.com", false)]
    [InlineData("dancingRobots", "1@qq.com", false)]
    public void The_programs_built_in_are_told_from_people(string name, string mail, bool bot) =>
        Assert.Equal(bot, CommunityLists.Bots().Includes(new(name, mail)));
}
