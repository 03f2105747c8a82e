using System.Text;
using Gangway.Office.Inventory;

namespace Gangway.Office.Tests.Inventory.Lockfiles;

public class LanguageLockTests
{
    [Theory]
    [InlineData("    a (1.0)", "pkg:gem/a@1.0")]
    [InlineData("    a (1.0-java)", "pkg:gem/a@1.0?platform=java")]
    [InlineData("    a (1.0.0.pre.1)", "pkg:gem/a@1.0.0.pre.1")]
    [InlineData("    a", "")]
    [InlineData("    ../a (1.0)", "")]
    [InlineData("    a ()", "")]
    public void A_gem_is_named_with_its_version_and_platform(string line, string purl) =>
        Assert.Equal(purl, Purls("Gemfile.lock", $"GEM\n  remote: https://x.example/\n  specs:\n{line}\n\nDEPENDENCIES\n  a\n"));

    [Fact]
    public void Gems_of_a_folder_are_the_product_and_what_they_need_it_names()
    {
        var bom = Bom("Gemfile.lock", "PATH\n  remote: engines/cart\n  specs:\n    cart (0.1)\n      a (>= 1)\nGEM\n  specs:\n    a (1.0)\n      b\n    b (2.0)\nDEPENDENCIES\n  cart!\n");
        Assert.Equal([Directness.Direct, Directness.Transitive], bom.Components.Select(c => c.Directness));
        Assert.Null(bom.Subject);
    }

    [Theory]
    [InlineData("{\"packages\":[{\"name\":\"a/b\",\"version\":\"1\",\"license\":\"MIT\"}]}", "Expression: MIT")]
    [InlineData("{\"packages\":[{\"name\":\"a/b\",\"license\":[\"MIT\",7,\"GPL-2.0-only\"]}]}", "Expression: MIT OR GPL-2.0-only")]
    [InlineData("{\"packages\":[{\"name\":\"a/b\",\"license\":[]}]}", "")]
    [InlineData("{\"packages\":[{\"name\":\"a/b\",\"license\":[\"proprietary\"]}]}", "Name: proprietary")]
    public void The_licenses_of_a_php_package_are_a_choice(string document, string expected) =>
        Assert.Equal(expected, string.Join("; ", Bom("composer.lock", document).Components[0].Declared.Select(c => $"{c.Form}: {c.Value}")));

    [Theory]
    [InlineData("{\"packages\":[{\"name\":\"noslash\"},{\"name\":\"a/b/c\"},{\"name\":\"../b\"},7,{}]}")]
    [InlineData("{\"packages\":[{\"name\":\"a/\\u0007\"}]}")]
    public void A_php_package_without_a_vendor_is_left_out_with_its_place(string document)
    {
        var reading = Read("composer.lock", document);
        Assert.Empty(reading.Bom!.Components);
        Assert.Equal("/packages/0", reading.Issues[0].Path);
    }

    [Theory]
    [InlineData("%{a: {:hex, :a, \"1.0\", \"00\"}}", "pkg:hex/a@1.0")]
    [InlineData("%{\"a\" => {:hex, :\"b\", \"1.0\", \"00\"}}", "pkg:hex/b@1.0")]
    [InlineData("# a comment {\n%{\"a\": {:hex, :a, \"1.0\", \"00\", [:mix], [], \"acme_repo\"}}", "pkg:hex/a@1.0?repository_url=acme_repo")]
    [InlineData("%{}", "")]
    [InlineData("%{\"a\": {:hex, :a}}", "")]
    [InlineData("%{\"a\": :hex, \"b\": {}, \"c\": [[[]]]}", "")]
    [InlineData("%{\"a\": {:hex, :\"../a\", \"1.0\"}}", "")]
    public void A_mix_lock_is_read_without_being_run(string text, string purl) => Assert.Equal(purl, Purls("mix.lock", text));

    [Theory]
    [InlineData("%{\"a\": ", 1)]
    [InlineData("%{\n]", 2)]
    [InlineData("%{\n\"a", 2)]
    [InlineData("%{} %{}", 1)]
    [InlineData("System.cmd(\"rm\")", 1)]
    [InlineData("a: b", 1)]
    public void What_is_no_elixir_map_is_refused_with_its_line(string text, int line)
    {
        var issue = Assert.Single(Read("mix.lock", text).Issues);
        Assert.Equal((Severity.Error, $"line {line}"), (issue.Severity, issue.Path));
    }

