using System.Diagnostics;
using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;

namespace Gangway.Office.Tests.Inventory.Lockfiles;

public class HostileBuildTreeTests
{
    private static readonly (string Path, string Text)[] Tree =
    [
        ("src/Shop.csproj", "<Project><PropertyGroup><TargetFrameworks>net8.0;net462</TargetFrameworks></PropertyGroup><Choose><When Condition=\"'$(A)' == 'b'\"><ItemGroup><PackageReference Include='A;B' Version='$(V)'/></ItemGroup></When><Otherwise/></Choose></Project>"),
        ("Directory.Build.props", "<Project><Import Project=\"$([MSBuild]::GetPathOfFileAbove('x.props', '$(MSBuildThisFileDirectory)'))\" Condition=\"Exists('x.props') and !$([MSBuild]::IsTargetFrameworkCompatible('$(TargetFramework)', 'net6.0'))\"/></Project>"),
        ("x.props", "<Project><PropertyGroup><V Condition=\"$(W.StartsWith('1')) or '$(V)' >= '2'\">$(V)1</V></PropertyGroup></Project>"),
        ("src/packages.lock.json", """{"version":1,"dependencies":{"net8.0":{"A":{"type":"Direct","resolved":"1.0.0"}}}}"""),
        ("app/pom.xml", "<project><parent><groupId>g</groupId><artifactId>root</artifactId><version>${v}</version><relativePath>../pom.xml</relativePath></parent><artifactId>app</artifactId><dependencies><dependency><groupId>g</groupId><artifactId>root</artifactId><version>1</version></dependency></dependencies></project>"),
        ("pom.xml", "<project><groupId>g</groupId><artifactId>root</artifactId><version>1</version><dependencyManagement><dependencies><dependency><groupId>g</groupId><artifactId>app</artifactId><version>1</version><type>pom</type><scope>import</scope></dependency></dependencies></dependencyManagement></project>"),
        ("yarn.lock", "# yarn lockfile v1\n\na@^1:\n  version \"1.0.0\"\n"),
        ("package.json", """{"workspaces":["packages/*","!x/**"],"dependencies":{"a":"^1"}}"""),
        ("packages/a/package.json", """{"devDependencies":{"a":"^1"}}"""),
        ("poetry.lock", "[[package]]\nname='a'\nversion='1'\n"),
        ("pyproject.toml", "[project]\nname='a'\ndependencies=['a']\n"),
        ("var/lib/dpkg/status", "Package: a\nVersion: 1\nSource: b (1)\n"),
        ("etc/os-release", "ID=x\n"),
    ];

    private const string Odd = "\"'{}[]<>\\/:,=\n#&;%u0$()!";

    [Fact]
    public void Flipped_bytes_in_any_file_of_a_tree_never_throw()
    {
        var chance = new Random(20250611);
        for (var round = 0; round < 3_000; round++)
        {
            var contents = Tree.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text));
            for (var flips = chance.Next(1, 8); flips > 0; flips--)
            {
                var bytes = contents[Tree[chance.Next(Tree.Length)].Path];
                bytes[chance.Next(bytes.Length)] = chance.Next(3) == 0 ? (byte)chance.Next(256) : (byte)Odd[chance.Next(Odd.Length)];
            }

