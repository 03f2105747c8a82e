using System.Collections.Immutable;
using Gangway.Office.Contract;
using Gangway.Office.Norms;
using Gangway.Office.Tests.Norms;
using static Gangway.Office.Tests.Contract.LicenseStories;

namespace Gangway.Office.Tests.Contract;

public class CompatibilityTests
{
    [Theory]
    [InlineData("MIT", "GPL-2.0-only", null)]
    [InlineData("BSD-3-Clause", "GPL-3.0-only", null)]
    [InlineData("Apache-2.0", "GPL-3.0-only", null)]
    [InlineData("LGPL-2.1-only", "GPL-2.0-only", null)]
    [InlineData("LGPL-2.1-or-later", "GPL-3.0-only", null)]
    [InlineData("MPL-2.0", "GPL-2.0-only", null)]
    [InlineData("GPL-2.0-or-later", "GPL-3.0-only", null)]
    [InlineData("GPL-3.0-only", "AGPL-3.0-only", null)]
    [InlineData("Apache-2.0", "GPL-2.0-only", ConflictKind.FurtherRestriction)]
    [InlineData("BSD-4-Clause", "GPL-2.0-only", ConflictKind.FurtherRestriction)]
    [InlineData("BSD-4-Clause", "GPL-3.0-only", ConflictKind.FurtherRestriction)]
    [InlineData("GPL-2.0-only", "GPL-3.0-only", ConflictKind.OtherCopyleft)]
    [InlineData("GPL-3.0-only", "GPL-2.0-only", ConflictKind.OtherCopyleft)]
    [InlineData("CDDL-1.0", "GPL-2.0-only", ConflictKind.OtherCopyleft)]
    [InlineData("EPL-1.0", "GPL-2.0-only", ConflictKind.OtherCopyleft)]
    [InlineData("LGPL-3.0-only", "GPL-2.0-only", ConflictKind.OtherCopyleft)]
    public void A_part_may_stand_in_a_whole_as_the_two_texts_have_it(string part, string whole, ConflictKind? expected) =>
        Assert.Equal(expected, Compatibility.Obstacle(License(part), whole, EncodedNorms.Library)?.Kind);

    [Fact]
    public void A_copyleft_part_in_a_permissive_release_is_a_conflict()
    {
        var conflict = Assert.Single(Of("binary", "static", own: "MIT", Component("readline", "GPL-3.0-only")));

        Assert.Equal(ConflictKind.ReachesOwnWork, conflict.Kind);
        Assert.Equal(Truth.True, conflict.Certain);
        Assert.NotEqual("", conflict.CopyleftClause);
    }

    [Fact]
    public void Two_copylefts_that_do_not_admit_each_other_conflict_and_both_clauses_are_named()
    {
        var conflict = Of("binary", "static", own: null, Component("a", "GPL-2.0-only"), Component("b", "CDDL-1.0"))
            .Single(found => found.Kind == ConflictKind.OtherCopyleft);

        Assert.Equal("GPL-2.0-only", conflict.Copyleft.Id);
        Assert.False(string.IsNullOrEmpty(conflict.CopyleftClause) || string.IsNullOrEmpty(conflict.OtherClause));
    }

    [Fact]
    public void While_nobody_has_said_how_they_are_linked_it_is_a_question() =>
        Assert.All(Of("binary", null, own: null, Component("a", "GPL-2.0-only"), Component("b", "Apache-2.0")), conflict =>
        {
            Assert.Equal(Truth.Unknown, conflict.Certain);
            Assert.Equal(["linking"], conflict.Asks);
        });

    [Theory]
    [InlineData("internal")]
    [InlineData("network")]
    public void What_is_not_conveyed_conflicts_with_nothing_under_the_GPL(string delivery) =>
        Assert.Empty(Of(delivery, "static", own: "MIT", Component("a", "GPL-2.0-only"), Component("b", "Apache-2.0")));

    [Fact]
    public void The_AGPL_reaches_a_network_service_too() =>
        Assert.NotEmpty(Of("network", "static", own: "MIT", Component("a", "AGPL-3.0-only")));

    [Fact]
    public void Or_later_takes_the_way_out_that_the_later_version_offers() =>
        Assert.Empty(Of("binary", "static", own: null, Component("a", "GPL-2.0-or-later"), Component("b", "Apache-2.0")));

    [Fact]
    public void The_Classpath_exception_lets_other_code_be() =>
        Assert.Empty(Of("binary", "dynamic", own: "MIT", Component("openjdk", "GPL-2.0-only WITH Classpath-exception-2.0"), Component("b", "Apache-2.0")));

    private static ImmutableArray<LicenseConflict> Of(string delivery, string? linking, string? own, params LicensedComponent[] components) =>
        Compatibility.Conflicts([.. components], own is null ? [] : [License(own)], EncodedNorms.Library, Shipped(delivery, linking));
}
