using Gangway.Contract;
using Gangway.Institution;
using Gangway.Inventory;
using Gangway.Office.Institution;
using Gangway.Shell;
using Gangway.Tests.Support;

namespace Gangway.Tests.Institution;

/// <summary>What build files say together, in a working folder and in the commit of a bare repository.</summary>
public sealed class CensusTreesTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public Task A_NET_project_takes_its_versions_from_the_files_above_it() => Tells(
        [
            "pkg:nuget/Analyzer.Example@2.0.0 direct development",
            "pkg:nuget/Json.Example@13.0.1 direct runtime",
            "pkg:nuget/Log.Example@8.0.0 direct runtime",
            "pkg:nuget/Open.Example direct runtime",
        ],
        ("Directory.Build.props", "<Project><Import Project='$(MSBuildThisFileDirectory)eng/Analyzers.props'/></Project>"),
        ("eng/Analyzers.props", "<Project><ItemGroup><PackageReference Include='Analyzer.Example' PrivateAssets='all'/></ItemGroup></Project>"),
        ("Directory.Packages.props", "<Project><ItemGroup><PackageVersion Include='Json.Example' Version='13.0.1'/><PackageVersion Include='Log.Example' Version='6.0.0'/><PackageVersion Include='Analyzer.Example' Version='2.0.0'/></ItemGroup></Project>"),
        ("src/Shop/Shop.csproj", "<Project><ItemGroup><PackageReference Include='Json.Example'/><PackageReference Include='Log.Example' VersionOverride='8.0.0'/><PackageReference Include='Open.Example' Version='3.*'/></ItemGroup></Project>"));

    [Fact]
    public Task A_NET_lock_wins_over_its_project_and_learns_from_it_what_is_for_development() => Tells(
        [
            "pkg:nuget/Analyzer.Example@2.0.0 direct development",
            "pkg:nuget/Json.Example@13.0.3 direct runtime",
            "pkg:nuget/Open.Example@3.7.0 transitive runtime",
        ],
        ("Shop.csproj", "<Project><ItemGroup><PackageReference Include='Json.Example' Version='13.*'/><PackageReference Include='Analyzer.Example' Version='2.0.0' PrivateAssets='all'/></ItemGroup></Project>"),
        ("packages.lock.json", """
            {"version":1,"dependencies":{"net8.0":{"Json.Example":{"type":"Direct","resolved":"13.0.3","dependencies":{"Open.Example":"3.0.0"}},
            "Analyzer.Example":{"type":"Direct","resolved":"2.0.0"},"Open.Example":{"type":"Transitive","resolved":"3.7.0"}}}}
            """));

    [Fact]
    public Task A_Maven_module_takes_its_versions_from_parents_and_its_needs_from_siblings() => Tells(
        [
            "pkg:maven/org.example.json/json@2.4 direct runtime",
            "pkg:maven/org.example.log/log@1.9 direct runtime",
            "pkg:maven/org.example.log/log@1.9 transitive runtime",
            "pkg:maven/org.example.unknown/unknown direct test",
        ],
        ("pom.xml", "<project><groupId>org.example.shop</groupId><artifactId>shop</artifactId><version>7</version><packaging>pom</packaging><modules><module>app</module><module>lib</module></modules>"
            + "<properties><json.version>2.4</json.version></properties><dependencyManagement><dependencies>" + Need("json", "${json.version}") + Need("log", "1.9") + "</dependencies></dependencyManagement></project>"),
        ("app/pom.xml", Module("app", Need("json") + "<dependency><groupId>org.example.shop</groupId><artifactId>lib</artifactId><version>${project.version}</version></dependency>" + Need("unknown", more: "<scope>test</scope>"))),
        ("lib/pom.xml", Module("lib", Need("log"))));

    [Fact]
    public Task A_Python_lock_learns_from_its_pyproject_what_the_project_names() => Tells(
        ["pkg:pypi/flask@3.0.0 direct runtime", "pkg:pypi/pytest@8.0.0 direct test", "pkg:pypi/werkzeug@3.0.1 transitive runtime"],
        ("poetry.lock", "[[package]]\nname='flask'\nversion='3.0.0'\n[package.dependencies]\nwerkzeug='*'\n[[package]]\nname='pytest'\nversion='8.0.0'\n[[package]]\nname='werkzeug'\nversion='3.0.1'\n[metadata]\nlock-version='2.0'\n"),
        ("pyproject.toml", "[project]\nname='shop'\nversion='1'\ndependencies=['Flask>=3']\n[dependency-groups]\ntest=['pytest']\n"),
        ("requirements.txt", "flask\n"));

    [Fact]
    public Task A_yarn_lock_learns_from_its_workspaces_what_is_for_development() => Tells(
        ["pkg:npm/deep@3.0.0 transitive development", "pkg:npm/main@1.0.1 direct runtime", "pkg:npm/tool@2.0.0 direct development"],
        ("yarn.lock", "# yarn lockfile v1\n\nmain@^1.0.0:\n  version \"1.0.1\"\n\ntool@^2.0.0:\n  version \"2.0.0\"\n  dependencies:\n    deep \"*\"\n\ndeep@*:\n  version \"3.0.0\"\n"),
        ("package.json", """{"name":"root","private":true,"workspaces":["packages/*"],"devDependencies":{"tool":"^2.0.0"}}"""),
        ("packages/a/package.json", """{"name":"a","version":"1.0.0","dependencies":{"main":"^1.0.0"}}"""));

    [Fact]
    public Task A_package_database_is_of_the_distribution_beside_it() => Tells(
        ["pkg:deb/example/zlib@1.3?arch=amd64&distro=example-7 unknown unknown"],
        ("image/var/lib/dpkg/status", "Package: zlib\nVersion: 1.3\nArchitecture: amd64\nStatus: install ok installed\n"),
        ("image/etc/os-release", "ID=example\nVERSION_ID=7\n"));

    [Fact]
    public async Task A_product_inside_a_repository_still_takes_versions_from_above()
    {
        workspace.Write("shop/Directory.Packages.props", "<Project><ItemGroup><PackageVersion Include='A' Version='1.0.0'/></ItemGroup></Project>");
        workspace.Write("shop/till/gangway.yml", "name: till\n");
        workspace.Write("shop/till/Till.csproj", "<Project><ItemGroup><PackageReference Include='A'/></ItemGroup></Project>");
        workspace.Commit("shop");

        Assert.Equal(["pkg:nuget/A@1.0.0 direct runtime"], await Census(workspace.Root));
    }

    [Fact]
    public async Task A_file_above_what_is_scanned_is_not_read()
    {
        workspace.Write("Directory.Packages.props", "<Project><ItemGroup><PackageVersion Include='A' Version='1.0.0'/></ItemGroup></Project>");
        workspace.Write("shop/Shop.csproj", "<Project><ItemGroup><PackageReference Include='A'/></ItemGroup></Project>");

        Assert.Equal(["pkg:nuget/A direct runtime"], await Census(workspace.Path("shop")));
        Assert.Equal(["pkg:nuget/A direct runtime"], await Census(workspace.Path("shop/Shop.csproj")));
    }

    [Fact]
    public async Task Poms_of_the_local_repository_tell_what_dependencies_need_and_under_which_license()
    {
        const string Json = "<project><groupId>org.example.json</groupId><artifactId>json</artifactId><version>2.4</version><licenses><license><name>MIT</name></license></licenses><dependencies>{0}</dependencies></project>";
        workspace.Write("m2/org/example/json/json/2.4/json-2.4.pom", string.Format(Json, Need("log", "1.9")));
        workspace.Write("outside.pom", "<project><groupId>x</groupId><artifactId>outside</artifactId><version>1</version></project>");
        Directory.CreateDirectory(workspace.Path("m2/x/outside/1"));
        File.CreateSymbolicLink(workspace.Path("m2/x/outside/1/outside-1.pom"), workspace.Path("outside.pom"));
        workspace.Write("shop/pom.xml", "<project><groupId>org.example.shop</groupId><artifactId>shop</artifactId><version>7</version><dependencies>"
            + Need("json", "2.4") + "<dependency><groupId>x</groupId><artifactId>outside</artifactId><version>1</version></dependency></dependencies></project>");
        workspace.Commit("shop");
        workspace.Git(".", "clone", "-q", "--bare", workspace.Path("shop"), workspace.Path("mirror/shop.git"));

        foreach (var path in new[] { workspace.Path("shop"), workspace.Path("mirror/shop.git") })
        {
            var place = Assert.Single((await Collect(path, new PackageFolders { Maven = workspace.Path("m2") })).Places);
            var document = Assert.Single(place.Documents);
            Assert.Equal(["json 2.4", "outside 1", "log 1.9"], document.Bom.Components.Select(component => $"{component.Name} {component.Version}"));
            Assert.Equal(["org.example.json:json"], document.Packages.Keys);
            Assert.Equal("MIT", Assert.Single(document.Bom.Components[0].Declared).Value);
        }
    }

    private static Task<CollectedSources> Collect(string path, PackageFolders folders)
    {
        var knowledge = new LicenseKnowledge();
        return new CensusSource(new LicenseFindingSource(knowledge), knowledge.Terms.Vocabulary.Facts, folders, TimeProvider.System, new Progress(TextWriter.Null, false, TimeProvider.System))
            .Collect(new CensusOptions([path], [], []), null, TestContext.Current.CancellationToken);
    }

    private async Task Tells(string[] expected, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            workspace.Write($"shop/{path}", text);
        }

        Assert.Equal(expected, await Census(workspace.Path("shop")));
        workspace.Commit("shop");
        workspace.Git(".", "clone", "-q", "--bare", workspace.Path("shop"), workspace.Path("mirror/shop.git"));
        Assert.Equal(expected, await Census(workspace.Path("mirror/shop.git")));
    }

    private static async Task<List<string>> Census(string path)
    {
        var run = await Terminal.Run("census", path, "--format", "json");
        Assert.Equal(0, run.ExitCode);
        return [.. run.Json.GetProperty("components").EnumerateArray()
            .SelectMany(component => component.GetProperty("uses").EnumerateArray().Select(use =>
                $"{component.GetProperty("key").GetString()} {use.GetProperty("directness").GetString()} {use.GetProperty("scope").GetString()}"))
            .Order(StringComparer.Ordinal)];
    }

    private static string Module(string artifact, string needs) =>
        $"<project><parent><groupId>org.example.shop</groupId><artifactId>shop</artifactId><version>7</version></parent><artifactId>{artifact}</artifactId><dependencies>{needs}</dependencies></project>";

    private static string Need(string artifact, string? version = null, string more = "") =>
        $"<dependency><groupId>org.example.{artifact}</groupId><artifactId>{artifact}</artifactId>{(version is null ? "" : $"<version>{version}</version>")}{more}</dependency>";
}
