using Gangway.Office.Contract;
using Gangway.Office.Tests.Norms;

namespace Gangway.Office.Tests.Contract;

public class LicenseChoiceTests
{
    private static readonly LicenseIds Ids = LicenseIds.Of(
        ["MIT", "Apache-2.0", "GPL-2.0-only", "GPL-3.0-only", "MPL-2.0", "CC-BY-NC-4.0"], ["Classpath-exception-2.0"], []);

    [Theory]
    [InlineData("MIT", "MIT")]
    [InlineData("GPL-2.0-only OR MIT", "MIT")]
    [InlineData("MIT OR Apache-2.0", "MIT")]
    [InlineData("MIT AND GPL-2.0-only", "MIT, GPL-2.0-only")]
    [InlineData("(MIT AND GPL-2.0-only) OR MPL-2.0", "MPL-2.0")]
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0")]
    [InlineData("LicenseRef-house OR GPL-3.0-only", "GPL-3.0-only")]
    [InlineData("MIT AND MIT", "MIT")]
    public void Of_alternatives_the_one_that_asks_least_is_chosen(string expression, string chosen)
    {
        Assert.True(SpdxExpression.TryParse(expression, Ids, SpdxGrammar.Spdx2, out var parsed, out var error, out _), error);

        Assert.Equal(chosen, string.Join(", ", LicenseChoice.Of(parsed, EncodedNorms.Library)));
    }
}
