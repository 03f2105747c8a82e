using System.Collections.Immutable;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;

namespace Gangway.Office.Tests.Contract;

public class ConclusionTests
{
    private static readonly LicenseIds Ids = LicenseIds.Of(
        ["MIT", "Apache-2.0", "GPL-2.0-only", "GPL-2.0-or-later", "BSD-3-Clause"], ["Classpath-exception-2.0"], []);

    [Fact]
    public void Nothing_declared_and_nothing_detected_is_unknown() =>
        Assert.Equal((null, ConclusionBasis.Nothing), Of([], []));

    [Fact]
    public void What_is_declared_is_concluded_as_long_as_no_text_speaks_against_it() =>
        Assert.Equal(("MIT", ConclusionBasis.Declared), Of(["MIT"], []));

    [Fact]
    public void Declared_and_detected_agree_when_every_text_is_one_of_the_declared() =>
        Assert.Equal(("Apache-2.0 OR MIT", ConclusionBasis.DeclaredAndDetected), Of(["Apache-2.0 OR MIT"], ["MIT", "Apache-2.0"]));

    [Fact]
    public void The_bare_text_of_the_GPL_agrees_with_or_later() =>
        Assert.Equal(("GPL-2.0-or-later", ConclusionBasis.DeclaredAndDetected), Of(["GPL-2.0-or-later"], ["GPL-2.0-only"]));

    [Fact]
    public void Where_they_differ_a_person_decides_and_until_then_it_is_unknown() =>
        Assert.Equal((null, ConclusionBasis.Disagreement), Of(["MIT"], ["GPL-2.0-only"]));

    [Fact]
    public void Words_that_do_not_say_which_license_are_unknown_not_guessed() =>
        Assert.Equal((null, ConclusionBasis.NotUnderstood), Of(["BSD"], []));

    [Fact]
    public void Several_declared_without_and_or_or_are_all_kept() =>
        Assert.Equal(("Apache-2.0 AND MIT", ConclusionBasis.DeclaredSeveral), Of(["MIT", "Apache-2.0"], []));

    [Fact]
    public void The_same_license_declared_twice_is_one() =>
        Assert.Equal(("MIT", ConclusionBasis.Declared), Of(["MIT", "MIT"], []));

    [Fact]
    public void A_text_alone_is_a_conclusion() =>
        Assert.Equal(("BSD-3-Clause", ConclusionBasis.Detected), Of([], ["BSD-3-Clause"]));

    [Fact]
    public void Two_texts_alone_may_mean_and_as_well_as_or() =>
        Assert.Equal((null, ConclusionBasis.Disagreement), Of([], ["MIT", "Apache-2.0"]));

    [Fact]
    public void A_text_that_was_changed_is_no_conclusion()
    {
        var near = new LicenseFinding("MIT", LicenseFindingKind.NearText, 0.9, new Evidence("LICENSE"));

        var facts = Conclusion.Of([], [], [near], Understand);

        Assert.Equal(ConclusionBasis.NearTextOnly, facts.Basis);
        Assert.Null(facts.Concluded);
    }

    [Fact]
    public void What_the_author_of_the_SBOM_concluded_stands_over_what_was_declared()
    {
        var facts = Conclusion.Of([Claim("BSD")], [Claim("BSD-3-Clause")], [], Understand);

        Assert.Equal("BSD-3-Clause", facts.Concluded?.ToString());
        Assert.Equal(ConclusionBasis.ConcludedByDocument, facts.Basis);
    }

    [Fact]
    public void An_address_beside_a_name_is_the_same_statement()
    {
        var url = new LicenseClaim(LicenseClaimForm.Url, "https://example.com/license", new Evidence("bom.json"));

        Assert.Equal("MIT", Conclusion.Of([Claim("MIT"), url], [], [], Understand).Concluded?.ToString());
    }

    [Fact]
    public void An_exception_s_text_beside_its_license_agrees_with_both() =>
        Assert.Equal(
            ("GPL-2.0-only WITH Classpath-exception-2.0", ConclusionBasis.DeclaredAndDetected),
            Of(["GPL-2.0-only WITH Classpath-exception-2.0"], ["GPL-2.0-only", "Classpath-exception-2.0"]));

    [Fact]
    public void An_exception_nobody_declared_is_a_disagreement() =>
        Assert.Equal((null, ConclusionBasis.Disagreement), Of(["GPL-2.0-only"], ["GPL-2.0-only", "Classpath-exception-2.0"]));

    [Fact]
    public void A_tag_that_is_an_expression_agrees_part_by_part() =>
        Assert.Equal(("MIT OR Apache-2.0", ConclusionBasis.DeclaredAndDetected), Of(["MIT OR Apache-2.0"], ["Apache-2.0 OR MIT"]));

    private static (string? License, ConclusionBasis Basis) Of(string[] declared, string[] detected)
    {
        var facts = Conclusion.Of(
            [.. declared.Select(Claim)], [],
            [.. detected.Select(id => new LicenseFinding(id, LicenseFindingKind.Text, 1, new Evidence("LICENSE", "1-20")))], Understand);
        return (facts.Concluded?.ToString(), facts.Basis);
    }

    private static LicenseClaim Claim(string text) => new(LicenseClaimForm.Expression, text, new Evidence("package.json"));

    private static (SpdxExpression?, string?) Understand(LicenseClaim claim) =>
        SpdxExpression.TryParse(claim.Value, Ids, SpdxGrammar.Spdx2, out var expression, out var error, out _) ? (expression, null) : (null, error);
}
