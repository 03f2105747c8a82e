using Gangway.Office.Inventory;

namespace Gangway.Office.Tests.Inventory.Lockfiles;

public class BuildTreeTests
{
    [Fact]
    public void A_project_takes_versions_from_the_nearest_files_above_it_and_what_they_import()
    {
        var bom = Trees.Read(
            ("src/a/A.csproj", "<Project><ItemGroup><PackageReference Include='One'/><PackageReference Include='Two' Version='$(TwoVersion)'/></ItemGroup></Project>"),
            ("Directory.Packages.props", "<Project><ItemGroup><PackageVersion Include='One' Version='1.0.0'/></ItemGroup></Project>"),
            ("src/Directory.Packages.props", "<Project><Import Project=\"$([MSBuild]::GetPathOfFileAbove(Directory.Packages.props, $(MSBuildThisFileDirectory)..))\"/><ItemGroup><PackageVersion Update='One' Version='1.1.0'/></ItemGroup></Project>"),
            ("Directory.Build.props", "<Project><Import Project='$(MSBuildThisFileDirectory)eng/$(Kind).props' Condition=\"'$(Kind)' != ''\"/><Import Project='eng\\versions.props'/></Project>"),
            ("eng/versions.props", "<Project><PropertyGroup><TwoVersion>2.0.0</TwoVersion><PackageLicenseExpression>MIT</PackageLicenseExpression></PropertyGroup></Project>"),
            ("src/Directory.Build.targets", "<Project><ItemGroup><PackageReference Include='Lint' Version='3.0.0' PrivateAssets='all' Condition=\"'$(MSBuildProjectName)' == 'A'\"/></ItemGroup></Project>")).Bom!;
        Assert.Equal(["One 1.1.0 Runtime", "Two 2.0.0 Runtime", "Lint 3.0.0 Development"], Lines(bom));
        Assert.Equal("MIT", Assert.Single(bom.Subject!.Declared).Value);
        Assert.Equal("eng/versions.props", bom.Subject.Declared[0].Evidence.Source);
    }

    [Fact]
    public void A_version_that_differs_between_frameworks_counts_for_those_the_project_is_built_for()
    {
        var bom = Trees.Read(
            ("A.csproj", "<Project><PropertyGroup><TargetFrameworks>net8.0;netstandard2.0</TargetFrameworks></PropertyGroup><ItemGroup><PackageReference Include='Clock' Condition=\"!$([MSBuild]::IsTargetFrameworkCompatible($(TargetFramework), 'net8.0'))\"/><PackageReference Include='Log'/></ItemGroup></Project>"),
            ("Directory.Packages.props", """
                <Project><ItemGroup><PackageVersion Include="Clock" Version="8.0.0"/><PackageVersion Include="Log" Version="6.0.0"/></ItemGroup>
                <ItemGroup Condition="$([MSBuild]::IsTargetFrameworkCompatible($(TargetFramework), 'net8.0'))"><PackageVersion Update="Log" Version="8.0.0"/></ItemGroup>
                <ItemGroup Condition="$([MSBuild]::IsTargetFrameworkCompatible($(TargetFramework), 'net9.0'))"><PackageVersion Update="Clock;Log" Version="9.0.0"/></ItemGroup></Project>
                """)).Bom!;
        Assert.Equal(["Log 8.0.0 Runtime", "Clock 8.0.0 Runtime", "Log 6.0.0 Runtime"], Lines(bom));
    }

    [Theory]
    [InlineData("'$(Configuration)' == 'Release'", "1.0 | 2.0")]
    [InlineData("'$(Nowhere)' == ''", "2.0")]
    [InlineData("'$(Nowhere)' != ''", "1.0")]
    [InlineData("'$(Known)' == 'YES' and ('$(OS)' == 'Windows_NT' or true)", "2.0")]
    [InlineData("'$(Known)' == 'no' And '$(OS)' == 'Windows_NT'", "1.0")]
    [InlineData("!('$(Known)' == 'yes')", "1.0")]
    [InlineData("$(MSBuildProjectName.EndsWith('hop'))", "2.0")]
    [InlineData("Exists('$(MSBuildThisFileDirectory)other.props')", "2.0")]
    [InlineData("Exists('nowhere.props')", "1.0 | 2.0")]
    [InlineData("$([System.DateTime]::Now.Year) > 2020", "1.0 | 2.0")]
    [InlineData("'$(Ten)' >= '9'", "2.0")]
    [InlineData("((((", "1.0 | 2.0")]
    [InlineData("'open", "1.0 | 2.0")]
    public void A_condition_is_decided_by_what_the_files_tell_and_is_open_otherwise(string condition, string expected)
    {
        var component = Assert.Single(Trees.Read(
            ("Shop.csproj", $"<Project><PropertyGroup><Known>yes</Known><Ten>10</Ten></PropertyGroup><ItemGroup><PackageReference Include='A' Version='1.0'/><PackageReference Update='A' Version='2.0' Condition=\"{condition.Replace(">", "&gt;", StringComparison.Ordinal)}\"/></ItemGroup></Project>"),
            ("other.props", "<Project/>")).Bom!.Components);
        Assert.Equal(expected, component.Version ?? component.Constraint);
    }

