using System.Diagnostics;
using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;
using Gangway.Office.Inventory.Lockfiles.Java;

namespace Gangway.Office.Tests.Inventory.Lockfiles;

public class LockfileCornersTests
{
    [Theory]
    [InlineData("node_modules/../../etc/passwd")]
    [InlineData("node_modules/..")]
    [InlineData("node_modules/")]
    [InlineData("node_modules/a/b/c")]
    [InlineData("node_modules/@scope")]
    [InlineData("node_modules/a\\u0007b")]
    [InlineData("node_modules/a\\\\..\\\\b")]
    public void An_npm_key_that_is_no_package_is_left_out_with_a_warning(string key)
    {
        var reading = Npm("{\"lockfileVersion\":3,\"packages\":{\"" + key + "\":{\"version\":\"1.0.0\"}}}");
        Assert.Empty(reading.Bom!.Components);
        Assert.Equal(Severity.Warning, Assert.Single(reading.Issues).Severity);
    }

    [Fact]
    public void Wrong_types_read_as_absent()
    {
        var reading = Npm("""
            {"name":7,"lockfileVersion":"3","packages":{"":[],"node_modules/a":{"version":1,"license":7,"dependencies":[],"dev":"yes"},"node_modules/b":"x"}}
            """);
        var component = Assert.Single(reading.Bom!.Components);
        Assert.Null(component.Version);
        Assert.Equal(DependencyScope.Runtime, component.Scope);
        Assert.Null(reading.Bom.Subject);
        Assert.Equal(3, reading.Issues.Length);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_with_its_line()
    {
        var issue = Assert.Single(Npm("{\"lockfileVersion\":3,\n\"name\":\"\\ud800x\"}").Issues);
        Assert.Equal((Severity.Error, "line 2"), (issue.Severity, issue.Path));
        Assert.NotNull(Npm("{\"lockfileVersion\":3,\"name\":\"\\ud83d\\ude00 \\\\ud800\"}").Bom);
    }

    [Theory]
    [InlineData("a = \"\\ud800\"")]
    [InlineData("\"\\ud800\" = 1")]
    [InlineData("a = \"\\U0000dfff\"")]
    public void An_escape_that_is_no_character_is_refused(string toml) =>
        Assert.Equal(Severity.Error, Assert.Single(CargoLockReader.Read(Encoding.UTF8.GetBytes(toml), "Cargo.lock").Issues).Severity);

    [Fact]
    public void A_package_is_resolved_beside_the_one_that_needs_it_before_further_out()
    {
        var bom = Npm("""
            {"lockfileVersion":3,"packages":{
             "node_modules/a":{"version":"1","dependencies":{"b":"*"}},
             "node_modules/a/node_modules/b":{"version":"2","dependencies":{"c":"*"}},
             "node_modules/a/node_modules/c":{"version":"3","dependencies":{"a":"*","b":"*"}},
             "node_modules/b":{"version":"1"},"node_modules/c":{"version":"1"}}}
            """).Bom!;
        Assert.Equal(
            [
                new("node_modules/a", "node_modules/a/node_modules/b"),
                new("node_modules/a/node_modules/b", "node_modules/a/node_modules/c"),
                new("node_modules/a/node_modules/c", "node_modules/a"),
                new("node_modules/a/node_modules/c", "node_modules/a/node_modules/b"),
            ],
            bom.Dependencies);
    }

    [Fact]
    public void A_large_lockfile_is_read_in_linear_time()
    {
        var text = new StringBuilder("{\"lockfileVersion\":3,\"packages\":{\"\":{\"name\":\"a\",\"dependencies\":{\"p0\":\"1\"}}");
        for (var i = 0; i < 100_000; i++)
        {
            text.Append($",\"node_modules/p{i}\":{{\"version\":\"1.0.{i}\",\"license\":\"MIT\",\"dependencies\":{{\"p{i + 1}\":\"1\",\"p{i / 2}\":\"1\"}}}}");
        }

        var clock = Stopwatch.StartNew();
        var bom = Npm(text.Append("}}").ToString()).Bom!;
        Assert.Equal(100_000, bom.Components.Length);
        Assert.Equal(200_000, bom.Dependencies.Length);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), clock.Elapsed.ToString());
    }

    [Fact]
    public void A_deep_npm_key_is_left_out_and_a_million_issues_are_not_listed()
    {
        var deep = string.Concat(Enumerable.Repeat("node_modules/a/", 100)) + "node_modules/b";
        Assert.Empty(Npm("{\"lockfileVersion\":3,\"packages\":{\"" + deep + "\":{}}}").Bom!.Components);
        var many = string.Join(",", Enumerable.Range(0, 5000).Select(i => $"\"node_modules/a b{i}\":{{}}"));
        Assert.InRange(Npm("{\"lockfileVersion\":3,\"packages\":{" + many + "}}").Issues.Length, 1, 201);
    }

    [Theory]
    [InlineData("a==1.0 # pinned", "a|1.0|-")]
    [InlineData("a == 1.0 ; python_version < '3'", "a|1.0|-")]
    [InlineData("a===1.0+local", "a|1.0+local|-")]
    [InlineData("a[x,y] ~= 1.2", "a|-|~= 1.2")]
    [InlineData("A_b.C", "A_b.C|-|-")]
    [InlineData("a@https://example.com/a-2.0.zip", "a|2.0|-")]
    [InlineData("a[x] @ git+ssh://git@example.com/a.git@v1", "a|-|-")]
    [InlineData("git+https://example.com/team/thing.git", "thing|-|-")]
    [InlineData("a==1.0 --hash=sha256:00 --hash=sha256:11", "a|1.0|-")]
    public void A_requirement_is_read(string line, string expected)
    {
        var component = Assert.Single(RequirementsReader.Read(Encoding.UTF8.GetBytes(line), "requirements.txt").Bom!.Components);
        Assert.Equal(expected, $"{component.Name}|{component.Version ?? "-"}|{component.Constraint ?? "-"}");
    }

    [Theory]
    [InlineData("$%&")]
    [InlineData("a b c")]
    [InlineData("-- nothing == ")]
    [InlineData("{{ template }}")]
    [InlineData("a==1.0 and more")]
    public void A_line_that_is_no_requirement_is_not_guessed_at(string line) =>
        Assert.Empty(RequirementsReader.Read(Encoding.UTF8.GetBytes(line), "requirements.txt").Bom!.Components);

    [Fact]
    public void The_scope_of_requirements_follows_the_file_name()
    {
        Assert.Equal(DependencyScope.Development, Scope("requirements-dev.txt"));
        Assert.Equal(DependencyScope.Test, Scope("ci/requirements_test.txt"));
        Assert.Equal(DependencyScope.Unknown, Scope("dev/requirements.txt"));

        static DependencyScope Scope(string source) => RequirementsReader.Read("a==1"u8.ToArray(), source).Bom!.Components[0].Scope;
    }

    [Fact]
    public void An_old_comment_in_latin1_does_not_cost_the_requirements()
    {
        var reading = RequirementsReader.Read(Encoding.Latin1.GetBytes("# gr\u00fc\u00dfe\na==1\n"), "requirements.txt");
        Assert.Single(reading.Bom!.Components);
        Assert.Equal(Severity.Warning, Assert.Single(reading.Issues).Severity);
    }

    [Fact]
    public void Before_go_1_17_the_list_is_known_to_be_short()
    {
        Assert.Single(Go("module a.example/b\ngo 1.16\n").Issues);
        Assert.Single(Go("module a.example/b\n").Issues);
        Assert.Empty(Go("module a.example/b\ngo 1.21rc2\n").Issues);
    }

    [Theory]
    [InlineData("require ../../etc/passwd v1.0.0")]
    [InlineData("require a.example/x")]
    [InlineData("replace a => b")]
    [InlineData("require a.example/x v1/../..")]
    public void A_go_directive_that_cannot_be_is_left_out_with_its_line(string line)
    {
        var reading = Go($"module a.example/b\ngo 1.22\n{line}\n");
        Assert.Empty(reading.Bom!.Components);
        Assert.Equal("line 3", Assert.Single(reading.Issues).Path);
    }

    [Fact]
    public void A_single_crate_is_the_subject_and_what_it_names_is_direct()
    {
        var bom = CargoLockReader.Read("""
            [root]
            name = "app"
            version = "0.1.0"
            dependencies = ["a 1.0.0 (registry+https://r.example.com)"]

            [[package]]
            name = "a"
            version = "1.0.0"
            source = "registry+https://r.example.com"
            """u8.ToArray(), "Cargo.lock").Bom!;
        Assert.Equal("app", bom.Subject!.Name);
        Assert.Equal(Directness.Direct, Assert.Single(bom.Components).Directness);
        Assert.Equal("app 0.1.0", Assert.Single(bom.Dependencies).From);
    }

    [Fact]
    public void Maven_properties_that_multiply_themselves_stay_unresolved_at_once()
    {
        var properties = string.Concat(Enumerable.Range(0, 60).Select(i => $"<p{i}>${{p{i + 1}}}${{p{i + 1}}}</p{i}>")) + "<p60>x</p60>";
        var pom = $"<project><artifactId>a</artifactId><properties>{properties}</properties><dependencies><dependency><groupId>g</groupId>"
            + "<artifactId>b</artifactId><version>${p0}</version></dependency></dependencies></project>";
        var component = Assert.Single(MavenPomReader.Read(Encoding.UTF8.GetBytes(pom), "pom.xml").Bom!.Components);
        Assert.Equal((null, "${p0}"), (component.Version, component.Constraint));
    }

    [Fact]
    public void The_same_dependency_in_two_profiles_counts_once_and_another_version_once_more()
    {
        const string Dependency = "<dependencies><dependency><groupId>g</groupId><artifactId>b</artifactId><version>1</version></dependency></dependencies>";
        var other = Dependency.Replace(">1<", ">2<", StringComparison.Ordinal);
        var pom = $"<project><artifactId>a</artifactId><profiles><profile>{Dependency}</profile><profile>{Dependency}</profile><profile>{other}</profile></profiles></project>";
        var bom = MavenPomReader.Read(Encoding.UTF8.GetBytes(pom), "pom.xml").Bom!;
        Assert.Equal(["g:b 1", "g:b#2 2"], bom.Components.Select(c => $"{c.Id} {c.Version}"));
        Assert.All(bom.Components, c => Assert.Equal(DependencyScope.Optional, c.Scope));
    }

    [Fact]
    public void The_package_folders_of_a_restore_are_named()
    {
        Assert.Equal(["/home/builder/.nuget/packages/", "/opt/packages/"],
            NuGetAssetsReader.PackageFolders(LockfileFormatsTests.Bytes("project.assets.json")));
        Assert.Empty(NuGetAssetsReader.PackageFolders("{"u8.ToArray()));
    }

    [Fact]
    public void The_bom_says_which_bytes_it_was_read_from()
    {
        var evidence = Go("module a.example/b\ngo 1.22\n").Bom!.Evidence;
        Assert.Equal("go.mod", evidence.Source);
        Assert.Equal(64, evidence.Digest!.Length);
    }

    private static BomReading Npm(string document) => NpmLockReader.Read(Encoding.UTF8.GetBytes(document), "package-lock.json");

    private static BomReading Go(string document) => GoModReader.Read(Encoding.UTF8.GetBytes(document), "go.mod");
}
