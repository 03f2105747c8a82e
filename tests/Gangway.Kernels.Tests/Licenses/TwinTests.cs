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
    [InlineData("BSD-3-Clause-No-Nuclear-License", "BSD-3-Clause-No-Nuclear-License-2014", "BSD-3-Clause-No-Nuclear-Warranty", "BSD-3-Clause-No-Military-License", "BSD-3-Clause-Modification", "BSD-3-Clause-Open-MPI", "BSD-3-Clause-Sun", "BSD-3-Clause-HP", "BSD-3-Clause-acpica", "BSD-3-Clause-flex", "BSD-2-Clause-Darwin", "BSD-2-Clause-first-lines", "BSD-4-Clause-Shortened", "BSD-4.3RENO", "BSD-4.3TAHOE", "BSD-Protection", "BSD-Attribution-HPND-disclaimer")]
    [InlineData("HPND", "HPND-sell-variant", "HPND-DEC", "HPND-doc", "HPND-doc-sell", "HPND-Intel", "HPND-Kevlin-Henney", "HPND-Markus-Kuhn", "HPND-MIT-disclaimer", "HPND-Netrek", "HPND-Pbmplus", "HPND-UC", "HPND-export-US", "HPND-export-US-modify", "HPND-sell-MIT-disclaimer-xserver", "HPND-sell-regexpr", "HPND-sell-variant-MIT-disclaimer", "SMLNJ", "NTP", "NTP-0")]
    [InlineData("FSFUL", "FSFULLR", "FSFULLRWD", "FSFULLRSD", "FSFAP", "FSFAP-no-warranty-disclaimer")]
    [InlineData("Zlib", "zlib-acknowledgement", "Libpng", "libpng-2.0", "bzip2-1.0.6", "OpenSSL", "OpenSSL-standalone", "SSLeay-standalone", "PHP-3.0", "PHP-3.01", "Sleepycat", "TOSL", "Beerware", "WTFPL", "Unlicense", "CC0-1.0")]
    [InlineData("W3C", "W3C-19980720", "W3C-20150513", "OGC-1.0", "Unicode-3.0", "Unicode-DFS-2015", "Unicode-DFS-2016", "Unicode-TOU", "OFL-1.0", "OFL-1.1")]
    [InlineData("Artistic-1.0", "Artistic-1.0-cl8", "Artistic-1.0-Perl", "Artistic-2.0", "ClArtistic", "EPL-1.0", "EPL-2.0", "CPL-1.0", "IPL-1.0", "LPL-1.0", "LPL-1.02")]
    [InlineData("Python-2.0", "Python-2.0.1", "PSF-2.0", "CNRI-Python", "CNRI-Python-GPL-Compatible", "CNRI-Jython")]
    [InlineData("GFDL-1.1-only", "GFDL-1.2-only", "GFDL-1.3-only", "CDDL-1.0", "CDDL-1.1", "SISSL", "SISSL-1.2", "CUA-OPL-1.0", "SugarCRM-1.1.3", "Zimbra-1.3", "Zimbra-1.4", "NOSL", "MPL-1.0", "MPL-1.1")]
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

    [Theory]
    [InlineData("MIT", "MIT-0", "the condition to keep the notice", "subject to the following conditions:\n\nThe above copyright notice and this permission notice (including the next paragraph) shall be included in all copies or substantial portions of the Software.", "")]
    [InlineData("ISC", "0BSD", "the condition to keep the notice", ", provided that the above copyright notice and this permission notice appear in all copies", "")]
    [InlineData("FSFULLR", "FSFULLRWD", "a disclaimer of warranty", "this notice is preserved.", "this notice is preserved.\n\nThis program is distributed in the hope that it will be useful, but WITHOUT ANY WARRANTY, to the extent permitted by law; without even the implied warranty of MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.")]
    [InlineData("FSFULLR", "FSFULLRSD", "a short disclaimer", "this notice is preserved.", "this notice is preserved. This file is offered as-is, without any warranty.")]
    [InlineData("BSD-3-Clause", "BSD-4-Clause", "the advertising clause", "Neither the name", "All advertising materials mentioning features or use of this software must display the following acknowledgement: This product includes software developed by the organization.\n\nNeither the name")]
    [InlineData("BSD-2-Clause", "BSD-2-Clause-Views", "whose views it does not represent", "SUCH DAMAGE.", "SUCH DAMAGE. The views and conclusions contained in the software and documentation are those of the authors and should not be interpreted as representing official policies, either expressed or implied, of the copyright holders or contributors.")]
    [InlineData("BSD-2-Clause", "BSD-1-Clause", "the clause about binaries", "2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other materials provided with the distribution.", "")]
    public void One_difference_makes_it_the_twin(string id, string twin, string difference, string old, string replacement)
    {
        var text = string.Join(' ', SpdxList.TextOf(id).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var part = string.Join(' ', old.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        part = text.Contains(part, StringComparison.Ordinal) ? part : part.Replace(" (including the next paragraph)", "", StringComparison.Ordinal);
        Assert.Contains(part, text, StringComparison.Ordinal);
        var found = SpdxList.Found(text.Replace(part, replacement, StringComparison.Ordinal));
        Assert.True(found is [var only] && only == twin, $"{difference} makes {id} {twin}, not {string.Join(", ", found)}");
    }

    [Theory]
    [InlineData("MIT", "THE SOFTWARE IS PROVIDED", "The Software must be used for academic purposes.\n\nTHE SOFTWARE IS PROVIDED")]
    [InlineData("MIT", "without restriction, including", "with restriction, including")]
    [InlineData("BSD-3-Clause", "are permitted provided", "are not permitted provided")]
    [InlineData("MPL-2.0", "Version 2.0", "Version 2.1")]
    [InlineData("Apache-2.0", "Version 2.0, January 2004", "Version 2.1, January 2024")]
    public void A_near_text_that_limits_negates_or_has_another_version_does_not_count_as_that_license(string id, string old, string replacement)
    {
        var found = SpdxList.Detect(SpdxList.TextOf(id).Replace(old, replacement, StringComparison.Ordinal));
        Assert.NotEmpty(found);
        Assert.All(found, match => Assert.False(match.Counts));
    }

    [Theory]
    [InlineData("MIT", "OTHER DEALINGS IN THE SOFTWARE", "")]
    [InlineData("BSD-3-Clause", "Redistributions of source code must retain", "Redistributions of sources must always and everywhere retain")]
    [InlineData("Zlib", "This notice may not be removed or altered from any source distribution.", "")]
    public void A_copy_with_a_small_change_or_its_end_cut_off_counts_and_is_not_called_the_same(string id, string old, string replacement)
    {
        var text = string.Join(' ', SpdxList.TextOf(id).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(old, text, StringComparison.Ordinal);
        var match = Assert.Single(SpdxList.Detect(text.Replace(old, replacement, StringComparison.Ordinal)));
        Assert.Equal((id, true), (match.Expression, match.Counts));
        Assert.InRange(match.Score, LicenseMatch.LeastOfCopy, 0.999);
    }

    [Theory]
    [InlineData("Commons Clause License Condition v1.0\n\nThe Software is provided to you by the Licensor under the License, as defined below, subject to the following condition.\n\n", "")]
    [InlineData("", "\n\nWithout limiting other conditions in the License, the grant of rights under the License will not include, and the License does not grant to you, the right to Sell the Software.\n")]
    public void A_rider_before_or_behind_a_license_is_found_beside_it(string before, string behind)
    {
        var match = Assert.Single(SpdxList.Detect(before + SpdxList.TextOf("Apache-2.0") + behind), match => match.Expression == "Apache-2.0");
        Assert.Equal(LicenseMatchKind.Text, match.Kind);
        Assert.InRange(match.StartLine, 1 + before.Count(letter => letter == '\n'), 8);
        Assert.Contains(SpdxList.Detect(before + SpdxList.TextOf("Apache-2.0") + behind), match => match.Expression == "LicenseRef-Commons-Clause");
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

    [Fact]
    public void Above_the_text_of_a_country_its_title_names_no_second_license() =>
        Assert.Equal("CC-BY-3.0-AT", Reading($"Creative Commons Namensnennung 3.0\n\n{SpdxList.TextOf("CC-BY-3.0-AT")}"));

    [Fact]
    public void A_changed_license_text_that_allows_three_others_is_no_document_about_licenses()
    {
        var words = SpdxList.TextOf("Parity-7.0.0").Split(' ');
        for (var place = 20; place < words.Length; place += 12)
        {
            words[place] = "gears";
        }

        Assert.Equal("Parity-7.0.0", Reading($"The Parity Public License 7.0.0\n\n{string.Join(' ', words)}"));
    }

    private static string? Reading(string text) => SpdxList.Detector.Read(System.Text.Encoding.UTF8.GetBytes(text), "notes.txt").Expression;
}
