using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.Lockfiles;

public class LockfileFormatsTests
{
    public static TheoryData<string, string> Fixtures => new()
    {
        { "npm-v3.json", "package-lock.json" },
        { "npm-v1.json", "npm-shrinkwrap.json" },
        { "packages.lock.json", "packages.lock.json" },
        { "project.assets.json", "project.assets.json" },
        { "Shop.csproj", "src/Shop.csproj" },
        { "pom.xml", "pom.xml" },
        { "go.mod", "go.mod" },
        { "requirements.txt", "requirements.txt" },
        { "dev.txt", "requirements/dev.txt" },
        { "poetry.lock", "poetry.lock" },
        { "Cargo.lock", "Cargo.lock" },
        { "yarn-v1.lock", "yarn.lock" },
        { "yarn-v8.lock", "yarn.lock" },
        { "pnpm-5.yaml", "pnpm-lock.yaml" },
        { "pnpm-6.yaml", "pnpm-lock.yaml" },
        { "pnpm-9.yaml", "pnpm-lock.yaml" },
        { "bun.lock", "bun.lock" },
        { "packages.config", "packages.config" },
        { "Directory.Packages.props", "Directory.Packages.props" },
        { "dependency-tree.txt", "dependency-tree.txt" },
        { "dependency-tree.json", "dependency-tree.json" },
        { "dependency-tree.dot", "dependency-tree.dot" },
        { "gradle.lockfile", "gradle.lockfile" },
        { "compileClasspath.lockfile", "gradle/dependency-locks/compileClasspath.lockfile" },
        { "libs.versions.toml", "gradle/libs.versions.toml" },
        { "go.sum", "go.sum" },
        { "Pipfile.lock", "Pipfile.lock" },
        { "uv.lock", "uv.lock" },
        { "pdm.lock", "pdm.lock" },
        { "pylock.toml", "pylock.toml" },
        { "Gemfile.lock", "Gemfile.lock" },
        { "composer.lock", "composer.lock" },
        { "pubspec.lock", "pubspec.lock" },
        { "Package-v1.resolved", "Package.resolved" },
        { "Package-v3.resolved", "Package.resolved" },
        { "Podfile.lock", "Podfile.lock" },
        { "conan-v1.lock", "conan.lock" },
        { "conan-v2.lock", "conan.lock" },
        { "conanfile.txt", "conanfile.txt" },
        { "mix.lock", "mix.lock" },
        { "dpkg-status", "var/lib/dpkg/status" },
        { "apk-installed", "lib/apk/db/installed" },
        { "workflow.yml", ".github/workflows/build.yml" },
        { "action.yml", "tools/action.yml" },
    };

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Each_lockfile_reads_as_its_snapshot_says(string fixture, string fileName)
    {
        Snapshot.Matches(fixture + ".txt", BomText.Of(Read(fileName, Bytes(fixture))));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Ids_are_unique_and_edges_join_them(string fixture, string fileName)
    {
        var bom = Read(fileName, Bytes(fixture)).Bom!;
        Assert.NotEmpty(bom.Components);
        var ids = bom.Components.Select(c => c.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var ends = ids.Append(bom.Subject?.Id).ToHashSet();
        Assert.All(bom.Dependencies, edge => Assert.True(ends.Contains(edge.From) && ends.Contains(edge.To), edge.ToString()));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_byte_order_mark_and_utf16_change_nothing(string fixture, string fileName)
    {
        var text = System.Text.Encoding.UTF8.GetString(Bytes(fixture)).Replace("encoding=\"UTF-8\"", "", StringComparison.Ordinal);
        var expected = BomText.Of(Read(fileName, System.Text.Encoding.UTF8.GetBytes(text)));
        foreach (var encoding in new[] { System.Text.Encoding.UTF8, System.Text.Encoding.Unicode, System.Text.Encoding.BigEndianUnicode })
        {
            var withMark = encoding.GetPreamble().Concat(encoding.GetBytes(text)).ToArray();
            Assert.Equal(expected, BomText.Of(Read(fileName, withMark)));
        }
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_truncated_document_is_refused_with_its_position_or_read_up_to_there(string fixture, string fileName)
    {
        var bytes = Bytes(fixture);
        for (var length = 0; length < bytes.Length; length += 7)
        {
            var reading = Read(fileName, bytes.AsMemory(0, length));
            AssertAnswers(reading);
            var isCutShort = bytes.AsSpan(length).ContainsAnyExcept(" \n"u8);
            if (isCutShort && (fileName.EndsWith(".json", StringComparison.Ordinal) || fileName.EndsWith(".xml", StringComparison.Ordinal)))
            {
                var issue = Assert.Single(reading.Issues, i => i.Severity == Severity.Error);
                Assert.StartsWith("line ", issue.Path, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Flipped_bytes_never_throw(string fixture, string fileName)
    {
        var original = Bytes(fixture);
        var chance = new Random(20240607);
        for (var round = 0; round < 1500; round++)
        {
            var bytes = original.ToArray();
            for (var flips = chance.Next(1, 6); flips > 0; flips--)
            {
                var at = chance.Next(bytes.Length);
                bytes[at] = chance.Next(3) == 0 ? (byte)chance.Next(256) : (byte)"\"{}[]<>\\/:,=\n#&;%u0"[chance.Next(19)];
            }

            AssertAnswers(Read(fileName, bytes));
        }
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Bytes_that_are_not_the_format_are_answered(string fixture, string fileName)
    {
        Assert.NotEmpty(fixture);
        string[] documents = ["", " ", "[]", "null", "1", "\"x\"", "{}", "<x/>", "<!DOCTYPE x [<!ENTITY e 'e'>]><project>&e;</project>", "\0\0\0", "\u0001", "x = 1", "[[package]]"];
        foreach (var document in documents)
        {
            AssertAnswers(Read(fileName, System.Text.Encoding.UTF8.GetBytes(document)));
        }

        AssertAnswers(Read(fileName, new byte[] { 0xFF, 0xFE, 0x00 }));
        AssertAnswers(Read(fileName, new byte[] { 0xC3, 0x28, 0x80 }));
    }

    [Theory]
    [InlineData("package-lock.json", "{\"lockfileVersion\":3,\"packages\":", "{\"a\":", 100_000)]
    [InlineData("package-lock.json", "{\"lockfileVersion\":3,\"packages\":", "[", 100_000)]
    [InlineData("package-lock.json", "{\"lockfileVersion\":1,\"dependencies\":{\"a\":", "{\"dependencies\":{\"a\":", 100_000)]
    [InlineData("packages.lock.json", "{\"version\":1,\"dependencies\":", "{\"a\":", 100_000)]
    [InlineData("project.assets.json", "{\"targets\":", "{\"a\":", 100_000)]
    [InlineData("pom.xml", "<project>", "<a>", 100_000)]
    [InlineData("Cargo.lock", "version = ", "[", 100_000)]
    [InlineData("Cargo.lock", "version = ", "{a=", 100_000)]
    [InlineData("poetry.lock", "package", ".a", 100_000)]
    [InlineData("poetry.lock", "[", "a.", 100_000)]
    public void Deep_nesting_is_refused_and_the_process_lives(string fileName, string start, string step, int times)
    {
        var document = start + string.Concat(Enumerable.Repeat(step, times));
        var reading = Read(fileName, System.Text.Encoding.UTF8.GetBytes(document));
        Assert.Null(reading.Bom);
        AssertAnswers(reading);
    }

    [Theory]
    [InlineData("package-lock.json", "{\"lockfileVersion\":3,\n\"packages\":{\"node_modules/a\":{\"version\":\"1\",\n\"version\":\"2\"}}}", "line 3")]
    [InlineData("packages.lock.json", "{\"version\":1,\n\"dependencies\":{},\n\"\\u0076ersion\":2}", "line 3")]
    [InlineData("Cargo.lock", "[[package]]\nname = \"a\"\nname = \"b\"\nversion = \"1\"\n", "line 3")]
    [InlineData("poetry.lock", "[[package]]\nname = \"a\"\nversion = \"1\"\n[metadata]\nx = {a = 1}\n[metadata.x]\nb=1\n", "line")]
    public void A_repeated_key_in_a_lockfile_is_refused_with_its_line(string fileName, string document, string path)
    {
        var reading = Read(fileName, System.Text.Encoding.UTF8.GetBytes(document));
        Assert.Null(reading.Bom);
        Assert.StartsWith(path, Assert.Single(reading.Issues).Path ?? path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("package-lock.json", "package-lock.json")]
    [InlineData("npm-shrinkwrap.json", "package-lock.json")]
    [InlineData("packages.Shop.lock.json", "packages.lock.json")]
    [InlineData("dev-requirements.txt", "requirements.txt")]
    [InlineData("requirements_test.txt", "requirements.txt")]
    [InlineData("shop-1.0.pom", "pom.xml")]
    public void A_lockfile_is_known_by_its_name(string fileName, string format) => Assert.Equal(format, FormatOf(fileName)!.Name);

    [Theory]
    [InlineData("my-package-lock.json")]
    [InlineData("requirementsX.txt")]
    [InlineData("cargo.lock.bak")]
    [InlineData("package.json")]
    public void Other_files_are_left_to_others(string fileName) => Assert.Null(FormatOf(fileName));

    internal static BomReading Read(string fileName, ReadOnlyMemory<byte> content) => FormatOf(fileName)!.Read(content, fileName);

    internal static byte[] Bytes(string fixture) => File.ReadAllBytes(Checkout.Fixture($"Inventory/Lockfiles/fixtures/{fixture}"));

    private static BomFormat? FormatOf(string fileName) => LockfileFormats.All.SingleOrDefault(f => f.Recognizes(fileName, []));

    private static void AssertAnswers(BomReading reading)
    {
        Assert.Equal(reading.Bom is null, reading.Issues.Any(i => i.Severity == Severity.Error));
        _ = BomText.Of(reading);
    }
}
