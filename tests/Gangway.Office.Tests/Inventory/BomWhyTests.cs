using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Inventory;

namespace Gangway.Office.Tests.Inventory;

public class BomWhyTests
{
    [Fact]
    public void The_three_shortest_paths_from_the_product_say_why()
    {
        // product -> a -> d; product -> b -> d; product -> c -> a; product -> e -> b; d asked for.
        var bom = BomExample.Of(["a@1", "b@1", "c@1", "d@1", "e@1"], [(-1, 0), (-1, 1), (-1, 2), (-1, 4), (0, 3), (1, 3), (2, 0), (4, 1)], "product@1");
        Assert.Equal(["product a d", "product b d", "product c a d"], Paths(bom, "d"));
    }

    [Fact]
    public void A_cycle_is_walked_once()
    {
        var bom = BomExample.Of(["a@1", "b@1", "c@1"], [(-1, 0), (0, 1), (1, 2), (2, 0), (1, -1)], "product@1");
        Assert.Equal(["product a b c"], Paths(bom, "c"));
        Assert.Empty(Paths(bom, "product"));
    }

    [Fact]
    public void Without_a_product_paths_begin_at_what_nothing_needs()
    {
        Assert.Equal(["a b"], Paths(BomExample.Of(["a@1", "b@1"], [(0, 1)]), "b"));
        Assert.Empty(Paths(BomExample.Of("a@1"), "a"));
    }

    [Fact]
    public void What_the_product_does_not_reach_is_explained_by_what_does() =>
        Assert.Equal(["a b"], Paths(BomExample.Of(["a@1", "b@1", "c@1"], [(-1, 2), (0, 1)], "product@1"), "b"));

    [Theory]
    [InlineData("pkg:npm/a", "1 2")]
    [InlineData("pkg:npm/a@2", "2")]
    [InlineData("pkg:npm/a@3", "")]
    [InlineData("pkg:pypi/a", "")]
    [InlineData("a", "1 2 9")]
    [InlineData("group/a", "9")]
    [InlineData("group:a", "9")]
    [InlineData("groupa", "")]
    public void A_purl_matches_with_or_without_version_and_a_name_with_or_without_group(string words, string versions)
    {
        var bom = BomExample.Of("pkg:npm/a@1", "pkg:npm/a@2?arch=x", "b@1") with { };
        bom = bom with { Components = bom.Components.Add(BomExample.Component("a@9", "9") with { Group = "group" }) };
        Assert.Equal(versions, string.Join(' ', BomWhy.Of(bom, words).Select(match => match.Component.Version)));
    }

    [Fact]
    public void Over_a_portfolio_it_says_where()
    {
        Bom[] boms = [BomExample.Of("pkg:npm/a@1"), BomExample.Of("pkg:npm/b@1"), BomExample.Of("pkg:npm/a@2")];
        Assert.Equal([boms[0], boms[2]], BomWhy.Of(boms, "pkg:npm/a").Select(used => used.Bom));
    }

    [Fact]
    public void Without_cycles_the_three_are_the_shortest_there_are() => Prop.ForAll(Graphs(isAcyclic: true).ToArbitrary(), bom =>
    {
        foreach (var match in BomWhy.Of(bom, component => component.Id != "-1"))
        {
            var expected = AllPaths(bom, match.Component.Id).Select(path => path.Count).Order().Take(3);
            Assert.Equal(expected, match.Paths().Select(path => path.Length));
            AssertReal(bom, match);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void With_cycles_the_first_is_shortest_and_all_are_real() => Prop.ForAll(Graphs(isAcyclic: false).ToArbitrary(), bom =>
    {
        foreach (var match in BomWhy.Of(bom, component => component.Id != "-1"))
        {
            var expected = AllPaths(bom, match.Component.Id).Select(path => path.Count).DefaultIfEmpty(0).Min();
            var isReached = expected > 0;
            Assert.True(!isReached || match.Paths()[0].Length == expected);
            AssertReal(bom, match);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_chain_of_a_hundred_thousand_and_a_dense_graph_take_no_more_than_seconds()
    {
        const int Length = 100_000;
        var names = Enumerable.Repeat("a@1", Length).ToArray();
        var clock = Stopwatch.StartNew();
        var chain = BomWhy.Of(BomExample.Of(names, Enumerable.Range(0, Length).Select(index => (index - 1, index)), "product@1"), "a");
        Assert.Equal(Length, chain.Length);
        Assert.Equal(Length + 1, Assert.Single(chain[^1].Paths()).Length);
        var dense = BomWhy.Of(BomExample.Of(names, Enumerable.Range(0, Length).SelectMany(index => Enumerable.Range(1, 5).Select(step => (index - 1, (index + step * step) % Length)))), "a");
        Assert.Equal(Length, dense.Length);
        Assert.True(clock.Elapsed.TotalSeconds < 60, clock.Elapsed.ToString());
    }

    private static string[] Paths(Bom bom, string words) =>
        [.. Assert.Single(BomWhy.Of(bom, words)).Paths().Select(path => string.Join(' ', path.Select(component => component.Name)))];

    private static void AssertReal(Bom bom, DependencyPaths match)
    {
        var edges = bom.Dependencies.ToHashSet();
        var paths = match.Paths().Select(path => path.Select(component => component.Id).ToArray()).ToArray();
        Assert.All(paths, path =>
        {
            Assert.Equal(match.Component.Id, path[^1]);
            Assert.Equal(path.Length, path.Distinct().Count());
            Assert.All(path.Zip(path.Skip(1)), step => Assert.Contains(new Dependency(step.First, step.Second), edges));
        });
        Assert.Equal(paths.Length, paths.Select(path => string.Join('/', path)).Distinct().Count());
        Assert.Equal(paths.Select(path => path.Length).Order(), paths.Select(path => path.Length));
    }

    /// <summary>Every simple path from the subject, by trying.</summary>
    private static List<List<string>> AllPaths(Bom bom, string target)
    {
        var found = new List<List<string>>();
        Extend(["-1"]);
        return found;

        void Extend(List<string> path)
        {
            if (path[^1] == target)
            {
                found.Add(path);
                return;
            }

            foreach (var edge in bom.Dependencies.Where(edge => edge.From == path[^1] && !path.Contains(edge.To)))
            {
                Extend([.. path, edge.To]);
            }
        }
    }

    /// <summary>Up to seven components; the product needs the first, and without cycles an edge leads to a later one.</summary>
    private static Gen<Bom> Graphs(bool isAcyclic) =>
        from count in Gen.Choose(1, 7)
        from pairs in Gen.Choose(-1, count - 1).Two().ArrayOf()
        let edges = pairs.Where(pair => pair.Item1 != pair.Item2).Select(pair => isAcyclic ? (Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2)) : pair)
        select ReachableOnly(BomExample.Of(Enumerable.Range(0, count).Select(index => $"c{index}@1"), edges.Append((-1, 0)), "product@1"));

    /// <summary>Without what the product does not reach, for which other paths are shown.</summary>
    private static Bom ReachableOnly(Bom bom)
    {
        var reached = DependencyReach.Of("-1", bom.Dependencies);
        return bom with { Components = [.. bom.Components.Where(component => reached.ContainsKey(component.Id))] };
    }
}
