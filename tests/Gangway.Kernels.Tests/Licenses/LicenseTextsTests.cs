using System.Text;
using System.Text.Json;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Tests.Licenses;

public sealed class LicenseTextsTests
{
    private static readonly LicenseTexts two = LicenseTexts.Parse(Encoding.UTF8.GetBytes("""
        {
          "Zlib": { "licenseText": "b\n“c”", "name": "zlib License", "osiApproved": true, "url": "https://example.com", "more": [1, {}] },
          "Alpha": { "name": "Alpha License", "osiApproved": false, "licenseText": "a" }
        }
        """));

    [Fact]
    public void Names_approval_and_texts_are_read_whatever_the_order_of_the_members()
    {
        Assert.Equal(["Alpha", "Zlib"], two.Ids);
        Assert.Equal(("zlib License", true, "b\n“c”"), (two.NameOf("Zlib"), two.IsOsiApproved("Zlib"), two.TextOf("Zlib")));
        Assert.Equal(("Alpha License", false, "a"), (two.NameOf("Alpha"), two.IsOsiApproved("Alpha"), two.TextOf("Alpha")));
    }

    [Fact]
    public void Ids_compare_ignoring_case() => Assert.Equal("zlib License", two.NameOf("ZLIB"));

    [Fact]
    public void An_unknown_id_is_a_mistake_of_the_caller() => Assert.Throws<KeyNotFoundException>(() => two.NameOf("None"));

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"MIT\": 1}")]
    public void Another_shape_is_not_the_list(string json) =>
        Assert.Throws<JsonException>(() => LicenseTexts.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void The_list_of_the_package_is_whole()
    {
        Assert.True(SpdxList.Texts.Ids.Count > 700);
        Assert.True(SpdxList.Texts.IsOsiApproved("MIT"));
        Assert.False(SpdxList.Texts.IsOsiApproved("JSON"));
        Assert.All(SpdxList.Texts.Ids, id => Assert.NotEmpty(SpdxList.TextOf(id)));
    }
}
