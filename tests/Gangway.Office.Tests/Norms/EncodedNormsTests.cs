using Gangway.Office.Contract;
using Gangway.Office.Norms;

namespace Gangway.Office.Tests.Norms;

/// <summary>Every norm that ships is well formed: the reader refuses unknown acts, facts and missing wordings, so loading all of them is the check.</summary>
public class EncodedNormsTests
{
    private static readonly string[] Consequences = ["license-terminates", "patent-license-terminates", "change-rejected", "release-blocked", "warned", "suspended", "banned", "none"];

    [Fact]
    public void The_licenses_in_daily_use_are_encoded() =>
        Assert.All(
            new[]
            {
                "MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Zlib", "Apache-2.0", "BSL-1.0", "Unlicense", "CC0-1.0", "CC-BY-4.0", "MPL-2.0", "EPL-1.0",
                "EPL-2.0", "CDDL-1.0", "LGPL-2.1-only", "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later", "GPL-2.0-only", "GPL-2.0-or-later",
                "GPL-3.0-only", "GPL-3.0-or-later", "AGPL-3.0-only", "AGPL-3.0-or-later", "EUPL-1.2", "Artistic-2.0", "0BSD", "MIT-0", "PostgreSQL", "OFL-1.1",
            },
            id => Assert.NotNull(EncodedNorms.Library.Of(id)));

    [Fact]
    public void Every_norm_cites_its_clause_and_a_consequence_that_is_known() =>
        Assert.All(Families().SelectMany(family => family.Norms), licensed =>
        {
            Assert.NotEqual("", licensed.Norm.Source.Clause);
            Assert.True(licensed.Norm.OrElse is null || Consequences.Contains(licensed.Norm.OrElse), $"{licensed.Norm.Id}: or-else {licensed.Norm.OrElse}");
        });

    [Fact]
    public void No_norm_id_stands_twice_and_no_license_in_two_families()
    {
        Assert.Empty(Families().SelectMany(family => family.Norms).GroupBy(norm => norm.Norm.Id).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Empty(Families().SelectMany(family => family.Licenses).GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void An_alternative_is_never_alone() =>
        Assert.All(Families().SelectMany(family => family.Norms), licensed => Assert.NotEqual(1, licensed.Norm.Alternatives.Length));

    [Fact]
    public void A_copyleft_names_the_clause_by_which_it_reaches() =>
        Assert.All(Families().Where(family => family.Reach > CopyleftReach.None), family => Assert.False(string.IsNullOrEmpty(family.ReachClause), family.Key));

    private static IEnumerable<LicenseTerms> Families() =>
        EncodedNorms.Library.Ids.Select(id => EncodedNorms.Library.Of(id)!).DistinctBy(family => family.Key);
}
