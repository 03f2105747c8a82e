using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Index;
using Gangway.Tests.Support;

namespace Gangway.Kernels.Tests.Licenses;

public sealed class LicenseIndexTests
{
    private static readonly Lazy<byte[]> written = new(Write);

    [Fact]
    public void The_same_texts_and_rules_give_the_same_bytes() => Assert.Equal(written.Value, Write());

    [Fact]
    public void The_index_stays_below_fifteen_megabytes() => Assert.InRange(written.Value.Length, 1_000_000, 15_000_000);

    [Fact]
    public void The_list_read_from_the_index_is_the_list()
    {
        var list = LicenseIndex.Of(written.Value).Texts;
        Assert.Equal(SpdxList.Texts.Ids, list.Ids);
        Assert.All(list.Ids, id =>
        {
            Assert.Equal(SpdxList.Texts.NameOf(id), list.NameOf(id));
            Assert.Equal(SpdxList.Texts.TextOf(id), list.TextOf(id));
            Assert.Equal(SpdxList.Texts.IsOsiApproved(id), list.IsOsiApproved(id));
        });
    }

    [Fact]
    public void What_is_no_index_or_not_a_whole_one_is_refused()
    {
        Assert.Throws<FormatException>(() => LicenseIndex.Of([]));
        Assert.Throws<FormatException>(() => LicenseIndex.Of("{}"u8));
        Assert.Throws<FormatException>(() => LicenseIndex.Of(written.Value.AsSpan(0, 200)));
        Assert.Throws<FormatException>(() => LicenseIndex.Of(written.Value.AsSpan(0, written.Value.Length - 4096)));
    }

    private static byte[] Write() => LicenseIndexWriter.Write(SpdxList.Texts, Rules("names.txt"), Rules("addresses.txt"), Rules("exceptions.txt"));

    private static string Rules(string name) => File.ReadAllText(Path.Combine(Checkout.Root, "data", "license-rules", name));
}