    [Fact]
    public void Nothing_above_the_tree_is_asked_for_and_an_import_in_circles_ends()
    {
        var bom = Trees.Read(
            ("A.csproj", "<Project><Import Project='../../etc/x.props'/><Import Project='/etc/x.props'/><Import Project='b.props'/><ItemGroup><PackageReference Include='A' Version='1'/></ItemGroup></Project>"),
            ("b.props", "<Project><Import Project='A.csproj'/><Import Project='b.props'/></Project>")).Bom!;
        Assert.Equal(["A 1 Runtime"], Lines(bom));
    }

    [Fact]
    public void A_lock_takes_from_its_project_what_is_for_development()
    {
        var bom = Trees.Read(
            ("src/packages.lock.json", """
                {"version":1,"dependencies":{"net8.0":{
                  "Main":{"type":"Direct","resolved":"1.0.0","dependencies":{"Deep":"1.0.0"}},
                  "Lint":{"type":"Direct","resolved":"2.0.0","dependencies":{"LintCore":"2.0.0"}},
                  "Deep":{"type":"Transitive","resolved":"1.0.0"},"LintCore":{"type":"Transitive","resolved":"2.0.0"},"Unasked":{"type":"CentralTransitive","resolved":"3.0.0"}}}}
                """),
            ("src/Shop.csproj", "<Project><ItemGroup><PackageReference Include='main' Version='1'/><PackageReference Include='Lint' PrivateAssets='all'/></ItemGroup></Project>")).Bom!;
        Assert.Equal(["Main 1.0.0 Runtime", "Lint 2.0.0 Development", "Deep 1.0.0 Runtime", "LintCore 2.0.0 Development", "Unasked 3.0.0 Unknown"], Lines(bom));
        Assert.Equal("Shop", bom.Subject!.Name);
        Assert.Equal([true, true, false, false, false], bom.Components.Select(c => c.Directness == Directness.Direct));
    }

    [Fact]
    public void A_module_takes_versions_from_its_parent_beside_it_and_needs_from_its_siblings()
    {
        var bom = Trees.Read(
            ("app/pom.xml", Pom("app", Need("g", "lib", "${project.version}") + Need("x", "managed"), Parent("root"))),
            ("pom.xml", "<project><groupId>g</groupId><artifactId>root</artifactId><version>${revision}</version><packaging>pom</packaging><properties><revision>3</revision></properties>"
                + "<dependencyManagement><dependencies>" + Need("x", "managed", "1.2") + Need("x", "deep", "4.5") + "</dependencies></dependencyManagement></project>"),
            ("lib/pom.xml", Pom("lib", Need("x", "deep"), Parent("root")))).Bom!;
        Assert.Equal(["lib 3 Runtime", "managed 1.2 Runtime", "deep 4.5 Runtime"], Lines(bom));
        Assert.Equal([Directness.Direct, Directness.Direct, Directness.Transitive], bom.Components.Select(c => c.Directness));
        Assert.Contains(new Dependency("g:lib", "x:deep"), bom.Dependencies);
        Assert.All(bom.Components, c => Assert.Equal("app/pom.xml", c.Evidence.Source));
    }

    [Fact]
    public void A_parent_lies_where_relativePath_says_or_in_the_local_repository()
    {
        const string Managed = "<dependencyManagement><dependencies><dependency><groupId>x</groupId><artifactId>y</artifactId><version>{0}</version></dependency></dependencies></dependencyManagement>";
        var app = Pom("app", Need("x", "y"), "<parent><groupId>g</groupId><artifactId>base</artifactId><version>1</version><relativePath>../build</relativePath></parent>");
        var wrong = $"<project><groupId>g</groupId><artifactId>other</artifactId><version>1</version>{string.Format(Managed, "0")}</project>";
        var right = $"<project><groupId>g</groupId><artifactId>base</artifactId><version>1</version>{string.Format(Managed, "7")}</project>";
        Assert.Equal(["y 7 Runtime"], Lines(Trees.Read(("app/pom.xml", app), ("build/pom.xml", right)).Bom!));
        Assert.Equal(["y  Runtime"], Lines(Trees.Read(("app/pom.xml", app), ("build/pom.xml", wrong)).Bom!));
        Assert.Equal(["y 7 Runtime"], Lines(Trees.Read([("app/pom.xml", app), ("build/pom.xml", wrong)], new() { ["g:base:1"] = right }).Bom!));
        Assert.Equal(["y 7 Runtime"], Lines(Trees.Read(("app/pom.xml", app), ("elsewhere/pom.xml", right)).Bom!));
    }

    [Fact]
    public void The_local_repository_fills_in_what_dependencies_need_and_declare()
    {
        var bom = Trees.Read(
            [("pom.xml", Pom("app", Need("x", "y", "1"), ""))],
            new()
            {
                ["x:y:1"] = Pom("y", Need("x", "z", "2"), "").Replace("<dependencies>", "<licenses><license><name>MIT</name></license></licenses><dependencies>", StringComparison.Ordinal),
            }).Bom!;
        Assert.Equal(["y 1 Runtime", "z 2 Runtime"], Lines(bom));
        Assert.Equal("MIT", Assert.Single(bom.Components[0].Declared).Value);
    }

