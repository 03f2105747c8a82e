using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Inventory.Lockfiles;

public class ManifestFormatsTests
{
    public static TheoryData<string> Fixtures => ["package.json", "Cargo.toml", "pyproject.toml", "METADATA", "shop.nuspec"];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Each_manifest_reads_as_its_snapshot_says(string fileName) =>
        Snapshot.Matches($"manifests/{fileName}.txt", BomText.Of(Read(fileName, Bytes(fileName))));

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Flipped_and_missing_bytes_never_throw(string fileName)
    {
        var original = Bytes(fileName);
        var chance = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var bytes = original.ToArray();
            for (var flips = chance.Next(0, 6); flips > 0; flips--)
            {
                bytes[chance.Next(bytes.Length)] = chance.Next(3) == 0 ? (byte)chance.Next(256) : (byte)"\"{}[]<>\\/:,=\n#&;%u0"[chance.Next(19)];
            }

            var reading = Read(fileName, bytes.AsMemory(0, chance.Next(4) == 0 ? chance.Next(bytes.Length) : bytes.Length));
            Assert.Equal(reading.Bom is null, reading.Issues.Any(i => i.Severity == Severity.Error));
            _ = BomText.Of(reading);
        }
    }

    [Fact]
    public void A_manifest_never_lists_components()
    {
        foreach (var row in Fixtures)
        {
            Assert.Empty(Read(row.Data, Bytes(row.Data)).Bom!.Components);
        }
    }

    [Fact]
    public void A_key_repeated_by_hand_is_a_warning_with_its_line_and_the_last_one_counts()
    {
        var reading = Read("package.json", Bytes("package.json"));
        var issue = Assert.Single(reading.Issues);
        Assert.Equal((Severity.Warning, "line 5"), (issue.Severity, issue.Path));
        Assert.Equal("(MIT OR Apache-2.0)", Assert.Single(reading.Bom!.Subject!.Declared).Value);
    }

    [Theory]
    [InlineData("""{"name":"a","license":"SEE LICENSE IN LICENSE.md"}""", "File: LICENSE.md")]
    [InlineData("""{"name":"a","license":"see license in https://example.com/eula"}""", "Url: https://example.com/eula")]
    [InlineData("""{"name":"a","license":"UNLICENSED"}""", "Name: UNLICENSED")]
    [InlineData("""{"name":"a","license":"https://example.com/license"}""", "Url: https://example.com/license")]
    [InlineData("""{"name":"a","license":{"type":"MIT","url":"https://example.com"}}""", "Name: MIT")]
    [InlineData("""{"name":"a","license":{"url":"https://example.com"}}""", "Url: https://example.com")]
    [InlineData("""{"name":"a","license":["MIT","BSD"]}""", "Expression: MIT; Expression: BSD")]
    [InlineData("""{"name":"a","licenses":[{"type":"MIT"},{"type":"GPL"},7]}""", "Name: MIT; Name: GPL")]
    [InlineData("""{"name":"a","licenses":"MIT"}""", "Expression: MIT")]
    [InlineData("""{"name":"a","license":""}""", "")]
    [InlineData("""{"name":"a","license":7,"licenses":{}}""", "")]
    public void Every_way_npm_packages_declare_a_license_is_kept_word_for_word(string manifest, string expected) =>
        Assert.Equal(expected, Claims("package.json", manifest));

    [Theory]
    [InlineData("[project]\nname='a'\nlicense='MIT'", "Expression: MIT")]
    [InlineData("[project]\nname='a'\nlicense={file='COPYING'}", "File: COPYING")]
    [InlineData("[project]\nname='a'\nlicense={text='''MIT License\n\nPermission'''}", "Text: MIT License\n\nPermission")]
    [InlineData("[project]\nname='a'\nclassifiers=['License :: OSI Approved','License :: OSI Approved :: MIT License']", "Name: License :: OSI Approved :: MIT License")]
    [InlineData("[tool.poetry]\nname='a'\nlicense='Apache-2.0'", "Expression: Apache-2.0")]
    public void Every_way_a_pyproject_declares_a_license_is_kept(string manifest, string expected) =>
        Assert.Equal(expected, Claims("pyproject.toml", manifest));

    [Theory]
    [InlineData("Metadata-Version: 2.1\nName: a\nLicense: BSD 3-Clause", "Name: BSD 3-Clause")]
    [InlineData("Metadata-Version: 2.1\nName: a\nLicense: MIT License\n        \n        Permission is granted\nVersion: 1", "Text: MIT License\n\nPermission is granted")]
    [InlineData("Metadata-Version: 2.1\nName: a\nLicense: UNKNOWN\nClassifier: License :: OSI Approved :: ISC License (ISCL)", "Name: License :: OSI Approved :: ISC License (ISCL)")]
    public void Every_way_python_metadata_declares_a_license_is_kept(string metadata, string expected) =>
        Assert.Equal(expected, Claims("METADATA", metadata));

    [Theory]
    [InlineData("<license type='file'>docs/LICENSE.txt</license>", "File: docs/LICENSE.txt")]
    [InlineData("<licenseUrl>https://example.com/l</licenseUrl>", "Url: https://example.com/l")]
    [InlineData("<license/>", "")]
    public void Every_way_a_nuspec_declares_a_license_is_kept(string license, string expected) =>
        Assert.Equal(expected, Claims("a.nuspec", $"<package><metadata><id>a</id><version>1</version>{license}</metadata></package>"));

    [Fact]
    public void A_field_inherited_from_another_file_stays_empty_with_a_note()
    {
        var reading = Read("Cargo.toml", Encoding.UTF8.GetBytes("[package]\nname='a'\nlicense.workspace=true\n"));
        Assert.Empty(reading.Bom!.Subject!.Declared);
        Assert.Equal(Severity.Note, Assert.Single(reading.Issues).Severity);
    }

    [Fact]
    public void A_document_type_in_a_manifest_is_refused()
    {
        var bomb = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><Project><PropertyGroup><Version>&b;</Version></PropertyGroup></Project>";
        var issue = Assert.Single(Read("x.csproj", Encoding.UTF8.GetBytes(bomb)).Issues);
        Assert.Equal(Severity.Error, issue.Severity);
        Assert.StartsWith("line 1", issue.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_in_a_repository_address_is_not_repeated()
    {
        var subject = Read("package.json", Bytes("package.json")).Bom!.Subject!;
        Assert.Equal("git+https://github.com/example/shop.git", subject.SourceRepository);
    }

    [Fact]
    public void A_file_named_METADATA_counts_only_when_it_begins_like_one()
    {
        Assert.DoesNotContain(ManifestFormats.All, f => f.Recognizes("METADATA", "something else"u8));
        Assert.Contains(ManifestFormats.All, f => f.Recognizes("METADATA", "Metadata-Version: 2.1\n"u8));
    }

    private static string Claims(string fileName, string manifest) => string.Join("; ",
        Read(fileName, Encoding.UTF8.GetBytes(manifest)).Bom!.Subject!.Declared.Select(c => $"{c.Form}: {c.Value}"));

    private static BomReading Read(string fileName, ReadOnlyMemory<byte> content) =>
        ManifestFormats.All.Concat(LockfileFormats.All).Single(f => f.Recognizes(fileName, [])).Read(content, fileName);

    private static byte[] Bytes(string fixture) => File.ReadAllBytes(Checkout.Fixture($"Inventory/Lockfiles/fixtures/manifests/{fixture}"));
}
