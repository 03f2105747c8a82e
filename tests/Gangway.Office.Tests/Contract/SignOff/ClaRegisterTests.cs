using Gangway.Office.Contract.SignOff;

namespace Gangway.Office.Tests.Contract.SignOff;

public sealed class ClaRegisterTests
{
    private static readonly ClaRegister Register = new(
        [
            new Agreement("one", AgreementKind.Individual, "One", "CLA", Day("2025-01-01")),
            new Agreement("firm", AgreementKind.Corporate, "Example Corporation", "CCLA", Day("2025-03-01")) { Domain = "example.com", Ended = Day("2026-09-01") },
        ],
        [
            new CoveredPerson("one", "one@example.org", Day("2025-01-01"), null),
            new CoveredPerson("firm", "leaver@example.com", Day("2025-03-01"), Day("2026-01-01")),
            new CoveredPerson("firm", "guest@example.net", Day("2025-06-01"), null),
        ]);

    [Theory]
    [InlineData("one@example.org", "2025-01-01", ClaVerdict.Covered)]
    [InlineData("ONE@example.org ", "2026-01-01", ClaVerdict.Covered)]
    [InlineData("one@example.org", "2024-12-31", ClaVerdict.OutsideItsTime)]
    [InlineData("other@example.com", "2025-03-01", ClaVerdict.CoveredByDomain)]
    [InlineData("other@lab.example.com", "2025-03-01", ClaVerdict.CoveredByDomain)]
    [InlineData("other@notexample.com", "2025-03-01", ClaVerdict.None)]
    [InlineData("other@example.com", "2025-02-28", ClaVerdict.OutsideItsTime)]
    [InlineData("other@example.com", "2026-09-01", ClaVerdict.OutsideItsTime)]
    [InlineData("leaver@example.com", "2025-12-31", ClaVerdict.Covered)]
    [InlineData("leaver@example.com", "2026-01-01", ClaVerdict.OutsideItsTime)]
    [InlineData("guest@example.net", "2025-05-31", ClaVerdict.OutsideItsTime)]
    [InlineData("guest@example.net", "2025-06-01", ClaVerdict.Covered)]
    [InlineData("1+guest@users.noreply.github.com", "2025-06-01", ClaVerdict.NoReplyAddress)]
    [InlineData("nobody@example.org", "2025-06-01", ClaVerdict.None)]
    [InlineData("", "2025-06-01", ClaVerdict.None)]
    public void An_address_is_covered_on_the_days_of_its_agreement_and_on_no_other(string email, string day, ClaVerdict verdict) =>
        Assert.Equal(verdict, Register.Of(email, Day(day)).Verdict);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