            var tree = new BuildTree([.. contents.Keys.Order(StringComparer.Ordinal)], path => contents.TryGetValue(path, out var bytes) ? new LockfileContent(bytes, path) : null);
            foreach (var (path, _) in Tree)
            {
                if (LockfileFormats.All.FirstOrDefault(format => format.Recognizes(path, [])) is { } format)
                {
                    var reading = tree.Read(format, path, new LockfileContent(contents[path], path));
                    Assert.Equal(reading.Bom is null, reading.Issues.Any(issue => issue.Severity == Severity.Error));
                }
            }
        }
    }

    [Fact]
    public void Imports_conditions_and_patterns_that_multiply_end_at_once()
    {
        var clock = Stopwatch.StartNew();
        var chain = Enumerable.Range(0, 2_000).Select(i => ($"p{i}.props", $"<Project><Import Project='p{i + 1}.props'/><Import Project='p{i + 2}.props'/></Project>"));
        Trees.Read([("A.csproj", "<Project><Import Project='p0.props'/></Project>"), .. chain]);
        foreach (var condition in new[] { new string('(', 4_000), new string('!', 4_000), string.Concat(Enumerable.Repeat("$(", 2_000)), string.Concat(Enumerable.Repeat("'a' == 'a' and ", 260)), new string('\'', 4_001), "$([MSBuild]::NormalizePath(" + string.Concat(Enumerable.Repeat("$([MSBuild]::NormalizePath(", 100)) })
        {
            Trees.Read(("A.csproj", $"<Project><ItemGroup>{string.Concat(Enumerable.Repeat($"<PackageReference Include=\"A\" Version=\"1\" Condition=\"{condition}\"/>", 50))}</ItemGroup></Project>"));
        }

        var frameworks = string.Join(';', Enumerable.Range(0, 5_000).Select(i => $"net{i}.0"));
        Trees.Read(("A.csproj", $"<Project><PropertyGroup><TargetFrameworks>{frameworks}</TargetFrameworks></PropertyGroup><ItemGroup Condition=\"'$(TargetFramework)' == 'x'\"><PackageReference Include='A'/></ItemGroup></Project>"));
        var patterns = string.Join(',', Enumerable.Repeat($"\"{string.Concat(Enumerable.Repeat("**/*a*/", 40))}\"", 20));
        Trees.Read(("yarn.lock", "# yarn lockfile v1\n"), ("package.json", $"{{\"workspaces\":[{patterns}]}}"), (string.Concat(Enumerable.Repeat("aaaa/", 60)) + "package.json", "{}"));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    [Fact]
    public void Ten_thousand_modules_that_need_one_another_end_at_once()
    {
        var clock = Stopwatch.StartNew();
        var modules = Enumerable.Range(0, 3_000).Select(i => ($"m{i}/pom.xml",
            $"<project><parent><groupId>g</groupId><artifactId>m{(i + 1) % 3_000}</artifactId><version>1</version></parent><artifactId>m{i}</artifactId><dependencies><dependency><groupId>g</groupId><artifactId>m{(i * 7 + 1) % 3_000}</artifactId><version>1</version></dependency></dependencies></project>")).ToArray();
        Assert.NotNull(Trees.Read(modules).Bom);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData("packages/a", "packages/*", true)]
    [InlineData("packages/a/b", "packages/*", false)]
    [InlineData("packages/a/b", "packages/**", true)]
    [InlineData("packages/a/b", "./packages/*/b", true)]
    [InlineData("apps/web-ui", "apps/web*", true)]
    [InlineData("apps/web", "apps/*b*b", false)]
    [InlineData("a", "**", true)]
    [InlineData("a/b/c", "**/c", true)]
    [InlineData("a/b/c", "a/**/c/**", true)]
    [InlineData("a", "", false)]
    public void A_workspace_is_named_by_its_pattern(string path, string pattern, bool expected)
    {
        var bom = Trees.Read(
            ("yarn.lock", "# yarn lockfile v1\n\na@^1:\n  version \"1.0.0\"\n\nb@^1:\n  version \"1.0.0\"\n"),
            ("package.json", $$"""{"dependencies":{"b":"^1"},"workspaces":["{{pattern}}"]}"""),
            ($"{path}/package.json", """{"devDependencies":{"a":"^1"}}""")).Bom!;
        Assert.Equal(expected ? DependencyScope.Development : DependencyScope.Unknown, bom.Components[0].Scope);
    }

    [Theory]
    [InlineData("a/b", "../c", "a/c")]
    [InlineData("a/b", "..\\..\\c", "c")]
    [InlineData("a", "../..", null)]
    [InlineData("a", "/x//./y", "x/y")]
    [InlineData("a", "C:\\x", null)]
    [InlineData("", "x", "x")]
    public void A_path_leads_to_a_place_in_the_tree_or_nowhere(string folder, string stated, string? expected)
    {
        var project = $"{folder}/A.csproj".TrimStart('/');
        var bom = Trees.Read(
            (project, $"<Project><Import Project='{stated}'/></Project>"),
            (expected ?? "c", "<Project><ItemGroup><PackageReference Include='A' Version='1'/></ItemGroup></Project>")).Bom!;
        Assert.Equal(expected is not null, bom.Components.Length == 1);
    }
}
