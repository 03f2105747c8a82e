using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;

namespace Gangway.Office.Tests.Inventory.Lockfiles;

public class LockfilePrecedenceTests
{
    private const string Project = "<Project><ItemGroup><PackageReference Include='A' Version='1.*'/></ItemGroup></Project>";
    private const string Lock = """{"version":1,"dependencies":{"net8.0":{"A":{"type":"Direct","resolved":"1.5.0"}}}}""";
    private const string Assets = """{"version":3,"targets":{"net8.0":{"A/1.5.0":{"type":"package"},"B/2.0.0":{"type":"package"}}},"project":{"restore":{"projectName":"Shop"},"frameworks":{"net8.0":{"dependencies":{"A":{}}}}}}""";

    [Fact]
    public void What_a_restore_resolved_goes_before_the_project_it_was_for()
    {
        Assert.Equal(["src/Other.csproj", "src/obj/project.assets.json"], Counting(("src/Shop.csproj", Project), ("src/Other.csproj", Project), ("src/obj/project.assets.json", Assets)));
        Assert.Equal(["artifacts/obj/Shop/project.assets.json"], Counting(("src/deep/Shop.csproj", Project), ("artifacts/obj/Shop/project.assets.json", Assets)));
        Assert.Equal(["src/packages.lock.json"], Counting(("src/Shop.csproj", Project), ("src/packages.lock.json", Lock)));
        Assert.Equal(["a/Other.csproj", "a/packages.Shop.lock.json"], Counting(("a/Shop.csproj", Project), ("a/Other.csproj", Project), ("a/packages.Shop.lock.json", Lock)));
    }

    [Fact]
    public void Of_a_lock_and_a_restore_the_one_that_is_newer_counts()
    {
        Assert.Equal(["src/obj/project.assets.json"], Counting(("src/Shop.csproj", Project), ("src/packages.lock.json", Lock), ("src/obj/project.assets.json", Assets)));
        var newer = Lock.Replace("1.5.0", "1.6.0", StringComparison.Ordinal);
        Assert.Equal(["src/packages.lock.json"], Counting(("src/Shop.csproj", Project), ("src/packages.lock.json", newer), ("src/obj/project.assets.json", Assets)));
    }

    [Fact]
    public void A_dependency_tree_goes_before_the_poms_it_was_printed_for()
    {
        const string Pom = "<project><groupId>g</groupId><artifactId>{0}</artifactId><version>1</version></project>";
        var (one, two) = (Pom.Replace("{0}", "one", StringComparison.Ordinal), Pom.Replace("{0}", "two", StringComparison.Ordinal));
        Assert.Equal(["a/dependency-tree.txt", "a/b/pom.xml"], Counting(("a/pom.xml", one), ("a/dependency-tree.txt", "g:one:jar:1\n+- x:y:jar:2:compile\n"), ("a/b/pom.xml", two)));
        Assert.Equal(["a/dependency-tree.txt", "c/pom.xml"], Counting(("a/pom.xml", one), ("a/dependency-tree.txt", "g:one:jar:1\ng:two:jar:1\n+- x:y:jar:2:compile\n"), ("a/b/pom.xml", two), ("c/pom.xml", two)));
    }

    [Fact]
    public void A_lock_goes_before_the_manifest_in_its_folder_and_no_other()
    {
        Assert.Equal(["conan.lock", "b/conanfile.txt"], Counting(("conan.lock", """{"version":"0.5","requires":["zlib/1.3"]}"""), ("conanfile.txt", "[requires]\nzlib/[>=1.2]\n"), ("b/conanfile.txt", "[requires]\nzlib/1.2\n")));
        const string Npm = """{"lockfileVersion":3,"packages":{"node_modules/a":{"version":"1.0.0"}}}""";
        Assert.Equal(["npm-shrinkwrap.json"], Counting(("package-lock.json", Npm), ("npm-shrinkwrap.json", Npm)));
    }

    [Fact]
    public void A_requirement_without_a_version_gives_way_to_the_lock_that_has_one()
    {
        var documents = Read(("requirements.txt", "Flask_Thing>=2\nother>=1\npinned==1.0\n"), ("poetry.lock", "[[package]]\nname='flask-thing'\nversion='2.3'\n[[package]]\nname='pinned'\nversion='1.1'\n[metadata]\nlock-version='2.0'\n"));
        Assert.Equal(["other", "pinned"], LockfilePrecedence.Of(documents)[0]!.Components.Select(c => c.Name));
    }

    private static IEnumerable<string> Counting(params (string Path, string Text)[] files)
    {
        var documents = Read(files);
        return LockfilePrecedence.Of(documents).Zip(files, (bom, file) => bom is null ? null : file.Path).OfType<string>();
    }

    private static List<(string Path, Bom Bom)> Read(params (string Path, string Text)[] files) => [.. files.Select(file =>
        (file.Path, LockfileFormats.All.Single(format => format.Recognizes(file.Path, [])).Read(Encoding.UTF8.GetBytes(file.Text), file.Path).Bom!))];
}
