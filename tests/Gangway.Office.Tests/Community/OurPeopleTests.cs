using Gangway.Office;
using Gangway.Office.Community;

namespace Gangway.Office.Tests.Community;

public sealed class OurPeopleTests
{
    private static readonly MailProviders Providers = new(["gmail.com"], ["users.noreply.github.com"], ["localhost", "you@example.com"]);

    [Fact]
    public void Domains_with_their_subdomains_addresses_and_identities_are_ours()
    {
        var people = Read("Siemens.com,@evosoft.com , person@gmail.com", "Doe, Jane <jane@gmail.com>");
        Assert.True(people.Includes(new("x", "x@siemens.com")));
        Assert.True(people.Includes(new("x", "X@CT.Siemens.com")));
        Assert.True(people.Includes(new("x", "x@evosoft.com")));
        Assert.True(people.Includes(new("x", "Person@gmail.com")));
        Assert.True(people.Includes(new("doe, jane", "jane@gmail.com")));
        Assert.False(people.Includes(new("Jane Doe", "jane@gmail.com")));
        Assert.False(people.Includes(new("x", "x@notsiemens.com")));
        Assert.False(people.Includes(new("x", "x@siemens.com.example.org")));
        Assert.False(people.Includes(new("x", "siemens.com")));
        Assert.Equal(["evosoft.com", "siemens.com"], people.Domains);
    }

    [Theory]
    [InlineData("siemens", "This is no mail domain: it has no dot.")]
    [InlineData("https://siemens.com", "This is no valid mail domain.")]
    [InlineData("*.siemens.com", "This is no valid mail domain.")]
    [InlineData("siemens..com", "This is no valid mail domain.")]
    [InlineData("gmail.com", "Anybody can have an address at this domain: name single addresses instead.")]
    [InlineData("users.noreply.github.com", "Anybody can have an address at this domain: name single addresses instead.")]
    [InlineData("co.uk", "This is an ending under which many organizations register, not one organization's domain.")]
    [InlineData("person@nowhere", "This is no valid mail address.")]
    [InlineData("Jane <jane>", "This identity has no valid address between < and >.")]
    [InlineData("Jane <jane@example.com", "This identity has no valid address between < and >.")]
    public void A_wrong_item_is_refused_with_its_reason(string item, string reason)
    {
        var reading = OurPeople.Parse(["example.com", item], Providers);
        Assert.Null(reading.People);
        var issue = Assert.Single(reading.Issues);
        Assert.Equal((reason, Severity.Error, item), (issue.Message, issue.Severity, issue.Path));
        Assert.Contains("person@example.com", issue.HowToFix, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_given_is_nobody_known_and_no_error()
    {
        var reading = OurPeople.Parse([" , "], Providers);
        Assert.Null(reading.People);
        Assert.Empty(reading.Issues);
    }

    private static OurPeople Read(params string[] items)
    {
        var reading = OurPeople.Parse(items, Providers);
        Assert.Empty(reading.Issues);
        return reading.People!;
    }
}
