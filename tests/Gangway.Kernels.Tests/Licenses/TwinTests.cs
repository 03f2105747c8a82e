using Gangway.Kernels.Licenses;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>Licenses that share nearly all their words and not their meaning.</summary>
public sealed class TwinTests
{
    [Theory]
    [InlineData("MIT", "MIT-0", "X11", "JSON", "MIT-Modern-Variant", "MIT-feh", "MIT-advertising", "MIT-CMU", "MITNFA", "NCSA", "X11-no-permit-persons", "X11-distribute-modifications-variant")]
    [InlineData("BSD-1-Clause", "BSD-2-Clause", "BSD-3-Clause", "BSD-4-Clause", "BSD-4-Clause-UC", "BSD-3-Clause-Clear", "BSD-2-Clause-Patent", "BSD-2-Clause-Views", "BSD-3-Clause-LBNL", "BSD-3-Clause-Attribution", "BSD-3-Clause-No-Nuclear-License", "BSD-Source-Code")]
    [InlineData("ISC", "0BSD", "HPND", "HPND-sell-variant", "NTP", "MIT-CMU")]
    [InlineData("Apache-2.0", "ECL-2.0", "ECL-1.0", "Apache-1.1", "Apache-1.0", "SHL-0.5", "ImageMagick")]
    [InlineData("AGPL-3.0-only", "SSPL-1.0", "GPL-3.0-only", "LGPL-3.0-only", "GPL-2.0-only", "LGPL-2.1-only", "LGPL-2.0-only", "GPL-1.0-only")]
    [InlineData("MPL-1.0", "MPL-1.1", "MPL-2.0", "NPL-1.0", "NPL-1.1", "CPAL-1.0", "SPL-1.0")]
    [InlineData("CC-BY-3.0", "CC-BY-SA-3.0", "CC-BY-NC-3.0", "CC-BY-ND-3.0", "CC-BY-2.5", "CC-BY-4.0", "CC-BY-NC-4.0", "CC-BY-SA-4.0", "CC-BY-3.0-US", "CC-BY-3.0-IGO")]
    [InlineData("AFL-2.0", "AFL-2.1", "AFL-3.0", "OSL-2.0", "OSL-2.1", "OSL-3.0", "CERN-OHL-P-2.0", "CERN-OHL-W-2.0", "CERN-OHL-S-2.0", "EUPL-1.1", "EUPL-1.2")]
    public void Twins_are_told_apart_with_the_holder_filled_in(params string[] family)
    {
        foreach (var id in family)
        {
            var text = SpdxList.TextOf(id)
                .Replace("<year>", "2019", StringComparison.OrdinalIgnoreCase)
                .Replace("<copyright holders>", "The Example Project and others", StringComparison.OrdinalIgnoreCase)
                .Replace("<owner>", "Example Ltd", StringComparison.OrdinalIgnoreCase)
                .Replace("THE COPYRIGHT HOLDERS AND CONTRIBUTORS", "EXAMPLE LTD", StringComparison.Ordinal);
            Assert.Equal([id], SpdxList.Found(text));
        }
    }

