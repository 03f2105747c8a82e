using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Community;

namespace Gangway.Office.Tests.Community;

public sealed class MailDomainTests
{
    [Theory]
    [InlineData("person@Example.COM", "example.com")]
    [InlineData(" person@eng.example.co.uk. ", "eng.example.co.uk")]
    [InlineData("a@b@example.com", "example.com")]
    [InlineData("person@b\u00fccher.example", "b\u00fccher.example")]
    [InlineData("person@xn--bcher-kva.example", "xn--bcher-kva.example")]
    [InlineData("", null)]
    [InlineData("person", null)]
    [InlineData("@example.com", null)]
    [InlineData("person@", null)]
    [InlineData("root@localhost", null)]
    [InlineData("person@host.(none)", null)]
    [InlineData("person@0f1e2d3c-uuid", null)]
    [InlineData("person@192.168.0.1", null)]
    [InlineData("person@example..com", null)]
    [InlineData("person@-example.com", null)]
    [InlineData("person@exa\u001bmple.com", null)]
    [InlineData("person@exa\u202emple.com", null)]
    [InlineData("first last@example.com", null)]
    public void The_domain_of_an_address_is_checked(string address, string? domain) => Assert.Equal(domain, MailDomain.Of(address));

    [Theory]
    [InlineData("example.com", "example.com")]
    [InlineData("a.b.example.com", "example.com")]
    [InlineData("rd.toshiba.co.jp", "toshiba.co.jp")]
    [InlineData("corp.example.com.cn", "example.com.cn")]
    [InlineData("co.uk", "co.uk")]
    [InlineData("a.co.com", "co.com")]
    public void The_registrable_part_is_what_an_organization_owns(string domain, string registrable) => Assert.Equal(registrable, MailDomain.Registrable(domain));

    [Fact]
    public void Whatever_is_called_a_domain_is_safe_to_show_and_its_registrable_part_is_stable()
    {
        Prop.ForAll<string>(text =>
        {
            var domain = MailDomain.Of("x@" + text);
            return domain is null || (domain.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_')
                && MailDomain.Registrable(MailDomain.Registrable(domain)) == MailDomain.Registrable(domain)
                && MailDomain.IsWithin(domain, MailDomain.Registrable(domain)));
        }).QuickCheckThrowOnFailure();
    }
}
