using System.Globalization;
using Gangway.Office.Contract.Change;
using Gangway.Office.Norms;
using Gangway.Office.Tests.Norms;
using static Gangway.Office.Tests.Contract.LicenseStories;

namespace Gangway.Office.Tests.Contract.Change;

public sealed class LicenseDifferenceTests
{
    [Fact]
    public void A_license_does_not_differ_from_itself()
    {
        var change = Of("Apache-2.0", "Apache-2.0", "binary");

        Assert.Equal(0, change.Distance);
        Assert.All(change.Duties, duty => Assert.Equal(DutyChangeKind.Stays, duty.Kind));
        Assert.NotEmpty(change.Duties);
    }

    [Fact]
    public void From_permissive_to_copyleft_the_duty_of_source_appears_with_its_clause()
    {
        var source = Of("MIT", "GPL-2.0-only", "binary").Duties.Single(duty => duty.Norm.Id.EndsWith(".source", StringComparison.Ordinal));

        Assert.Equal((DutyChangeKind.Appears, Truth.True), (source.Kind, source.After));
        Assert.Equal(["GPL-2.0-only 3"], source.Clauses);
    }

    [Fact]
    public void What_goes_one_way_appears_the_other()
    {
        var (there, back) = (Of("Apache-2.0", "MPL-2.0", "binary"), Of("MPL-2.0", "Apache-2.0", "binary"));

        Assert.Equal(Keys(there, DutyChangeKind.Appears), Keys(back, DutyChangeKind.Goes));
        Assert.Equal(there.Distance, back.Distance);
    }

    [Fact]
    public void In_another_context_another_difference()
    {
        Assert.DoesNotContain(Of("MIT", "GPL-2.0-only", "internal").Duties, duty => duty.Kind == DutyChangeKind.Appears && duty.After == Truth.True);
        Assert.Contains(Of("GPL-3.0-only", "AGPL-3.0-only", "network").Duties, duty => duty.Kind is DutyChangeKind.Appears or DutyChangeKind.Changes);
    }

    [Fact]
    public void The_distance_lies_between_nothing_and_all()
    {
        var distance = Of("MIT", "GPL-3.0-only", "binary").Distance;

        Assert.InRange(distance!.Value, 0.1, 1);
        Assert.True(Of("MIT", "BSD-2-Clause", "binary").Distance < distance, distance.Value.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Of_a_license_that_is_not_encoded_no_distance_is_given()
    {
        var change = Of("MIT", "LicenseRef-own", "binary");

        Assert.Null(change.Distance);
        Assert.Equal(["LicenseRef-own"], change.NotEncoded);
    }

    private static IEnumerable<string> Keys(LicenseChange change, DutyChangeKind kind) =>
        change.Duties.Where(duty => duty.Kind == kind).Select(duty => $"{duty.Norm.Deontic} {duty.Norm.Aim} {duty.Norm.Object}").Order(StringComparer.Ordinal);

    private static LicenseChange Of(string old, string young, string delivery) =>
        LicenseDifference.Of([License(old)], [License(young)], EncodedNorms.Library, Shipped(delivery));
}