    [Theory]
    [InlineData("zlib/1.2.13", "pkg:conan/zlib@1.2.13")]
    [InlineData("zlib/1.2.13@", "pkg:conan/zlib@1.2.13")]
    [InlineData("zlib/1.2.13@_/_", "pkg:conan/zlib@1.2.13")]
    [InlineData("zlib/1.2.13@me/stable#abc:def#012", "pkg:conan/me/zlib@1.2.13?channel=stable")]
    [InlineData("zlib/[~1.2]", "pkg:conan/zlib")]
    [InlineData("zlib/cci.20230101", "pkg:conan/zlib@cci.20230101")]
    [InlineData("zlib", "")]
    [InlineData("/1.0", "")]
    [InlineData("zlib/", "")]
    [InlineData("zlib/[1.0", "")]
    [InlineData("a@b/c", "")]
    public void A_conan_reference_is_read(string reference, string purl) => Assert.Equal(purl, Purls("conanfile.txt", $"[requires]\n{reference}\n"));

    [Theory]
    [InlineData("https://github.com/A/B.git", "pkg:swift/github.com/A/B@1.0.0")]
    [InlineData("git@github.com:A/B.git", "pkg:swift/github.com/A/B@1.0.0")]
    [InlineData("ssh://git@example.com:22/A/B", "pkg:swift/example.com:22/A/B@1.0.0")]
    [InlineData("https://github.com/B", "")]
    [InlineData("/home/builder/B", "")]
    [InlineData("https://github.com/../B/C", "")]
    public void A_swift_package_is_named_by_its_repository(string location, string purl)
    {
        var document = "{\"pins\":[{\"identity\":\"b\",\"location\":\"" + location + "\",\"state\":{\"version\":\"1.0.0\"}}],\"version\":2}";
        Assert.Equal(purl, Purls("Package.resolved", document));
    }

    [Theory]
    [InlineData("org.example:a:1.0=testRuntimeClasspath", DependencyScope.Test)]
    [InlineData("org.example:a:1.0=debugAndroidTestRuntimeClasspath,releaseRuntimeClasspath", DependencyScope.Runtime)]
    [InlineData("org.example:a:1.0=releaseCompileClasspath", DependencyScope.Unknown)]
    [InlineData("org.example:a:1.0=releaseCompileClasspath\nempty=releaseRuntimeClasspath", DependencyScope.Development)]
    [InlineData("org.example:a:1.0=kaptDebug", DependencyScope.Development)]
    [InlineData("org.example:a:1.0", DependencyScope.Unknown)]
    public void The_names_of_gradle_configurations_say_what_a_module_is_for(string text, DependencyScope scope) =>
        Assert.Equal(scope, Assert.Single(Bom("gradle.lockfile", text).Components).Scope);

    [Theory]
    [InlineData("runtimeClasspath.lockfile", DependencyScope.Runtime)]
    [InlineData("testRuntimeClasspath.lockfile", DependencyScope.Test)]
    public void An_older_gradle_lock_is_of_the_configuration_it_is_called_after(string name, DependencyScope scope) =>
        Assert.Equal(scope, Assert.Single(Bom($"app/gradle/dependency-locks/{name}", "org.example:a:1.0\n").Components).Scope);

    [Fact]
    public void Modules_of_one_maven_build_are_the_product_and_no_components()
    {
        var bom = Bom("dependency-tree.txt", "g:app:jar:1\n+- g:lib:jar:1:compile\n|  \\- x:deep:jar:2:compile\n\\- x:near:jar:1:runtime\ng:lib:jar:1\n\\- x:deep:jar:2:compile\n");
        Assert.Equal(["x:deep@2", "x:near@1"], bom.Components.Select(c => c.Id));
        Assert.All(bom.Components, component => Assert.Equal(Directness.Direct, component.Directness));
        Assert.Null(bom.Subject);
    }

    [Fact]
    public void Go_has_looked_at_the_requirements_of_more_modules_than_it_fetched() =>
        Assert.Equal("pkg:golang/a.example/b@v1.0.0", Purls("go.sum", "a.example/b v1.0.0 h1:x=\na.example/b v1.0.0/go.mod h1:x=\na.example/c v2.0.0/go.mod h1:x=\n../d v1 h1:x=\n"));

    private static string Purls(string path, string text) => string.Join(" ", Bom(path, text).Components.Select(c => c.Purl?.ToString()));

    private static Bom Bom(string path, string text) => Read(path, text).Bom!;

    private static BomReading Read(string path, string text) => LockfileFormatsTests.Read(path, Encoding.UTF8.GetBytes(text));
}
