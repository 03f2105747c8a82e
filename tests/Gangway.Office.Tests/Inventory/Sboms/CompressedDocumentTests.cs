using System.IO.Compression;
using System.Text;
using Gangway.Office.Inventory;

namespace Gangway.Office.Tests.Inventory.Sboms;

public class CompressedDocumentTests
{
    private const string Document = """{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"name":"a"}]}""";

    [Theory]
    [InlineData("bom.json.gz")]
    [InlineData("any")]
    [InlineData("a.spdx")]
    public void A_document_in_gzip_is_known_by_its_bytes_and_read(string name)
    {
        var content = Gzip(Encoding.UTF8.GetBytes(Document));
        var format = BomFormats.Recognize(name, content.AsSpan(0, Math.Min(content.Length, 4096)));
        Assert.Equal("CycloneDX JSON", format!.Name);
        var bom = format.Read(content, name).Bom!;
        Assert.Equal("a", Assert.Single(bom.Components).Name);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)), bom.Evidence.Digest);
    }

    [Fact]
    public void A_lockfile_in_gzip_is_known_by_its_name_without_the_ending() =>
        Assert.Equal("Cargo.lock", BomFormats.Recognize("Cargo.lock.gz", Gzip("version = 3\n"u8.ToArray()))!.Name);

    [Fact]
    public void A_long_document_is_known_by_the_head_of_what_is_inside()
    {
        var noise = string.Concat(Enumerable.Range(0, 1000).Select(at => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(at)))));
        var content = Gzip(Encoding.UTF8.GetBytes(Document[..^1] + ",\"x\":\"" + noise + "\"}"));
        Assert.True(content.Length > 8192);
        Assert.Equal("CycloneDX JSON", BomFormats.Recognize("a", content.AsSpan(0, 4096))!.Name);
    }

    [Fact]
    public void Several_members_are_one_document()
    {
        byte[] content = [.. Gzip(Encoding.UTF8.GetBytes(Document[..20])), .. Gzip(Encoding.UTF8.GetBytes(Document[20..]))];
        Assert.NotNull(BomFormats.Recognize("a", content)!.Read(content, "a").Bom);
    }

    [Fact]
    public void What_grows_beyond_measure_is_refused_without_unpacking_it()
    {
        var bomb = Gzip(new byte[200_000_000]);
        var reading = Format().Read(bomb, "a.gz");
        Assert.Null(reading.Bom);
        var issue = Assert.Single(reading.Issues);
        Assert.Contains("100 times", issue.Message, StringComparison.Ordinal);
        Assert.StartsWith("byte 67", issue.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_compresses_well_is_read_below_64_MB()
    {
        var content = Gzip(Encoding.UTF8.GetBytes(Document + new string(' ', 50_000_000)));
        Assert.NotNull(Format().Read(content, "a.gz").Bom);
    }

    [Fact]
    public void Gzip_cut_off_anywhere_is_refused_with_its_place()
    {
        var whole = Gzip(Encoding.UTF8.GetBytes(Document));
        for (var length = 3; length < whole.Length; length++)
        {
            var reading = Format().Read(whole.AsMemory(0, length), "a.gz");
            Assert.Null(reading.Bom);
            Assert.NotNull(Assert.Single(reading.Issues).HowToFix);
            BomFormats.Recognize("a", whole.AsSpan(0, length));
        }
    }

    [Fact]
    public void A_changed_byte_of_gzip_never_throws()
    {
        var whole = Gzip(Encoding.UTF8.GetBytes(Document));
        for (var at = 3; at < whole.Length; at++)
        {
            var changed = whole.ToArray();
            changed[at] ^= 0x55;
            var reading = Format().Read(changed, "a.gz");
            Assert.Equal(reading.Bom is null, reading.Issues.Any(issue => issue.Severity == Severity.Error));
        }
    }

    [Fact]
    public void Every_format_has_one_door()
    {
        Assert.Equal(BomFormats.All.Length, BomFormats.All.Select(format => format.Name).Distinct().Count());
        Assert.Null(BomFormats.Recognize("Program.cs", "namespace A;"u8));
        Assert.Equal("go.mod", BomFormats.Recognize("go.mod", default)!.Name);
    }

    private static BomFormat Format() => BomFormats.All.Single(format => format.Name == "CycloneDX JSON");

    private static byte[] Gzip(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.SmallestSize))
        {
            gzip.Write(content);
        }

        return stream.ToArray();
    }
}
