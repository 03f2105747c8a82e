using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;
using Gangway.Office.Inventory.Lockfiles.DotNet;

namespace Gangway.Office.Tests.Inventory.Lockfiles;

public class MSBuildReferencesTests
{
    [Fact]
    public void A_reference_takes_its_version_from_the_central_file()
    {
        var bom = Read("<PackageReference Include='Example.Core'/>", "<PackageVersion Include='example.core' Version='4.2.0'/>").Bom!;
        var component = Assert.Single(bom.Components);
        Assert.Equal("pkg:nuget/Example.Core@4.2.0", component.Purl!.ToString());
        Assert.Equal((Directness.Direct, DependencyScope.Runtime), (component.Directness, component.Scope));
        Assert.Equal(new Dependency("Shop", "Example.Core"), Assert.Single(bom.Dependencies));
    }

    [Theory]
    [InlineData("<PackageReference Include='A' VersionOverride='3.0.0'/>", "3.0.0")]
    [InlineData("<PackageReference Include='A' Version='2.0.0'/>", "2.0.0")]
    [InlineData("<PackageReference Include='A'><Version>2.0.0</Version></PackageReference>", "2.0.0")]
    [InlineData("<PackageReference Include='A' Version='[2.0.0]'/>", "2.0.0")]
    [InlineData("<PackageReference Include='A' Version='$(Deep)'/>", "9.1")]
    [InlineData("<PackageReference Include='A'/><PackageReference Update='A' Version='5.0.0'/>", "5.0.0")]
    public void The_nearest_statement_of_a_version_counts(string reference, string version) =>
        Assert.Equal(version, Assert.Single(Read(reference, "<PackageVersion Include='A' Version='1.0.0'/>").Bom!.Components).Version);

    [Theory]
    [InlineData("<PackageReference Include='A' Version='1.*'/>", "1.*")]
    [InlineData("<PackageReference Include='A' Version='[1,2)'/>", "[1,2)")]
    [InlineData("<PackageReference Include='A' Version='$(Nowhere)'/>", "$(Nowhere)")]
    [InlineData("<PackageReference Include='A' Version='$([System.DateTime]::Now)'/>", "$([System.DateTime]::Now)")]
    public void What_is_no_single_version_is_a_constraint(string reference, string constraint)
    {
        var component = Assert.Single(Read(reference, "").Bom!.Components);
        Assert.Equal((null, constraint), (component.Version, component.Constraint));
    }

    [Theory]
    [InlineData("<PackageReference Include='A' Version='1' PrivateAssets='all'/>", DependencyScope.Development)]
    [InlineData("<PackageReference Include='A' Version='1'><PrivateAssets>none; All</PrivateAssets></PackageReference>", DependencyScope.Development)]
    [InlineData("<PackageReference Include='A' Version='1' PrivateAssets='compile'/>", DependencyScope.Runtime)]
    [InlineData("<GlobalPackageReference Include='A' Version='1'/>", DependencyScope.Development)]
    [InlineData("<DotNetCliToolReference Include='A' Version='1'/>", DependencyScope.Development)]
    public void What_never_leaves_the_build_is_for_development(string reference, DependencyScope scope) =>
        Assert.Equal(scope, Assert.Single(Read(reference, "").Bom!.Components).Scope);

    [Fact]
    public void A_test_project_needs_everything_for_tests()
    {
        var project = "<Project><PropertyGroup><IsTestProject>$(Yes)</IsTestProject><Yes>TRUE</Yes></PropertyGroup><ItemGroup><PackageReference Include='A' Version='1'/></ItemGroup></Project>";
        Assert.Equal(DependencyScope.Test, Assert.Single(Project(project).Bom!.Components).Scope);
    }

    [Fact]
    public void A_condition_is_not_evaluated_but_noted_with_its_line()
    {
        var reading = Project("<Project>\n<ItemGroup Condition=\"'$(A)'=='b'\">\n<PackageReference Include='A' Version='1'/></ItemGroup>\n<Choose><When Condition='x'><ItemGroup>\n<PackageReference Include='B' Version='1'/></ItemGroup></When></Choose></Project>");
        Assert.Equal(["A", "B"], reading.Bom!.Components.Select(c => c.Id));
        Assert.Equal(["line 3", "line 5"], reading.Issues.Where(i => i.Message.Contains("condition", StringComparison.Ordinal)).Select(i => i.Path));
    }

    [Fact]
    public void Lists_removals_and_an_sdk_with_a_version_count_as_msbuild_has_them()
    {
        var reading = Project("<Project Sdk='Example.Sdk/3.1.0'><ItemGroup><PackageReference Include='A; B;C' Version='1'/><PackageReference Remove='b'/><PackageReference Update='Z' Version='2'/></ItemGroup></Project>");
        Assert.Equal(["Example.Sdk", "A", "C"], reading.Bom!.Components.Select(c => c.Id));
        Assert.Equal(DependencyScope.Development, reading.Bom.Components[0].Scope);
    }

    [Fact]
    public void Properties_that_multiply_themselves_stay_unresolved_at_once()
    {
        var properties = string.Concat(Enumerable.Range(0, 60).Select(i => $"<P{i}>$(P{i + 1})$(P{i + 1})</P{i}>")) + "<P60>x</P60><Q>$(Q)1</Q>";
        var reading = Project($"<Project><PropertyGroup>{properties}</PropertyGroup><ItemGroup><PackageReference Include='A' Version='$(P0)'/><PackageReference Include='B' Version='$(Q)'/></ItemGroup></Project>");
        Assert.Equal([null, "1"], reading.Bom!.Components.Select(c => c.Version));
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData("a b")]
    [InlineData("$(Unknown)")]
    [InlineData("@(Items)")]
    public void A_name_no_package_can_have_is_left_out_with_a_warning(string name)
    {
        var reading = Project($"<Project><ItemGroup><PackageReference Include='{name}' Version='1'/></ItemGroup></Project>");
        Assert.Empty(reading.Bom!.Components);
        Assert.Equal(Severity.Warning, Assert.Single(reading.Issues).Severity);
    }

    [Fact]
    public void A_props_file_that_is_broken_costs_a_warning_and_a_project_that_is_broken_is_refused()
    {
        var reading = In(("src/Shop.csproj", "<Project><ItemGroup><PackageReference Include='A'/></ItemGroup></Project>"), ("Directory.Packages.props", "<Project"));
        Assert.Null(Assert.Single(reading.Bom!.Components).Version);
        Assert.Contains(reading.Issues, issue => issue.Severity == Severity.Warning);
        Assert.Null(Project("<!DOCTYPE x><Project/>").Bom);
    }

    private static BomReading Project(string xml) => In(("src/Shop.csproj", xml));

    private static BomReading Read(string references, string central) => In(
        ("src/Shop.csproj", $"<Project><ItemGroup>{references}</ItemGroup></Project>"),
        ("Directory.Build.props", "<Project><PropertyGroup><Deep>$(Deeper).1</Deep><Deeper>9</Deeper></PropertyGroup></Project>"),
        ("Directory.Packages.props", $"<Project><ItemGroup>{central}</ItemGroup></Project>"));

    private static BomReading In(params (string Path, string Text)[] files) => Trees.Read(files);
}
