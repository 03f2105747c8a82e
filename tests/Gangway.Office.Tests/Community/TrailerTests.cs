using Gangway.Office.Community;

namespace Gangway.Office.Tests.Community;

public sealed class TrailerTests
{
    [Theory]
    [InlineData("Signed-off-by: Desk Lead <lead@example.com>", TrailerKind.SignedOffBy, "Desk Lead", "lead@example.com")]
    [InlineData("signed-OFF-by:Desk Lead <lead@example.com>  # v5", TrailerKind.SignedOffBy, "Desk Lead", "lead@example.com")]
    [InlineData("Co-authored-by: lead@example.com\r", TrailerKind.CoAuthoredBy, "", "lead@example.com")]
    [InlineData("Acked-by: Desk Lead", TrailerKind.AckedBy, "Desk Lead", "")]
    [InlineData("Tested-by: <lead@example.com>", TrailerKind.TestedBy, "", "lead@example.com")]
    [InlineData("Reviewed-by: Desk < lead@example.com >", TrailerKind.ReviewedBy, "Desk", "lead@example.com")]
    public void A_trailer_names_a_person(string line, TrailerKind kind, string name, string mail) =>
        Assert.Equal(new Trailer(kind, new(name, mail)), Trailer.Parse(line));

    [Theory]
    [InlineData("Signed-off-by:")]
    [InlineData("  Signed-off-by: A <a@example.com>")]
    [InlineData("This was Signed-off-by: A <a@example.com>")]
    [InlineData("Fixes: 123")]
    [InlineData("")]
    public void Any_other_line_is_none(string line) => Assert.Null(Trailer.Parse(line));
}
