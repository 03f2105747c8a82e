using Gangway.Office.Community.People;

namespace Gangway.Office.Tests.Community.People;

public sealed class ForgeAccountTests
{
    [Theory]
    [InlineData("12345+desk-lead@users.noreply.github.com", "github.com", 12345L, "desk-lead")]
    [InlineData("Desk-Lead@users.noreply.github.com", "github.com", null, "desk-lead")]
    [InlineData("49699333+dependabot[bot]@users.noreply.github.com", "github.com", 49699333L, "dependabot[bot]")]
    [InlineData("12345-desk-lead@users.noreply.gitlab.com", "gitlab.com", 12345L, "desk-lead")]
    [InlineData("12345+desk@user.noreply.gitee.com", "gitee.com", 12345L, "desk")]
    [InlineData("a+b@users.noreply.github.com", "github.com", null, "a+b")]
    [InlineData("99999999999999999999+x@users.noreply.github.com", "github.com", null, "99999999999999999999+x")]
    public void A_forges_stand_in_address_names_an_account(string address, string host, long? id, string login) =>
        Assert.Equal(new ForgeAccount(host, id, login), ForgeAccount.Of(address));

    [Theory]
    [InlineData("person@example.com")]
    [InlineData("noreply@github.com")]
    [InlineData("@users.noreply.github.com")]
    [InlineData("person@users.noreply.github.com.example.org")]
    [InlineData("")]
    public void Any_other_address_names_none(string address) => Assert.Null(ForgeAccount.Of(address));

    [Theory]
    [InlineData("github.com/Desk", "github.com@desk")]
    [InlineData("github.com#123", "github.com#123")]
    [InlineData("Desk <DESK@example.com>", "desk@example.com")]
    [InlineData("desk@github.com", "desk@github.com")]
    [InlineData("1+desk@users.noreply.github.com", "github.com#1")]
    [InlineData("Desk Lead", "name:Desk Lead")]
    [InlineData("root <root@localhost>", "root <root@localhost>")]
    [InlineData("  ", null)]
    public void A_person_may_write_an_identity_in_several_ways(string text, string? key) =>
        Assert.Equal(key, PersonKey.Parse(text, Desk.Providers));
}
