using Gangway.Office.Inventory;

namespace Gangway.Office.Tests.Inventory;

public class RepositoryAddressTests
{
    [Theory]
    [InlineData("https://github.com/Owner/Name", "github.com/owner/name")]
    [InlineData("git+https://user:secret@github.com/owner/name.git#readme", "github.com/owner/name")]
    [InlineData("git@github.com:owner/name.git", "github.com/owner/name")]
    [InlineData("ssh://git@gitlab.example.com:2222/group/sub/name.git", "gitlab.example.com/group/sub/name")]
    [InlineData("scm:git:git://github.com/owner/name.git", "github.com/owner/name")]
    [InlineData("https://www.github.com/owner/name/tree/main/packages/x", "github.com/owner/name")]
    [InlineData("https://gitlab.com/group/name/-/tree/main", "gitlab.com/group/name")]
    [InlineData("https://github.com/owner/name?tab=readme", "github.com/owner/name")]
    [InlineData("git+https://github.com/owner/name@0123456789abcdef", "github.com/owner/name")]
    [InlineData("git+ssh://git@github.com/owner/name.git@v1.0", "github.com/owner/name")]
    [InlineData("https://example.com/@scope/@name", "example.com/@scope/@name")]
    public void The_many_ways_of_writing_an_address_are_one(string written, string expected) =>
        Assert.Equal(expected, RepositoryAddress.Normalize(written));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../bundle")]
    [InlineData("NOASSERTION")]
    [InlineData("https://example.com")]
    [InlineData("C:\\repos\\name")]
    public void What_names_no_host_and_path_is_no_address(string? written) =>
        Assert.Null(RepositoryAddress.Normalize(written));
}
