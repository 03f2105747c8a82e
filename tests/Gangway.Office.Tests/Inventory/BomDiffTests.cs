using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Inventory;

namespace Gangway.Office.Tests.Inventory;

public class BomDiffTests
{
    [Fact]
    public void Components_are_added_removed_and_changed()
    {
        var diff = BomDiff.Of(
            BomExample.Of("pkg:npm/gone@1", "pkg:npm/kept@1 MIT", "pkg:npm/newer@1 MIT", "pkg:npm/relicensed@1 MIT"),
            BomExample.Of("pkg:npm/newer@2 MIT", "pkg:npm/kept@1 MIT", "pkg:npm/come@1", "pkg:npm/relicensed@1 Apache-2.0"));
        Assert.Equal(["come"], diff.Added.Select(component => component.Name));
        Assert.Equal(["gone"], diff.Removed.Select(component => component.Name));
        Assert.Equal(["newer", "relicensed"], diff.Changed.Select(change => change.New.Name));
        Assert.Equal((1, 1, 0, 0, 1), (diff.VersionChanges, diff.LicenseChanges, diff.ScopeChanges, diff.DirectnessChanges, diff.Unchanged));
        Assert.Equal(("1", "2"), (diff.Changed[0].Old.Version, diff.Changed[0].New.Version));
    }

    [Theory]
    [InlineData("1.0", "1.1", "1.0>1.1")]
    [InlineData("1.0 2.0", "1.5 2.1", "1.0>1.5 2.0>2.1")]
    [InlineData("1.0 1.2", "1.3", "1.2>1.3 -1.0")]
    [InlineData("1.2", "1.3 1.9", "1.2>1.3 +1.9")]
    [InlineData("1.2.3 4.0.0", "1.2.4 1.9.0 5.0.0", "1.2.3>1.2.4 4.0.0>5.0.0 +1.9.0")]
    [InlineData("1.9.0", "1.10.0 1.2.0", "1.9.0>1.10.0 +1.2.0")]
    [InlineData("1.0 2.0", "1.0 3.0", "2.0>3.0")]
    [InlineData("1.0 1.0 2.0", "2.0 1.0", "")]
    [InlineData("1.0 1.0", "1.1", "1.0>1.1")]
    [InlineData("9", "10 100", "9>10 +100")]
    public void Of_several_versions_the_same_pair_first_and_then_the_closest(string old, string @new, string expected)
    {
        var diff = BomDiff.Of(Versions(old), Versions(@new));
        var text = diff.Changed.Select(change => $"{change.Old.Version}>{change.New.Version}").Order(StringComparer.Ordinal)
            .Concat(diff.Removed.Select(component => $"-{component.Version}"))
            .Concat(diff.Added.Select(component => $"+{component.Version}"));
        Assert.Equal(expected, string.Join(' ', text));

        static Bom Versions(string versions) => BomExample.Of([.. versions.Split(' ').Select(version => $"pkg:npm/a@{version}")]);
    }

    [Fact]
    public void What_has_no_purl_pairs_by_type_group_and_name()
    {
        var (old, @new) = (BomExample.Component("tool@1"), BomExample.Component("tool@2"));
        Assert.True(Assert.Single(Diff(old, @new).Changed).Version);
        Assert.Empty(Diff(old with { Group = "a" }, @new with { Group = "b" }).Changed);
        Assert.Empty(Diff(old with { Type = "library" }, @new with { Type = "application" }).Changed);
    }

    [Fact]
    public void Qualifiers_of_a_release_do_not_make_another_package_and_those_of_an_artifact_do()
    {
        Assert.Single(Diff(BomExample.Component("pkg:deb/debian/a@1?arch=amd64&distro=debian-12"), BomExample.Component("pkg:deb/debian/a@2?arch=amd64&distro=debian-13")).Changed);
        Assert.Empty(Diff(BomExample.Component("pkg:deb/debian/a@1?arch=amd64"), BomExample.Component("pkg:deb/debian/a@2?arch=arm64")).Changed);
    }

    [Fact]
    public void Another_scope_and_another_directness_are_changes()
    {
        var component = BomExample.Component("pkg:npm/a@1");
        var change = Assert.Single(Diff(component, component with { Scope = DependencyScope.Development, Directness = Directness.Direct }).Changed);
        Assert.Equal((false, false, true, true), (change.Version, change.License, change.Scope, change.Directness));
    }

    [Fact]
    public void Licenses_are_compared_as_sets()
    {
        var (a, b) = (BomExample.Component("pkg:npm/a@1 MIT"), BomExample.Component("pkg:npm/a@1 ISC"));
        Assert.True(Diff(a with { Declared = [.. a.Declared, .. b.Declared] }, a with { Declared = [.. b.Declared, .. a.Declared] }).IsEmpty);
        Assert.Equal(1, Diff(a, a with { Declared = [] }).LicenseChanges);
    }

    [Fact]
    public void The_product_itself_may_have_changed()
    {
        var diff = BomDiff.Of(BomExample.Of([], [], "product@1"), BomExample.Of([], [], "product@2"));
        Assert.True(diff.Subject!.Version);
        Assert.False(diff.IsEmpty);
    }

    [Fact]
    public void Nothing_changed_from_an_inventory_to_itself() => Prop.ForAll(
        BomExample.Any().ToArbitrary(),
        bom => BomDiff.Of(bom, bom).IsEmpty).QuickCheckThrowOnFailure();

    [Fact]
    public void There_and_back_are_the_same_counts() => Prop.ForAll(
        BomExample.Any().Two().ToArbitrary(),
        boms =>
        {
            var (there, back) = (BomDiff.Of(boms.Item1, boms.Item2), BomDiff.Of(boms.Item2, boms.Item1));
            Assert.Equal((there.Added.Length, there.Removed.Length, there.Unchanged), (back.Removed.Length, back.Added.Length, back.Unchanged));
            Assert.Equal((there.VersionChanges, there.LicenseChanges), (back.VersionChanges, back.LicenseChanges));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_component_of_both_is_accounted_for() => Prop.ForAll(
        BomExample.Any().Two().ToArbitrary(),
        boms =>
        {
            var diff = BomDiff.Of(boms.Item1, boms.Item2);
            Assert.Equal(Distinct(boms.Item1), diff.Removed.Length + diff.Changed.Length + diff.Unchanged);
            Assert.Equal(Distinct(boms.Item2), diff.Added.Length + diff.Changed.Length + diff.Unchanged);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_hundred_thousand_components_and_versions_take_no_more_than_seconds(bool isOnePackage)
    {
        var (old, @new) = (Large(0), Large(1));
        var clock = Stopwatch.StartNew();
        Assert.Equal(100_000, BomDiff.Of(old, @new).VersionChanges);
        Assert.True(clock.Elapsed.TotalSeconds < 60, clock.Elapsed.ToString());

        Bom Large(int patch) => BomExample.Of([.. Enumerable.Range(0, 100_000).Select(index => isOnePackage ? $"pkg:npm/a@{index}.{patch}" : $"pkg:npm/a{index}@1.{patch}")]);
    }

    private static int Distinct(Bom bom) => bom.Components.DistinctBy(component => (component.Name, component.Purl is null, component.Version)).Count();

    private static BomDiff Diff(Component old, Component @new) =>
        BomDiff.Of(BomExample.Of() with { Components = [old] }, BomExample.Of() with { Components = [@new] });
}
