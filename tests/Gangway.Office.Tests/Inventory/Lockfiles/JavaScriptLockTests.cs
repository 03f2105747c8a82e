using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;
using Gangway.Office.Inventory.Lockfiles.JavaScript;

namespace Gangway.Office.Tests.Inventory.Lockfiles;

public class JavaScriptLockTests
{
    [Theory]
    [InlineData("yarn-v1.lock")]
    [InlineData("yarn-v8.lock")]
    public void With_the_package_json_beside_it_yarn_tells_what_is_direct_and_what_for(string fixture)
    {
        var root = Manifest("""
            {"name":"shop","dependencies":{"@scope/tool":"^3.0.0","my-alias":"npm:real-name@^5.0.0"},"optionalDependencies":{"from-git":"https://github.com/example/from-git.git"}}
            """);
        var cart = Manifest("""{"name":"cart","devDependencies":{"left":"^1.0.0","tester":"^9.0.0"}}""");
        var bom = YarnLockReader.Read(LockfileFormatsTests.Bytes(fixture), "yarn.lock", [root, cart]).Bom!;
        Assert.Equal((Directness.Direct, DependencyScope.Runtime), Of(bom, "@scope/tool@3.1.4"));
        Assert.Equal((Directness.Direct, DependencyScope.Runtime), Of(bom, "real-name@5.0.1"));
        Assert.Equal((Directness.Direct, DependencyScope.Optional), Of(bom, "from-git@0.0.1"));
        Assert.Equal((Directness.Transitive, DependencyScope.Optional), Of(bom, "only-mac@1.2.13"));
        Assert.Equal((Directness.Direct, DependencyScope.Runtime), Of(bom, "left@1.3.0"));
    }