    [Fact]
    public void The_sentence_about_good_and_evil_makes_MIT_the_JSON_license()
    {
        const string Condition = "substantial\nportions of the Software.\n";
        var text = SpdxList.TextOf("MIT");
        Assert.Contains(Condition, text, StringComparison.Ordinal);
        Assert.Equal(["JSON"], SpdxList.Found(text.Replace(Condition, Condition + "\nThe Software shall be used for Good, not Evil.\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_third_clause_makes_BSD_2_Clause_BSD_3_Clause()
    {
        const string Disclaimer = "THIS SOFTWARE IS PROVIDED";
        const string Clause = "* Neither the name of Example Ltd nor the names of its contributors may be used to endorse or promote "
            + "products derived from this software without specific prior written permission.\n\n";
        Assert.Equal(["BSD-3-Clause"], SpdxList.Found(SpdxList.TextOf("BSD-2-Clause").Replace(Disclaimer, Clause + Disclaimer, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_older_wording_of_the_third_clause_is_BSD_3_Clause_too()
    {
        const string Neither = "Neither the name of the copyright holder nor the names of its contributors may be used";
        var text = SpdxList.TextOf("BSD-3-Clause");
        Assert.Contains(Neither, text, StringComparison.Ordinal);
        Assert.Equal(["BSD-3-Clause"], SpdxList.Found(text.Replace(Neither, "The name of the author may not be used", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("MIT", "THE SOFTWARE IS PROVIDED", "The Software may only be used in connection with services of Example Ltd.\n\nTHE SOFTWARE IS PROVIDED")]
    [InlineData("MIT", "without restriction, including", "with restriction, including")]
    [InlineData("MIT", "to use, copy, modify", "for non-commercial purposes to use, copy, modify")]
    [InlineData("BSD-3-Clause", "are permitted provided", "are not permitted provided")]
    [InlineData("BSD-2-Clause", "THIS SOFTWARE IS PROVIDED", "3. No redistribution or use is permitted without prior written approval by all copyright holders.\n\nTHIS SOFTWARE IS PROVIDED")]
    [InlineData("ISC", "for any purpose", "for any academic purpose")]
    [InlineData("Apache-2.0", "Version 2.0, January 2004", "Version 2.1, January 2024")]
    [InlineData("MPL-2.0", "Version 2.0", "Version 2.1")]
    [InlineData("GPL-2.0-only", "Version 2, June 1991", "Version 4, June 2031")]
    public void A_text_that_turns_the_meaning_of_a_license_is_never_that_license(string id, string old, string replacement)
    {
        var text = SpdxList.TextOf(id);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Assert.Empty(SpdxList.Found(text.Replace(old, replacement, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_near_text_is_named_so_and_scored_below_one()
    {
        var text = SpdxList.TextOf("MIT").Replace("THE SOFTWARE IS PROVIDED", "The Software may not be sold to anybody by anybody.\n\nTHE SOFTWARE IS PROVIDED", StringComparison.Ordinal);
        var match = Assert.Single(SpdxList.Detect(text));
        Assert.Equal(("MIT", LicenseMatchKind.NearText), (match.Expression, match.Kind));
        Assert.InRange(match.Score, 0.8, 0.99);
    }

    [Fact]
    public void A_bare_GNU_license_is_its_only_id_and_its_appendix_says_nothing_more()
    {
        var match = Assert.Single(SpdxList.Detect(SpdxList.TextOf("GPL-2.0-or-later")));
        Assert.Equal(("GPL-2.0-only", LicenseMatchKind.Text, 1), (match.Expression, match.Kind, match.StartLine));
        Assert.True(match.EndLine > 110);
    }

    [Fact]
    public void LGPL_3_without_the_GPL_it_incorporates_is_LGPL_3()
    {
        var whole = SpdxList.TextOf("LGPL-3.0-only");
        var lesser = whole[..whole.IndexOf("\nGNU GENERAL PUBLIC LICENSE", StringComparison.Ordinal)];
        Assert.Equal(["LGPL-3.0-only"], SpdxList.Found(lesser));
        Assert.Equal(["GPL-3.0-only", "LGPL-3.0-only"], SpdxList.Found(SpdxList.TextOf("GPL-3.0-only") + "\n\n" + lesser));
    }

    [Fact]
    public void Apache_2_without_its_appendix_is_Apache_2()
    {
        var whole = SpdxList.TextOf("Apache-2.0");
        Assert.Equal(["Apache-2.0"], SpdxList.Found(whole[..whole.IndexOf("APPENDIX", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Half_a_license_is_none()
    {
        var text = SpdxList.TextOf("MIT");
        Assert.Empty(SpdxList.Detect(text[..(text.Length / 2)]));
    }
}
