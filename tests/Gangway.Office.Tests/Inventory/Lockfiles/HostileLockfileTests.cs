using System.Diagnostics;
using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;

namespace Gangway.Office.Tests.Inventory.Lockfiles;

public class HostileLockfileTests
{
    public static TheoryData<string> YamlFiles => ["yarn.lock", "pnpm-lock.yaml", "pubspec.lock", "Podfile.lock", ".github/workflows/a.yml"];

    [Theory]
    [MemberData(nameof(YamlFiles))]
    public void Aliases_that_write_out_to_billions_are_refused_at_once(string path)
    {
        var bomb = new StringBuilder("__metadata: 1\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
        {
            bomb.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        AssertRefused(path, bomb.ToString(), "aliases");
    }

    [Theory]
    [MemberData(nameof(YamlFiles))]
    public void An_alias_that_names_what_it_stands_in_is_refused(string path)
    {
        AssertRefused(path, "__metadata: 1\na: &a [*a]\n", "itself");
        AssertRefused(path, "__metadata: 1\na: &a\n  b: {c: *a}\n", "itself");
        AssertRefused(path, "__metadata: 1\na: *nowhere\n", "nothing before it");
    }

    [Theory]
    [MemberData(nameof(YamlFiles))]
    public void Depth_is_counted_through_aliases_too(string path)
    {
        AssertRefused(path, "__metadata: 1\nx: " + new string('[', 100_000), "deeper");
        var chain = new StringBuilder("__metadata: 1\na0: &a0 [x]\n");
        for (var i = 1; i < 100; i++)
        {
            chain.Append($"a{i}: &a{i} [*a{i - 1}]\n");
        }

        AssertRefused(path, chain.ToString(), "aliases");
    }

    [Theory]
    [MemberData(nameof(YamlFiles))]
    public void A_tag_that_is_none_is_refused(string path) => AssertRefused(path, "__metadata: 1\na: !!]\n", "not readable");

    [Theory]
    [MemberData(nameof(YamlFiles))]
    public void A_repeated_key_and_a_key_that_is_no_word_are_refused_with_their_line(string path)
    {
        Assert.Equal("line 3", AssertRefused(path, "__metadata: 1\na: 1\na: 2\n", "twice").Path);
        Assert.Equal("line 2", AssertRefused(path, "__metadata: 1\n? [a]\n: 1\n", "plain word").Path);
    }

    [Theory]
    [InlineData("bun.lock", "{\"lockfileVersion\":1,\"workspaces\":{\"\":{}},\"packages\":", "{\"a\":")]
    [InlineData("composer.lock", "{\"packages\":", "[")]
    [InlineData("Pipfile.lock", "{\"default\":", "{\"a\":")]
    [InlineData("Package.resolved", "{\"pins\":", "[")]
    [InlineData("conan.lock", "{\"graph_lock\":", "{\"nodes\":")]
    [InlineData("dependency-tree.json", "", "{\"children\":[")]
    [InlineData("packages.config", "<packages>", "<package>")]
    [InlineData("Directory.Packages.props", "<Project>", "<ItemGroup>")]
    [InlineData("uv.lock", "version = ", "[")]
    [InlineData("pdm.lock", "package = ", "[")]
    [InlineData("pylock.toml", "lock-version = ", "{a=")]
    [InlineData("libs.versions.toml", "[", "a.")]
    [InlineData("mix.lock", "%{\"a\": ", "[")]
    [InlineData("mix.lock", "", "%{")]
    public void Nesting_beyond_any_real_file_is_refused_and_the_process_lives(string path, string start, string step)
    {
        var reading = Read(path, start + string.Concat(Enumerable.Repeat(step, 100_000)));
        Assert.Null(reading.Bom);
        Assert.Contains(reading.Issues, issue => issue.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("bun.lock", "{\"lockfileVersion\":1,// a comment\n\"workspaces\":{},\n\"packages\":{\"a\":[],\n\"a\":[],}}", "line 4")]
    [InlineData("composer.lock", "{\"packages\":[],\n\"packages\":[]}", "line 2")]
    [InlineData("Pipfile.lock", "{\"default\":{\"a\":{},\n\"a\":{}}}", "line 2")]
    [InlineData("uv.lock", "version = 1\n[[package]]\nname = \"a\"\nname = \"b\"\n", "line 4")]
    public void A_repeated_key_is_refused_with_its_line(string path, string text, string place)
    {
        var reading = Read(path, text);
        Assert.Null(reading.Bom);
        Assert.Equal(place, Assert.Single(reading.Issues).Path);
    }

    [Theory]
    [InlineData("yarn.lock")]
    [InlineData("Gemfile.lock")]
    [InlineData("mix.lock")]
    [InlineData("gradle.lockfile")]
    [InlineData("go.sum")]
    [InlineData("conanfile.txt")]
    [InlineData("dependency-tree.txt")]
    [InlineData("var/lib/dpkg/status")]
    [InlineData("lib/apk/db/installed")]
    public void A_file_in_the_middle_of_a_merge_is_refused_with_its_line(string path)
    {
        var issue = Assert.Single(Read(path, "# first\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n").Issues);
        Assert.Equal((Severity.Error, "line 2"), (issue.Severity, issue.Path));
    }

    [Theory]
    [MemberData(nameof(LockfileFormatsTests.Fixtures), MemberType = typeof(LockfileFormatsTests))]
    public void No_component_has_a_name_that_could_be_a_path_or_move_a_terminal(string fixture, string path)
    {
        var text = Encoding.UTF8.GetString(LockfileFormatsTests.Bytes(fixture));
        foreach (var evil in new[] { "../../evil", "..", "ev\u001b[31mil", "ev\u0000il", "ev\u202eil/../x" })
        {
            foreach (var name in new[] { "left", "main-thing", "Example.Core", "helper", "web", "org.example", "curl-like", "musl-like", "zlib", "Networking", "actions" })
            {
                var bom = Read(path, text.Replace(name, evil, StringComparison.Ordinal)).Bom;
                Assert.DoesNotContain(bom?.Components ?? [], component => component.Purl is not null && component.Name.Any(char.IsControl));
                Assert.DoesNotContain(bom?.Components ?? [], component => component.Purl is not null && component.Name.Split('/').Contains(".."));
            }
        }
    }

    [Theory]
    [InlineData("yarn.lock", "# yarn lockfile v1\n", "p{0}@^1:\n  version \"1.0.0\"\n  dependencies:\n    p{1} \"^1\"\n    p{2} \"^1\"\n", "")]
    [InlineData("yarn.lock", "__metadata:\n  version: 8\n", "\"p{0}@npm:^1\":\n  version: 1.0.0\n  resolution: \"p{0}@npm:1.0.0\"\n  dependencies:\n    p{1}: npm:^1\n    p{2}x: npm:^1\n", "")]
    [InlineData("pnpm-lock.yaml", "lockfileVersion: '9.0'\nsnapshots:\n", "  p{0}@1.0.0:\n    dependencies:\n      p{1}: 1.0.0\n      p{2}x: 1.0.0\n", "")]
    [InlineData("bun.lock", "{\"lockfileVersion\":1,\"workspaces\":{},\"packages\":{", "\"p{0}\":[\"p{0}@1.0.0\",\"\",{\"dependencies\":{\"p{1}\":\"1\",\"p{2}x\":\"1\"}},\"\"],\n", "}}")]
    [InlineData("composer.lock", "{\"packages\":[", "{\"name\":\"v/p{0}\",\"version\":\"1\",\"require\":{\"v/p{1}\":\"1\",\"v/p{2}x\":\"1\"}},\n", "{}]}")]
    [InlineData("uv.lock", "version = 1\n", "[[package]]\nname = \"p{0}\"\nversion = \"1\"\ndependencies = [{name = \"p{1}\"}, {name = \"p{2}\"}]\n", "")]
    [InlineData("var/lib/dpkg/status", "", "Package: p{0}\nVersion: 1\nDepends: p{1}, p{2} | nothing\n\n", "")]
    [InlineData("lib/apk/db/installed", "", "P:p{0}\nV:1-r0\nD:p{1} so:nothing\np:so:lib{0}.so.1\n\n", "")]
    [InlineData("Gemfile.lock", "GEM\n  specs:\n", "    p{0} (1.0)\n      p{1}\n      p{2} (~> 1)\n", "")]
    [InlineData("mix.lock", "%{\n", "\"p{0}\": {:hex, :p{0}, \"1.0\", \"\", [], [{:p{1}, \"~> 1\", []}]},\n", "}")]
    [InlineData("Podfile.lock", "PODS:\n", "  - p{0} (1.0):\n    - p{1}\n    - p{2} (~> 1)\n", "")]
    [InlineData("dependency-tree.txt", "g:root:jar:1\n", "+- g:p{0}:jar:1:compile\n|  \\- g:q{1}:jar:1:compile\n", "")]
    public void Twenty_thousand_packages_are_read_in_linear_time(string path, string start, string line, string end)
    {
        var text = new StringBuilder(start);
        for (var i = 0; i < 20_000; i++)
        {
            text.Append(line.Replace("{0}", $"{i}", StringComparison.Ordinal).Replace("{1}", $"{(i * 7) % 20_000}", StringComparison.Ordinal).Replace("{2}", $"{i / 2}", StringComparison.Ordinal));
        }

        if (path == "bun.lock")
        {
            text.Length -= 2;
        }

        var clock = Stopwatch.StartNew();
        var bom = Read(path, text.Append(end).ToString()).Bom!;
        Assert.True(bom.Components.Length >= 20_000, $"{bom.Components.Length}");
        Assert.NotEmpty(bom.Dependencies);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), clock.Elapsed.ToString());
    }

    [Theory]
    [InlineData("go.sum", "x")]
    [InlineData("gradle.lockfile", "x")]
    [InlineData("yarn.lock", "  x y z")]
    [InlineData("conanfile.txt", "[requires]\nx")]
    public void A_million_wrong_lines_are_not_a_million_sentences(string path, string line)
    {
        var reading = Read(path, "# yarn lockfile v1\n" + string.Concat(Enumerable.Repeat(line + "\n", 100_000)));
        Assert.InRange(reading.Issues.Length, 1, 202);
    }

    private static Issue AssertRefused(string path, string text, string reason)
    {
        var clock = Stopwatch.StartNew();
        var reading = Read(path, text);
        Assert.Null(reading.Bom);
        var issue = Assert.Single(reading.Issues);
        Assert.Contains(reason, issue.Message, StringComparison.Ordinal);
        Assert.StartsWith("line ", issue.Path, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), clock.Elapsed.ToString());
        return issue;
    }

    private static BomReading Read(string path, string text) => LockfileFormatsTests.Read(path, Encoding.UTF8.GetBytes(text));
}