    [Theory]
    [InlineData("\"workspaces\": [\"packages/*\", \"!packages/left-out\"]")]
    [InlineData("\"workspaces\": {\"packages\": [\"./packages/a\"]}")]
    public void A_yarn_lock_takes_from_the_workspaces_what_is_for_development(string workspaces)
    {
        var bom = Trees.Read(
            ("yarn.lock", "# yarn lockfile v1\n\nmain@^1.0.0:\n  version \"1.0.1\"\n\ntool@^2.0.0:\n  version \"2.0.0\"\n  dependencies:\n    deep \"*\"\n\ndeep@*:\n  version \"3.0.0\"\n\nlost@1:\n  version \"1.0.0\"\n"),
            ("package.json", $$"""{"name":"root","devDependencies":{"tool":"^2.0.0"},{{workspaces}}}"""),
            ("packages/a/package.json", """{"name":"a","dependencies":{"main":"^1.0.0"}}"""),
            ("packages/left-out/package.json", """{"name":"b","dependencies":{"lost":"1"}}""")).Bom!;
        Assert.Equal(["main 1.0.1 Runtime", "tool 2.0.0 Development", "deep 3.0.0 Development", "lost 1.0.0 Unknown"], Lines(bom));
    }

    [Fact]
    public void A_yarn_lock_of_later_versions_names_its_workspaces_itself()
    {
        var bom = Trees.Read(
            ("web/yarn.lock", "__metadata:\n  version: 8\n\n\"a@workspace:packages/a\":\n  version: 0.0.0-use.local\n  resolution: \"a@workspace:packages/a\"\n  dependencies:\n    main: \"npm:^1.0.0\"\n    tool: \"npm:^2.0.0\"\n  languageName: unknown\n\n"
                + "\"main@npm:^1.0.0\":\n  version: 1.0.1\n  resolution: \"main@npm:1.0.1\"\n\n\"tool@npm:^2.0.0\":\n  version: 2.0.0\n  resolution: \"tool@npm:2.0.0\"\n"),
            ("web/package.json", """{"name":"root"}"""),
            ("web/packages/a/package.json", """{"name":"a","dependencies":{"main":"^1.0.0"},"devDependencies":{"tool":"^2.0.0"}}""")).Bom!;
        Assert.Equal(["main 1.0.1 Runtime", "tool 2.0.0 Development"], Lines(bom));
    }

    [Fact]
    public void A_Pipfile_says_what_the_project_names()
    {
        var bom = Trees.Read(
            ("Pipfile.lock", """{"_meta":{},"default":{"flask":{"version":"==3.0.0"},"werkzeug":{"version":"==3.0.1"}},"develop":{"pytest":{"version":"==8.0.0"}}}"""),
            ("Pipfile", "[[source]]\nurl='https://example.com'\n[packages]\nFlask='*'\n[dev-packages]\npytest='*'\n[requires]\npython_version='3.12'\n")).Bom!;
        Assert.Equal([Directness.Direct, Directness.Transitive, Directness.Direct], bom.Components.Select(c => c.Directness));
        Assert.Equal(["flask 3.0.0 Runtime", "werkzeug 3.0.1 Runtime", "pytest 8.0.0 Development"], Lines(bom));
    }

    [Theory]
    [InlineData("rootfs/var/lib/dpkg/status", "rootfs/etc/os-release", "Package: a\nVersion: 1\nArchitecture: all\nStatus: install ok installed\n", "pkg:deb/example/a@1?arch=all&distro=example-7")]
    [InlineData("var/lib/dpkg/status.d/a", "usr/lib/os-release", "Package: a\nVersion: 1\n", "pkg:deb/example/a@1?distro=example-7")]
    [InlineData("lib/apk/db/installed", "etc/os-release", "P:a\nV:1\n\n", "pkg:apk/example/a@1?distro=example-7")]
    public void A_package_database_is_of_the_distribution_beside_it(string path, string release, string text, string purl) =>
        Assert.Equal(purl, Assert.Single(Trees.Read((path, text), (release, "ID=example\nVERSION_ID=\"7\"\n")).Bom!.Components).Purl!.ToString());

    private static IEnumerable<string> Lines(Bom bom) => bom.Components.Select(c => $"{c.Name} {c.Version} {c.Scope}");

    private static string Pom(string artifact, string needs, string parent) =>
        $"<project>{parent}{(parent.Length == 0 ? "<groupId>g</groupId><version>1</version>" : "")}<artifactId>{artifact}</artifactId><dependencies>{needs}</dependencies></project>";

    private static string Parent(string artifact) => $"<parent><groupId>g</groupId><artifactId>{artifact}</artifactId><version>${{revision}}</version></parent>";

    private static string Need(string group, string artifact, string? version = null) =>
        $"<dependency><groupId>{group}</groupId><artifactId>{artifact}</artifactId>{(version is null ? "" : $"<version>{version}</version>")}</dependency>";
}
