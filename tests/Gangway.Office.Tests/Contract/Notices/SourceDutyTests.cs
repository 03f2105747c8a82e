using Gangway.Office.Contract.Notices;
using Gangway.Office.Norms;
using Gangway.Office.Tests.Norms;

namespace Gangway.Office.Tests.Contract.Notices;

public sealed class SourceDutyTests
{
    [Theory]
    [InlineData("GPL-2.0-only", "binary", Truth.True)]
    [InlineData("GPL-3.0-or-later", "container", Truth.True)]
    [InlineData("GPL-2.0-only", "internal", Truth.False)]
    [InlineData("MIT", "binary", Truth.False)]
    [InlineData("MIT OR GPL-2.0-only", "binary", Truth.False)]
    [InlineData("MIT AND GPL-2.0-only", "binary", Truth.True)]
    [InlineData("LicenseRef-own", "binary", Truth.Unknown)]
    public void Source_is_due_where_a_license_asks_for_it_in_this_delivery(string license, string delivery, Truth due) =>
        Assert.Equal(due, SourceDuty.Of(KnownIds.Parse(license), EncodedNorms.Library, LicenseStories.Shipped(delivery)));

    [Fact]
    public void Of_an_unknown_license_nobody_can_say() =>
        Assert.Equal(Truth.Unknown, SourceDuty.Of(null, EncodedNorms.Library, LicenseStories.Shipped("binary")));
}