    [Fact]
    public void A_package_json_that_is_broken_costs_a_warning_and_not_the_lockfile()
    {
        var reading = YarnLockReader.Read(LockfileFormatsTests.Bytes("yarn-v1.lock"), "yarn.lock", [Manifest("{")]);
        Assert.NotEmpty(reading.Bom!.Components);
        Assert.Contains(reading.Issues, issue => issue.Severity == Severity.Warning && issue.Message.Contains("package.json", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unfinished_merge_is_refused_with_its_line()
    {
        var issue = Assert.Single(Yarn("# yarn lockfile v1\n<<<<<<< HEAD\na@^1:\n  version \"1.0.0\"\n=======\n>>>>>>> other\n").Issues);
        Assert.Equal((Severity.Error, "line 2"), (issue.Severity, issue.Path));
        Assert.NotNull(issue.HowToFix);
    }

    [Theory]
    [InlineData("a@^1:\n  version \"1.0.0\"\n", "a@1.0.0")]
    [InlineData("\"a@>= 1 < 3\":\n  version \"2.0.0\"\n", "a@2.0.0")]
    [InlineData("\"@s/a@npm:@t/b@^1\":\n  version \"1.0.0\"\n", "@t/b@1.0.0")]
    [InlineData("a@../evil:\n  version \"1.0.0\"\n  resolved \"https://example.com/a.tgz\"\n", "a@1.0.0")]
    [InlineData("a@^1:\n  version \"1.0.0\"\n\"b@npm:a@^1\":\n  version \"1.0.0\"\n", "a@1.0.0")]
    [InlineData("a@^1:\n  resolved \"x\"\n", "")]
    [InlineData("../../etc/passwd@^1:\n  version \"1.0.0\"\n", "")]
    [InlineData("\"a\\u0007b@^1\":\n  version \"1.0.0\"\n", "")]
    [InlineData("\"a@file:./a.tgz\":\n  version \"1.0.0\"\n", "a@1.0.0")]
    public void A_pattern_of_yarn_1_leads_to_its_package(string entry, string expected) =>
        Assert.Equal(expected, string.Join(" ", Yarn("# yarn lockfile v1\n" + entry).Bom!.Components.Select(c => c.Id)));

    [Fact]
    public void Before_yarn_4_a_range_stands_without_its_protocol()
    {
        var bom = Yarn("""
            __metadata:
              version: 6
            "a@npm:^1.0.0":
              version: 1.0.0
              resolution: "a@npm:1.0.0"
              dependencies:
                b: ^2.0.0
              linkType: hard
            "b@npm:^2.0.0":
              version: 2.0.0
              resolution: "b@npm:2.0.0"
              linkType: hard
            """).Bom!;
        Assert.Equal(new Dependency("a@1.0.0", "b@2.0.0"), Assert.Single(bom.Dependencies));
    }

    [Fact]
    public void Two_versions_of_one_package_are_two_components_and_edges_tell_them_apart()
    {
        var bom = Yarn("# yarn lockfile v1\na@^1:\n  version \"1.0.0\"\n  dependencies:\n    b \"^2\"\nb@^1:\n  version \"1.1.0\"\nb@^2:\n  version \"2.1.0\"\n").Bom!;
        Assert.Equal(["a@1.0.0", "b@1.1.0", "b@2.1.0"], bom.Components.Select(c => c.Id));
        Assert.Equal(new Dependency("a@1.0.0", "b@2.1.0"), Assert.Single(bom.Dependencies));
    }

    [Theory]
    [InlineData("/a/1.0.0", true, "a", "1.0.0")]
    [InlineData("/@s/a/1.0.0_b@2.0.0+c@3.0.0", true, "@s/a", "1.0.0")]
    [InlineData("/a/1.0.0-rc.1_@s+b@2.0.0", true, "a", "1.0.0-rc.1")]
    [InlineData("/a@1.0.0(b@2.0.0)(@s/c@3.0.0(d@4.0.0))", false, "a", "1.0.0")]
    [InlineData("@s/a@1.0.0(patch_hash=abc)(b@2.0.0)", false, "@s/a", "1.0.0")]
    [InlineData("a@https://codeload.github.com/o/a/tar.gz/0123", false, "a", null)]
    [InlineData("a@file:../a", false, "a", null)]
    public void A_key_of_pnpm_names_a_package_whatever_it_was_installed_with(string key, bool hasSlashes, string name, string? version)
    {
        var resolution = hasSlashes ? "5.4" : "'9.0'";
        var bom = Pnpm($"lockfileVersion: {resolution}\npackages:\n  '{key}':\n    resolution: {{integrity: sha512-AA==}}\n").Bom!;
        var component = Assert.Single(bom.Components);
        Assert.Equal((name, version), ($"{component.Group}{(component.Group is null ? "" : "/")}{component.Name}", component.Version));
    }

    [Fact]
    public void What_pnpm_11_needs_itself_stands_in_a_first_document_and_is_for_development()
    {
        var bom = Pnpm("""
            ---
            lockfileVersion: '9.0'
            importers:
              .:
                packageManagerDependencies:
                  pnpm: {specifier: 11.0.0, version: 11.0.0}
            packages:
              pnpm@11.0.0: {resolution: {integrity: sha512-AA==}}
            snapshots:
              pnpm@11.0.0: {}
            ---
            lockfileVersion: '9.0'
            importers:
              .:
                dependencies:
                  a: {specifier: ^1, version: 1.0.0}
            packages:
              a@1.0.0: {resolution: {integrity: sha512-AA==}}
            snapshots:
              a@1.0.0: {}
            """).Bom!;
        Assert.Equal((Directness.Direct, DependencyScope.Development), Of(bom, "pnpm@11.0.0"));
        Assert.Equal((Directness.Direct, DependencyScope.Runtime), Of(bom, "a@1.0.0"));
    }

    [Theory]
    [InlineData("{\"lockfileVersion\":0,\"workspaces\":{\"\":{}},\"packages\":{\"a\":[\"a@1.0.0\",\"\",{},\"sha\"]}}", "a")]
    [InlineData("{\"lockfileVersion\":1,\"workspaces\":{\"\":{}},\"packages\":{\"a\":[\"a@link:../a\",{}],\"b\":[\"b@root:\",{}]}}", "")]
    [InlineData("{\"lockfileVersion\":1,\"workspaces\":{\"\":{}},\"packages\":{\"a\":\"a@1.0.0\",\"b\":[7],\"c\":[\"../c@1\"]}}", "")]
    public void An_entry_of_bun_is_a_package_or_left_out(string document, string expected) =>
        Assert.Equal(expected, string.Join(" ", Bun(document).Bom!.Components.Select(c => c.Id)));

    [Fact]
    public void Bun_looks_for_a_package_below_the_one_that_needs_it_first()
    {
        var bom = Bun("""
            {"lockfileVersion":1,"workspaces":{"":{"name":"x","dependencies":{"@s/a":"1"}}},"packages":{
              "@s/a":["@s/a@1.0.0","",{"dependencies":{"b":"*","c":"*"}},""],
              "b":["b@1.0.0","",{},""], "c":["c@1.0.0","",{},""],
              "@s/a/b":["b@2.0.0","",{"dependencies":{"c":"*"}},""], "@s/a/b/c":["c@3.0.0","",{"dependencies":{"b":"*"}},""]}}
            """).Bom!;
        Assert.Equal(
            [new(".", "@s/a"), new("@s/a", "@s/a/b"), new("@s/a", "c"), new("@s/a/b", "@s/a/b/c"), new("@s/a/b/c", "@s/a/b")],
            bom.Dependencies);
    }

    private static (Directness Directness, DependencyScope Scope) Of(Bom bom, string id)
    {
        var component = bom.Components.Single(c => c.Id == id);
        return (component.Directness, component.Scope);
    }

    private static LockfileContent Manifest(string json) => new(Encoding.UTF8.GetBytes(json), "package.json");

    private static BomReading Yarn(string text) => YarnLockReader.Read(Encoding.UTF8.GetBytes(text), "yarn.lock");

    private static BomReading Pnpm(string text) => PnpmLockReader.Read(Encoding.UTF8.GetBytes(text), "pnpm-lock.yaml");

    private static BomReading Bun(string text) => BunLockReader.Read(Encoding.UTF8.GetBytes(text), "bun.lock");
}
