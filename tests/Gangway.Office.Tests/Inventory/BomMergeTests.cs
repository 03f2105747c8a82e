using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Inventory;

namespace Gangway.Office.Tests.Inventory;

public class BomMergeTests
{
    [Fact]
    public void A_component_of_two_documents_is_one_and_keeps_both_places()
    {
        var merge = BomMerge.Of([BomExample.Of(["pkg:npm/a@1 MIT", "pkg:npm/b@1"], [(0, 1)]), BomExample.Of(["pkg:npm/b@1 MIT", "pkg:npm/c@1"], [(0, 1)])]);
        Assert.Equal(["pkg:npm/a@1", "pkg:npm/b@1", "pkg:npm/c@1"], merge.Bom.Components.Select(component => component.Id));
        Assert.Equal([new Dependency("pkg:npm/a@1", "pkg:npm/b@1"), new Dependency("pkg:npm/b@1", "pkg:npm/c@1")], merge.Bom.Dependencies);
        Assert.Equal(["example:1", "example:0"], merge.Provenance["pkg:npm/b@1"].Select(evidence => evidence.ToString()));
        Assert.Equal("MIT", merge.Bom.Components[1].Declared.Single().Value);
        Assert.Empty(merge.Issues);
    }

    [Fact]
    public void Documents_that_contradict_each_other_are_named()
    {
        var (a, b) = (BomExample.Component("pkg:npm/a@1 MIT"), BomExample.Component("pkg:npm/a@1 GPL-2.0-only"));
        var merge = BomMerge.Of([Single(a with { Hashes = [new("SHA-256", "AA")] }), Single(b with { Hashes = [new("SHA-256", "bb"), new("SHA-1", "cc")] })]);
        Assert.Equal(2, merge.Issues.Length);
        Assert.Contains("MIT", merge.Issues[0].Message, StringComparison.Ordinal);
        Assert.Contains("GPL-2.0-only", merge.Issues[0].Message, StringComparison.Ordinal);
        Assert.Contains("SHA-256", merge.Issues[1].Message, StringComparison.Ordinal);
        Assert.All(merge.Issues, issue => Assert.NotNull(issue.HowToFix));
        Assert.Equal(2, Assert.Single(merge.Bom.Components).Declared.Length);
        Assert.Empty(BomMerge.Of([Single(a with { Hashes = [new("SHA-256", "AA")] }), Single(a with { Hashes = [new("SHA-256", "aa")], Declared = [] })]).Issues);
    }

    [Fact]
    public void The_subject_is_what_all_are_about_or_what_is_given()
    {
        var (a, b) = (BomExample.Of(["pkg:npm/x@1"], [(-1, 0)], "a@1"), BomExample.Of(["pkg:npm/x@1"], [(-1, 0)], "b@1"));
        Assert.Equal("a", BomMerge.Of([a, a]).Bom.Subject!.Name);
        var apart = BomMerge.Of([a, b]).Bom;
        Assert.Null(apart.Subject);
        Assert.Equal(["a", "x", "b"], apart.Components.Select(component => component.Name));
        var given = BomMerge.Of([a, b], "all", BomExample.Component("all@1")).Bom;
        Assert.Equal("all", given.Subject!.Name);
        Assert.Equal(["a", "b"], given.Dependencies.Where(edge => edge.From == given.Subject.Id).Select(edge => given.Components.Single(component => component.Id == edge.To).Name));
    }

    [Fact]
    public void What_one_document_ships_is_shipped()
    {
        var a = BomExample.Component("pkg:npm/a@1");
        var merged = BomMerge.Of([Single(a with { Scope = DependencyScope.Development }), Single(a with { Scope = DependencyScope.Runtime, Directness = Directness.Direct })]).Bom.Components[0];
        Assert.Equal((DependencyScope.Runtime, Directness.Direct), (merged.Scope, merged.Directness));
    }

    [Fact]
    public void What_needs_nothing_in_one_document_may_need_something_in_another()
    {
        var (a, b) = (BomExample.Of("pkg:npm/a@1", "pkg:npm/b@1") with { Leaves = ["0", "1"] }, BomExample.Of(["pkg:npm/a@1", "pkg:npm/c@1"], [(0, 1)]));
        Assert.Equal(["pkg:npm/b@1"], BomMerge.Of([a, b]).Bom.Leaves);
    }

    [Fact]
    public void Nothing_merges_to_nothing() => Assert.Empty(BomMerge.Of([]).Bom.Components);

    [Fact]
    public void Merging_again_changes_nothing() => Prop.ForAll(
        BomExample.Any().Two().ToArbitrary(),
        boms =>
        {
            var once = BomMerge.Of([boms.Item1, boms.Item2]).Bom;
            var again = BomMerge.Of([once, once]).Bom;
            Assert.Equal(once.Components.Select(component => component.Id), again.Components.Select(component => component.Id));
            Assert.Equal(once.Dependencies, again.Dependencies);
            Assert.True(BomDiff.Of(once, again).IsEmpty);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_documents_makes_no_difference_to_what_is_in_it() => Prop.ForAll(
        BomExample.Any().Two().ToArbitrary(),
        boms =>
        {
            var (one, other) = (BomMerge.Of([boms.Item1, boms.Item2]), BomMerge.Of([boms.Item2, boms.Item1]));
            Assert.Equal(Ids(one.Bom), Ids(other.Bom));
            Assert.Equal(one.Bom.Dependencies.ToHashSet(), other.Bom.Dependencies.ToHashSet());
            Assert.True(BomDiff.Of(one.Bom, other.Bom).IsEmpty);
            Assert.Equal(one.Issues.Length, other.Issues.Length);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_result_is_valid_and_loses_nothing() => Prop.ForAll(
        BomExample.Any().Two().ToArbitrary(),
        boms =>
        {
            var merge = BomMerge.Of([boms.Item1, boms.Item2]);
            var ids = Ids(merge.Bom);
            Assert.Equal(merge.Bom.Components.Length, ids.Count);
            Assert.All(merge.Bom.Dependencies, edge => Assert.True(ids.Contains(edge.From) && ids.Contains(edge.To)));
            Assert.Equal(merge.Bom.Dependencies.Length, merge.Bom.Dependencies.Distinct().Count());
            var all = boms.Item1.Components.Concat(boms.Item2.Components).ToArray();
            Assert.Equal(ids, all.Select(component => component.Purl?.ToString() ?? $"component:{component.Name}@{component.Version}").ToHashSet());
            Assert.Equal(all.Select(component => component.Evidence).ToHashSet(), merge.Provenance.Values.SelectMany(places => places).ToHashSet());
        }).QuickCheckThrowOnFailure();

    private static HashSet<string> Ids(Bom bom) => [.. bom.Components.Select(component => component.Id)];

    private static Bom Single(Component component) => BomExample.Of() with { Components = [component] };
}
